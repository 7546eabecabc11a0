import * as attribute from "#state/attributes.ts";
import { type Boot, bootLanguage } from "./boot.ts";
import { leaveByLink, leaveFor } from "./leave.ts";
import { showNotice } from "./notice.ts";

/**
 * The only script that a page runs by itself; it stands inline in the head. It shows the theme and layer that the
 * address asks for, waits for the reader's first intent, then loads the app. A tap on a mark that comes before the
 * app is there is kept, seen to wait, and replayed; if the app does not come, the mark's link is followed where it can
 * be. To try again is to load the page: browsers keep a module that failed for as long as a page lives.
 */
const root = document.documentElement;
const clientUrl = document.currentScript?.dataset["client"] ?? "";
const patienceMs = 8000;

interface Client {
  start: (tapped: () => Element | undefined) => Promise<void>;
}

let kept: Element | undefined;
let loading: Promise<void> | undefined;
let started = false;

// A page that is opened at some words is laid out whole: else what is drawn late above them moves them away.
root.dataset["script"] = performance.getEntriesByType("navigation")[0]?.name.includes(":~:") ? "whole" : "";
const asked = new URLSearchParams(location.search);
for (const key of ["theme", "layer"]) {
  const value = asked.get(key);
  if (value) root.dataset[key] = value;
}

function load() {
  loading ??= documentParsed()
    .then(askAhead)
    .then(evaluate)
    .then((client) => client.start(() => kept))
    .then(() => {
      started = true;
      showNotice();
      letGo();
    })
    .catch(fail);
}

function documentParsed() {
  return new Promise<void>((resolve) => {
    if (document.readyState !== "loading") resolve();
    else
      addEventListener("DOMContentLoaded", () => {
        resolve();
      });
  });
}

/**
 * Asks at once for all that the app will ask for one after the other: it then waits for one round trip, not for five.
 * Best effort: what is wrong here, the app finds out itself.
 */
function askAhead() {
  try {
    const siteRoot = new URL("../", new URL(clientUrl, document.baseURI));
    const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "") as Boot;
    const hint = (path: string | undefined, set: Partial<HTMLLinkElement>) => {
      if (!path) return;
      const link = Object.assign(document.createElement("link"), { href: new URL(path, siteRoot).href }, set);
      link.onload = link.onerror = () => {
        link.remove();
      };
      document.head.append(link);
    };
    for (const path of boot.modules ?? []) hint(path, { rel: "modulepreload" });
    hint(boot.editions[bootLanguage(boot)], { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
    hint(boot.style, { rel: "preload", as: "style" });
  } catch {
    return;
  }
}

/** Runs one script a task, those that others import first: a slow phone can scroll and answer taps in between. */
async function evaluate() {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")) {
    await import(/* @vite-ignore */ link.href);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return import(/* @vite-ignore */ new URL(clientUrl, document.baseURI).href) as Promise<Client>;
}

function fail() {
  loading = undefined;
  if (followKept()) return;
  letGo();
  // Not over what was said in answer to a tap.
  if (root.dataset["notice"] !== "unreachable") showNotice("failed");
}

/** Follows the link that was tapped; false where it was none. */
function followKept() {
  const href = kept?.getAttribute("href");
  if (!href) return false;
  letGo();
  void leaveFor(href);
  return true;
}

function keep(event: MouseEvent) {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !(target instanceof Element)) return;
  if (target.closest(`[${attribute.retry}]`)) void leaveFor();
  if (started) return;
  const wanted = target.closest(`a[${attribute.sel}],[${attribute.set}],[${attribute.step}],[${attribute.share}]`);
  if (!wanted) {
    leaveByLink(event);
    return;
  }
  event.preventDefault();
  letGo();
  kept = wanted;
  wanted.setAttribute("aria-busy", "true");
  showNotice("waiting");
  load();
  setTimeout(() => {
    // What was loading goes on: the app must not start twice.
    if (kept === wanted) followKept();
  }, patienceMs);
}

/** What was tapped no longer waits. */
function letGo() {
  kept?.removeAttribute("aria-busy");
  kept = undefined;
}

addEventListener("click", keep, true);
for (const intent of ["scroll", "pointermove", "pointerdown", "keydown", "focusin"]) {
  addEventListener(intent, load, { once: true, passive: true, capture: true });
}
for (const move of ["wheel", "touchmove"]) {
  addEventListener(move, () => (root.dataset["moved"] = ""), { once: true, passive: true, capture: true });
}
// An entry of the history that the reader left holds where they were.
if (location.search.length > 1 || history.state) load();
