import { articleAddress, askedState } from "./hostView.ts";
import { lookOf } from "./look.ts";
import { isFrameMessage } from "./messages.ts";
import { type Fit, placeFor } from "./place.ts";
import { embedId } from "./site.ts";
import { leave, type Stage, stageOver } from "./stage.ts";

/** A frame that the loader looks after. */
export interface Embed {
  fit: Fit;
  /** The element from which events go out. */
  host: HTMLElement;
  /** The key of the host's query that carries its view, unique among the embeds that are there. */
  param: string;
  /** Takes a message, whoever sent it and whatever it is. */
  hear: (message: MessageEvent) => void;
  /** Tells the frame how the host looks, if it is not what the frame was told. */
  refresh: (isGreeting?: boolean) => void;
  /** Whether it still is what stands there; else it leaves the place as the host made it. */
  check: () => boolean;
}

/** For how long, in ms, a frame may be silent before its place goes back to the picture. */
const patienceMs = 5000;

/** What a figure, a picture or a frame shows; no address when it is none of ours. */
function sourceOf(element: HTMLElement) {
  const picture = element.querySelector("img") ?? (element as HTMLImageElement);
  // Where sanitisers took the attributes, the picture's address leads to the embed, and the link has the view.
  const derived = picture.src?.replace("fallback.png", `embed/${picture.closest("a")?.search ?? ""}`);
  // Without a picture there is nothing for a frame to lie over.
  const address = [picture.src, derived && element.dataset["figSrc"], derived].find(embedId);
  return [picture, address] as const;
}

/**
 * Brings a figure or a picture to life, or adopts a frame that is there.
 * @param element a figure with the class `fig-embed`, a picture without such a figure around it, or a frame
 * @param params the keys of the other embeds of the page
 * @returns undefined when the element is none of ours
 */
export function embedFor(element: HTMLElement, params: readonly string[]): Embed | undefined {
  const { figId, figHeights = "", figTheme, figTitle } = element.dataset;
  const [picture, address] = sourceOf(element);
  if (!address) return undefined;

  const isOurs = address !== picture.src;
  const wanted = `fig-${figId ?? embedId(address)}`;
  let param = wanted;
  for (let count = 2; params.includes(param); count++) param = `${wanted}-${count}`;
  const url = new URL(address);
  const wished = new URL(address).searchParams;
  if (figTheme) wished.set("theme", figTheme);
  const stage: Stage = isOurs
    ? stageOver(picture, figTitle ?? picture.alt)
    : { box: element, frame: element as HTMLIFrameElement };
  const { box, frame } = stage;
  const host = element === picture ? box : element;
  url.search = askedState(param) ?? url.search;
  const fit = placeFor(stage, figHeights, () => {
    // Browsers load frames from far away, and make also those that they do not load.
    if (frame.src || !check()) return;
    box.append(frame);
    for (const [key, value] of Object.entries(lookOf(host, frame, wished))) url.searchParams.set(key, value);
    // Asking lays it out: what is in it measures itself, and must not do so at the width that frames have before.
    if (frame.clientWidth) frame.src = url.href;
    setTimeout(() => {
      if (!stage.isLive) fit(false, 1)?.();
    }, patienceMs);
  });

  let told: string | undefined;
  let keptLang: string | undefined;
  let state: string | undefined;
  let sel = url.searchParams.get("sel");

  const refresh = (isGreeting?: boolean) => {
    if (!isGreeting && !stage.isLive) return;
    const { theme, ...colors } = lookOf(host, frame, wished);
    const lang = host.closest<HTMLElement>("[lang]")?.lang;
    // Only a change is passed on: the editor chose the language to begin with.
    keptLang ??= lang;
    if (keptLang !== lang) keptLang = "";
    const init: FigHostMessage = {
      type: "fig:init",
      v: 1,
      theme,
      colors,
      lang: keptLang ? undefined : lang,
      state: stage.isLive ? undefined : askedState(param),
      page: articleAddress(param, ""),
      param,
    };
    const text = JSON.stringify(init);
    if (isGreeting || told !== text) frame.contentWindow?.postMessage(init, "*");
    told = text;
  };

  const emit = <Type extends keyof FigEventDetails>(type: Type, said: Omit<FigEventDetails[Type], "id">) =>
    host.dispatchEvent(new CustomEvent(type, { bubbles: true, detail: { ...said, id: param.slice(4) } }));

  const hear = ({ source, data }: MessageEvent) => {
    if (!source || source !== frame.contentWindow || !isFrameMessage(data)) return;
    refresh(!stage.isLive);
    if (data.type === "fig:ready") emit(data.type, data);
    if (data.type === "fig:height") {
      stage.isLive = true;
      fit(false, data.height)?.();
    }
    if (data.type === "fig:state" && data.state !== state) {
      state = data.state;
      emit(data.type, { ...data, pageUrl: articleAddress(param, state) });
      const opened = new URLSearchParams(state).get("sel");
      if (opened && opened !== sel) emit("fig:open", { sel: opened });
      sel = opened;
    }
  };

  // A frame that was there may have spoken before anybody listened: asked, it says all again.
  if (!isOurs) refresh(true);
  frame.addEventListener("load", () => refresh(stage.isLive));

  const check = () => {
    const [pictureNow, addressNow] = sourceOf(element);
    const isRight =
      element.isConnected && addressNow === address && (box.contains(pictureNow) || pictureNow.nextSibling === box);
    if (isOurs && !isRight) leave(stage);
    return isRight;
  };
  return { fit, host, param, hear, refresh, check };
}
