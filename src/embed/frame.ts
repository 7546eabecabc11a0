import * as attribute from "#state/attributes.ts";
import { tellHeights } from "./heights.ts";
import { listenToHost } from "./hostMessages.ts";
import { showNotice } from "#reader/notice.ts";
import { showLook } from "./look.ts";
import { onResize } from "./onResize.ts";
import { send } from "./send.ts";

/** What the app and the inline script share, as `figFrame` on the window. The app calls its functions. */
export interface Frame {
  /** The view to begin with, as a query: what the host asked for last, or what was opened. Absent until then. */
  asked?: string;
  /** The host's article, and the key of its query that carries the view. */
  page?: { address: string; param: string };
  /** What the reader tapped before the app was there. */
  kept?: Element | undefined;
  /** Answers a tap with what was prerendered (answer.ts); false where it cannot. Absent until its script is there. */
  answer?: (target: Element) => boolean;
  /** Takes away what was answered, for the app, which shows the same. */
  endAnswers?: () => void;
  /** The app runs; `show` takes the views that the host asks for from then on. */
  started: (show: (query: string) => void) => void;
  /** Whether an app has started and not failed since: a script that arrives late must not start a second one. */
  isTaken?: boolean;
  /** The app cannot go on: links become plain links. */
  failed: () => void;
  /** The reader sees another view: `state` as a query, `url` as the address of the figure's own page in that view. */
  tellState: (state: string, url: string) => void;
  /** Our own markup, as sites whose policy asks for Trusted Types take it. */
  markup: (text: string) => string;
}

type FigReady = Extract<FigFrameMessage, { type: "fig:ready" }>;

declare global {
  interface Window {
    figFrame?: Frame;
    /** Absent in older browsers. What a policy creates is an object that scripts take in place of the address. */
    trustedTypes?: { createPolicy: (name: string, rules: TrustedRules) => TrustedRules };
  }
  interface TrustedRules {
    createScriptURL: (address: string) => string;
    createHTML: (markup: string) => string;
  }
}

/**
 * The only script that an embed runs by itself; it stands inline in the head. It shows the theme and colours that the
 * address and the host ask for, tells the host how high the embed is, and loads at the reader's first intent what answers
 * a tap on a mark, and the app once it has more to do than that.
 * It works in a sandbox without an origin: no storage, no requests but for classic scripts.
 */
const root = document.documentElement;
// As served: a browser's translation changes the document's own.
const { lang } = root;
const {
  app = "",
  edition = "",
  answers = "",
  answer = "",
  keys = "",
  id = "",
  url = "",
  revision,
  corrected,
} = document.currentScript?.dataset ?? {};
const query = new URLSearchParams(location.search);
const patienceMs = 8000;

let show: ((query: string) => void) | undefined;
let state = "";
let stateUrl = url;
let isAsked = false;
/** The scripts that are on their way or have run. */
const asked = new Set<string>();
let hasFailed = false;

const frame: Frame = (window.figFrame = {
  started(showView) {
    show = showView;
    hasFailed = false;
    letGo();
    showNotice();
  },
  failed() {
    frame.isTaken = false;
    fail();
  },
  tellState(now, address) {
    [state, stateUrl] = [now, address];
    tellState();
  },
  markup: (text) => policy?.createHTML(text) ?? text,
});

function tellState() {
  if (isAsked) send({ type: "fig:state", v: 1, id, state, url: stateUrl });
}

/** Says that our own addresses may be run and our own markup shown, on sites whose policy asks for Trusted Types. */
const asIs = (text: string) => text;
const policy = window.trustedTypes?.createPolicy("fig", { createScriptURL: asIs, createHTML: asIs });

/** Loads scripts in their order, each once. `then` runs after the last, also where it did nothing, as a truncated one. */
function load(scripts: readonly string[], then: () => void, otherwise = fail) {
  if (scripts.every((src) => asked.has(src))) return;
  for (const src of scripts) {
    asked.add(src);
    const script = Object.assign(document.createElement("script"), { async: false });
    script.src = policy?.createScriptURL(src) ?? src;
    if (src === scripts.at(-1)) script.onload = then;
    script.onerror = otherwise;
    document.head.append(script);
  }
}

/** Loads what answers a tap. The app is loaded where it has no answer, or cannot be had. */
function loadAnswers() {
  load(
    [answers, answer],
    () => {
      if (frame.kept) answerOrLoad(frame.kept);
    },
    loadApp,
  );
}

function loadApp() {
  load([edition, app], () => {
    if (!(window.figEdition && window.figRules)) fail();
  });
}

function answerOrLoad(tapped: Element) {
  if (!frame.isTaken && frame.answer?.(tapped)) {
    letGo();
    frame.kept = undefined;
    showNotice();
  } else loadApp();
}

/** Says that the app could not be loaded, or has failed; links become plain links. */
function fail() {
  show = undefined;
  hasFailed = true;
  asked.clear();
  letGo();
  frame.kept = undefined;
  showNotice("failed");
}

function keep(event: MouseEvent) {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return;
  const retry = target.closest(`[${attribute.retry}]`);
  const wanted = show || hasFailed ? undefined : target.closest(`a[${attribute.sel}],[${attribute.set}],button`);
  if (!wanted && !retry) return;
  event.preventDefault();
  hasFailed = false;
  letGo();
  frame.kept = wanted ?? undefined;
  wanted?.setAttribute("aria-busy", "true");
  showNotice("waiting");
  if (!wanted) loadApp();
  else if (frame.answer || !wanted.hasAttribute(attribute.sel)) answerOrLoad(wanted);
  else loadAnswers();
  setTimeout(() => {
    if (!show && frame.kept === (wanted ?? undefined)) fail();
  }, patienceMs);
}

/** Whoever pinches a graphic, or takes hold of it beside its marks, wants to move it, which the app does. */
function loadAppToMove({ target }: Event) {
  if (target instanceof Element && target.closest("svg") && !target.closest("a,button")) loadApp();
}

/** Clears the waiting state of the tapped element. */
function letGo() {
  frame.kept?.removeAttribute("aria-busy");
}

/** The number of the newest revision, from the notice on a kept one, if there is one. */
function newerRevision(): Pick<FigReady, "newer" | "corrected"> | undefined {
  const { newer, corrected } = document.querySelector<HTMLElement>(`[${attribute.newer}]`)?.dataset ?? {};
  return newer ? { newer: Number(newer), ...(corrected && { corrected }) } : undefined;
}

/** Hides the control that unfolds a graphic while nothing is cut off. */
function watchFold() {
  const fold = document.querySelector(`[${attribute.fold}]`);
  const [graphic, more] = fold?.children ?? [];
  if (!fold || !graphic || !more) return;
  onResize(graphic, () => {
    if (!more.querySelector(":checked")) more.toggleAttribute("hidden", graphic.clientHeight <= fold.clientHeight);
  });
}

root.dataset["script"] = "";
const layer = query.get("layer");
if (layer) root.dataset["layer"] = layer;
showLook({ theme: query.get("theme"), colors: Object.fromEntries(query) });
addEventListener("click", keep, true);
for (const intent of ["scroll", "pointermove", "pointerdown", "focusin"]) {
  addEventListener(intent, loadAnswers, { once: true, passive: true, capture: true });
}
addEventListener("keydown", loadApp, { once: true, capture: true });
addEventListener("pointerdown", (event) => (event.isPrimary && event.pointerType === "touch") || loadAppToMove(event), {
  passive: true,
  capture: true,
});
addEventListener("wheel", (event) => event.ctrlKey && loadAppToMove(event), { passive: true, capture: true });
addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(`[${attribute.embedRoot}]`);
  if (!box) return;
  send({
    type: "fig:ready",
    v: 1,
    id,
    lang,
    title: document.title,
    revision: Number(revision),
    ...(corrected && { corrected }),
    ...newerRevision(),
  });
  const { answer } = tellHeights(box, id);
  watchFold();
  listenToHost(
    {
      look: showLook,
      any: answer,
      page(page) {
        frame.page = page;
      },
      state(wanted) {
        frame.asked = wanted;
        if (show) show(wanted);
        else if (wanted) loadApp();
      },
      language(tag) {
        const [wanted = ""] = tag.toLowerCase().split("-");
        if (wanted === lang || !document.querySelector(`link[hreflang="${CSS.escape(wanted)}"]`)) return;
        const { pathname, search, hash } = location;
        location.replace(
          pathname.replace(`/${lang}/${id}/`, `/${wanted}/${id}/`) + (state ? `?${state}` : search) + hash,
        );
      },
    },
    () => {
      isAsked = true;
      tellState();
    },
  );
  if (keys.split(" ").some((key) => query.has(key))) loadApp();
});
