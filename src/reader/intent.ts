import * as attribute from "#state/attributes.ts";
import { lateSettings } from "#state/settings.ts";
import { type Boot, bootLanguage } from "./boot.ts";
import { leaveByLink, leaveFor } from "./leave.ts";
import { showNotice } from "./notice.ts";
import { layOutWhole } from "./place.ts";

/**
 * The only script that a page runs by itself; it stands inline in the head. It shows the theme, layer and settings that
 * the address asks for, waits for the reader's first intent, then loads the app. A tap on a mark that comes before the
 * app has loaded is kept, shown as waiting, and replayed; if the app cannot be loaded, the mark's link is followed where
 * possible. Retrying means reloading the page: browsers cache a failed module for the life of a page.
 */
const root = document.documentElement;
const { client: clientUrl = "", style = "" } = document.currentScript?.dataset ?? {};
const patienceMs = 8000;

interface Client {
  start: (tapped: () => Element | undefined) => Promise<void>;
}

let kept: Element | undefined;
let loading: Promise<void> | undefined;
let started = false;

// What the address leads to, an anchor or a text fragment, would be pushed off the screen by chapters above it that are
// laid out late: not every browser holds on to it.
root.dataset["script"] = performance.getEntriesByType("navigation")[0]?.name.includes(":~:") ? "whole" : "";
if (location.hash) layOutWhole();
const asked = new URLSearchParams(location.search);
for (const key of ["theme", "layer", ...lateSettings]) {
  const value = asked.get(key);
  if (value) root.dataset[key] = value;
}
// Before the first paint, where the browser can wait.
if (lateSettings.some((key) => asked.has(key))) addLink({ rel: "stylesheet", href: style, blocking: "render" });

function addLink(set: Partial<Record<"rel" | "as" | "href" | "crossOrigin" | "blocking", string>>) {
  const link = Object.assign(document.createElement("link"), set);
  document.head.append(link);
  return link;
}

// A page that will open something makes room for it before it is first painted.
root.toggleAttribute(attribute.opening, asked.has("sel") || asked.has("step"));

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
    .catch(fail)
    .finally(() => {
      root.removeAttribute(attribute.opening);
    });
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
 * Requests scripts, words and data together, so that the app waits for one round trip instead of five.
 * Best effort: the app reports any failure itself.
 */
function askAhead() {
  try {
    const siteRoot = new URL("../", new URL(clientUrl, document.baseURI));
    const boot = JSON.parse(document.getElementById("boot")?.textContent ?? "") as Boot;
    const hint = (path: string | undefined, set: Parameters<typeof addLink>[0]) => {
      if (!path) return;
      const link = addLink({ href: new URL(path, siteRoot).href, ...set });
      link.onload = () => {
        link.remove();
      };
    };
    for (const path of boot.modules ?? []) hint(path, { rel: "modulepreload" });
    hint(boot.editions[bootLanguage(boot)], { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
    hint(boot.style, { rel: "preload", as: "style" });
  } catch {
    return;
  }
}

/** Evaluates one script per task, dependencies first, so that a slow phone can scroll and respond to taps in between. */
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
  // Does not replace a message that answered a tap.
  if (root.dataset["notice"] !== "unreachable") showNotice("failed");
}

/** Follows the tapped link; false if it was not a link. */
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
  if (target.closest("a[href*='#']")) layOutWhole();
  if (target.closest(`[${attribute.retry}]`)) void leaveFor();
  if (started) return;
  const wanted = target.closest(
    `a[${attribute.sel}],[${attribute.set}],[${attribute.step}],[${attribute.share}],[${attribute.hear}]`,
  );
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
    // Loading continues in the background; the app must not start twice.
    if (kept === wanted) followKept();
  }, patienceMs);
}

/** Clears the waiting state of the tapped element. */
function letGo() {
  kept?.removeAttribute("aria-busy");
  kept = undefined;
}

/**
 * Lays out one chapter after the other, so that a tap need not wait for all of them; all at once where the browser does
 * not hold on to the reader's place meanwhile.
 */
async function layOutInTurn() {
  if ("overflowAnchor" in root.style)
    for (const chapter of document.querySelectorAll<HTMLElement>("section[id]")) {
      chapter.style.contentVisibility = "visible";
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  layOutWhole();
}

// Once the page stands, what is below the screen is laid out too: a picture of the page is whole.
addEventListener("load", () => setTimeout(layOutInTurn, 99));

addEventListener("click", keep, true);
for (const intent of ["scroll", "pointermove", "pointerdown", "keydown", "focusin"]) {
  addEventListener(intent, load, { once: true, passive: true, capture: true });
}
for (const move of ["wheel", "touchmove"]) {
  addEventListener(move, () => (root.dataset["moved"] = ""), { once: true, passive: true, capture: true });
}
// A history entry that the reader has been to holds their scroll position.
if (location.search.length > 1 || history.state) load();
