import { articleAddress, askedState } from "./hostView.ts";
import { lookOf } from "./look.ts";
import { isFrameMessage } from "./messages.ts";
import { type Place, placeFor } from "./place.ts";
import { embedId } from "./site.ts";
import { stageOver } from "./stage.ts";

/** A frame that the loader looks after. */
export interface Embed extends Place {
  frame: HTMLIFrameElement;
  /** What stands on the page in its place, also before the frame does. */
  box: HTMLElement;
  /** The element from which events go out. */
  host: HTMLElement;
  /** The key of the host's query that carries its view, unique among the embeds that are there. */
  param: string;
  /** Takes a message that came from the frame, whatever it is. */
  hear: (data: unknown) => void;
  /** Tells the frame how the host looks, if it is not what the frame was told. */
  refresh: (isGreeting?: boolean) => void;
}

/** For how long, in ms, a frame that has loaded may be silent before its place goes back to the picture. */
const patienceMs = 3000;
/** How near a place comes to the window before its frame is made: half a window more on every side. */
const rootMargin = "50%";

/**
 * Brings a figure or a picture to life, or adopts a frame that is there.
 * @param element a figure with the class `fig-embed`, a picture without such a figure around it, or a frame
 * @param params the keys of the other embeds of the page
 * @returns undefined when the element is none of ours
 */
export function embedFor(element: HTMLElement, params: readonly string[]): Embed | undefined {
  const { figId, figSrc, figHeights = "", figTheme, figTitle } = element.dataset;
  const picture = element.querySelector("img") ?? (element as HTMLImageElement);
  // Where sanitisers took the attributes, the picture's address leads to the embed, and the link has the view.
  const derived = picture.src?.replace("fallback.png", `embed/${picture.closest("a")?.search ?? ""}`);
  const address = [picture.src, figSrc, derived].find(embedId);
  if (!address) return undefined;

  const isOurs = address !== picture.src;
  const wanted = `fig-${figId ?? embedId(address)}`;
  let param = wanted;
  for (let count = 2; params.includes(param); count++) param = `${wanted}-${count}`;
  const url = new URL(address);
  const wished = new URL(address).searchParams;
  if (figTheme) wished.set("theme", figTheme);
  const stage = isOurs
    ? stageOver(picture, figTitle ?? picture.alt ?? "")
    : { box: element, frame: element as HTMLIFrameElement, isLive: false };
  const { box, frame } = stage;
  const host = element === picture ? box : element;
  const place = placeFor(stage, figHeights);
  if (isOurs) {
    url.search = askedState(param) ?? url.search;
    // Browsers load frames from far away, and make also those that they do not load.
    new IntersectionObserver(
      (entries, observer) => {
        if (!entries.pop()?.isIntersecting) return;
        observer.unobserve(box);
        box.prepend(frame);
        // Lays it out: what is in it measures itself, and must not do so at the width that frames have before.
        place.take();
        for (const [key, value] of Object.entries(lookOf(host, frame, wished))) url.searchParams.set(key, value);
        frame.src = url.href;
      },
      { rootMargin },
    ).observe(box);
  }

  let told = "";
  let keptLang: string | undefined;
  let state: string | undefined;
  let sel = url.searchParams.get("sel");

  const refresh = (isGreeting?: boolean) => {
    if (!isGreeting && !stage.isLive) return;
    const { theme, ...colors } = lookOf(host, frame, wished);
    const langNow = host.closest<HTMLElement>("[lang]")?.lang;
    // Only a change is passed on: the editor chose the language to begin with.
    keptLang ??= langNow;
    if (keptLang !== langNow) keptLang = "";
    const init = {
      type: "fig:init",
      v: 1,
      theme,
      colors,
      lang: keptLang === langNow ? undefined : langNow,
      state: stage.isLive ? undefined : askedState(param),
      page: articleAddress(param, ""),
      param,
    };
    const text = JSON.stringify(init);
    if (!isGreeting && told === text) return;
    told = text;
    frame.contentWindow?.postMessage(init, "*");
  };

  const emit = (type: keyof FigEventDetails, said: object) => {
    const detail = { ...said, id: param.slice(4) };
    host.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  };

  const hear = (data: unknown) => {
    if (!isFrameMessage(data)) return;
    if (!stage.isLive) refresh(true);
    stage.isLive = true;
    place.take(data.type === "fig:height" ? data.height : undefined);
    if (data.type === "fig:ready") emit(data.type, data);
    if (data.type !== "fig:state" || data.state === state) return;
    state = data.state;
    emit(data.type, { ...data, pageUrl: articleAddress(param, state) });
    const before = sel;
    sel = new URLSearchParams(state).get("sel");
    if (sel && sel !== before) emit("fig:open", { sel });
  };

  // A frame that was there may have spoken before anybody listened: asked, it says all again.
  if (!isOurs) refresh(true);
  frame.addEventListener("load", () => {
    if (stage.isLive) refresh(true);
    // Browsers also load the empty page of a frame that has no address yet.
    else if (frame.src)
      setTimeout(() => {
        if (!stage.isLive) place.take(picture.offsetHeight);
      }, patienceMs);
  });
  return { ...place, box, frame, host, param, hear, refresh };
}
