import * as attribute from "#state/attributes.ts";
import { tellHeights } from "./heights.ts";
import { listenToHost } from "./hostMessages.ts";
import { showNotice } from "#reader/notice.ts";
import { showLook } from "./look.ts";
import { send } from "./send.ts";

/** What the app and the inline script share, as `figFrame` on the window. The app calls its functions. */
export interface Frame {
  /** The view that the host asked for last, as a query; absent until it did. */
  asked?: string;
  /** The host's article, and the key of its query that carries the view. */
  page?: { address: string; param: string };
  /** What the reader tapped before the app was there. */
  kept?: Element | undefined;
  /** The app runs; `show` takes the views that the host asks for from then on. */
  started: (show: (query: string) => void) => void;
  /** Whether an app has started and not failed since: a script that arrives late must not start a second one. */
  isTaken?: boolean;
  /** The app cannot go on: links become plain links. */
  failed: () => void;
  /** The reader sees another view: `state` as a query, `url` as the address of the figure's own page in that view. */
  tellState: (state: string, url: string) => void;
}

type FigReady = Extract<FigFrameMessage, { type: "fig:ready" }>;

declare global {
  interface Window {
    figFrame?: Frame;
    /** Absent in older browsers. What a policy creates is an object that scripts take in place of the address. */
    trustedTypes?: { createPolicy: (name: string, rules: ScriptAddresses) => ScriptAddresses };
  }
  interface ScriptAddresses {
    createScriptURL: (address: string) => string;
  }
}

/**
 * The only script that an embed runs by itself; it stands inline in the head. It shows the theme and colours that the
 * address and the host ask for, tells the host how high the embed is, and loads the app at the reader's first intent.
 * It works in a sandbox without an origin: no storage, no requests but for classic scripts.
 */
const root = document.documentElement;
// As served: a browser's translation changes the document's own.
const { lang } = root;
const {
  app = "",
  edition = "",
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
let isLoading = false;
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
});

function tellState() {
  if (isAsked) send({ type: "fig:state", v: 1, id, state, url: stateUrl });
}

/** Says that our own two addresses may be run, on sites whose policy asks for Trusted Types. */
const policy = window.trustedTypes?.createPolicy("fig", { createScriptURL: (address) => address });

function load() {
  if (isLoading) return;
  isLoading = true;
  for (const src of [edition, app]) {
    const script = Object.assign(document.createElement("script"), { async: false });
    script.src = policy?.createScriptURL(src) ?? src;
    // A truncated script loads without an error and does nothing.
    script.onload = () => {
      if (src === app && !(window.figEdition && window.figRules)) fail();
    };
    script.onerror = fail;
    document.head.append(script);
  }
}

/** Says that the app could not be loaded, or has failed; links become plain links. */
function fail() {
  show = undefined;
  hasFailed = true;
  isLoading = false;
  letGo();
  frame.kept = undefined;
  showNotice("failed");
}

function keep(event: MouseEvent) {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return;
  const retry = target.closest(`[${attribute.retry}]`);
  const wanted =
    show || hasFailed ? undefined : target.closest(`a[${attribute.sel}],[${attribute.set}],[${attribute.copy}]`);
  if (!wanted && !retry) return;
  event.preventDefault();
  hasFailed = false;
  letGo();
  frame.kept = wanted ?? undefined;
  wanted?.setAttribute("aria-busy", "true");
  showNotice("waiting");
  load();
  setTimeout(() => {
    if (!show) fail();
  }, patienceMs);
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
  new ResizeObserver(() => {
    if (!more.querySelector(":checked")) more.toggleAttribute("hidden", graphic.clientHeight <= fold.clientHeight);
  }).observe(graphic);
}

root.dataset["script"] = "";
const layer = query.get("layer");
if (layer) root.dataset["layer"] = layer;
showLook({ theme: query.get("theme"), colors: Object.fromEntries(query) });
addEventListener("click", keep, true);
for (const intent of ["scroll", "pointermove", "pointerdown", "keydown", "focusin"]) {
  addEventListener(intent, load, { once: true, passive: true, capture: true });
}
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
      state(asked) {
        frame.asked = asked;
        if (show) show(asked);
        else if (asked) load();
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
  if (keys.split(" ").some((key) => query.has(key))) load();
});
