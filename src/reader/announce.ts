import type { I18n } from "#i18n/i18n.ts";
import { digitsOf } from "#i18n/languages.ts";
import { joinSentences } from "#i18n/sentences.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Repair } from "#state/viewState.ts";
import type { View } from "./App.tsx";
import { type Told, toldOn } from "./toldOn.ts";

/** Between two messages. */
const pauseMs = 1000;
/** So long a view must rest before it is told: while one types or drags, only where that ends. */
const restMs = 250;
let last = -Infinity;
let timer: number | undefined;

type Words = string | undefined;

/** What waits to be said: first how the view changed, then where that leaves one. */
let waiting: { change?: () => Promise<Words>; place?: () => Promise<Words> } = {};

/**
 * Announces to screen readers politely, at most once a second. What is newer takes the place of what waits of its kind.
 * @param words asked when it is time to speak; nothing is said where there are none
 */
function announce(kind: keyof typeof waiting, words: () => Promise<Words>, afterMs = 0): void {
  window.clearTimeout(timer);
  waiting[kind] = words;
  const speak = async () => {
    const { change, place } = waiting;
    waiting = {};
    const message = joinSentences([await change?.(), await place?.()]);
    const region = document.getElementById("status");
    if (!message || !region) return;
    last = performance.now();
    region.textContent = message;
  };
  timer = window.setTimeout(
    () => void speak().catch(reportError),
    Math.max(afterMs, last + pauseMs - performance.now()),
  );
}

/** Announces words as they are. */
export function say(words: string): void {
  announce("place", () => Promise.resolve(words));
}

/** Announces the first thing that a link asked for and could not be given. */
export function tellRepairs([repair]: readonly Repair[], i18n: I18n): void {
  if (repair) announce("change", async () => (await import("#state/repairWords.ts")).describeRepair(repair, i18n));
}

/** What is on the page: its path, what it is written with, and whether that is only about to be drawn. */
export type Shown = Pick<View, "here" | "i18n"> & { edition: Pick<View["edition"], "story">; isArriving: boolean };

/**
 * Announces every change of the view from now on, whatever made it: the one place that does. Changes that come before
 * their time to be told are told together, as the difference from what was told last. Another page speaks for itself.
 * @param from what was on the page when it was told last
 */
export function tellChanges(store: Pick<StateStore, "get" | "subscribe">, shown: () => Shown, from: Told): void {
  let told = from;
  let seen = told.state;
  const tell = async (): Promise<Words> => {
    const { changeWords } = await import("./changeWords.ts");
    const { edition, i18n, isArriving } = shown();
    const { digits } = store.get();
    // A page that is drawn again in other digits has another region for messages.
    if (isArriving || (i18n.digits !== digits && digitsOf(i18n.lang).includes(digits))) {
      announce("change", tell, restMs);
      return undefined;
    }
    const before = told.state;
    told.state = store.get();
    // The focus in the panel has its title read, in the same words.
    const isTitleRead = document.activeElement?.id === "selection-title";
    return changeWords({ before, after: told.state, story: edition.story, i18n, isTitleRead });
  };
  const onChange = () => {
    told = toldOn(told, seen, shown(), store.get());
    seen = store.get();
    announce("change", tell, restMs);
  };
  store.subscribe(onChange);
  if (store.get() !== from.state) onChange();
}
