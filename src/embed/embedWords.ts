import { loadKinds } from "#figures/registry.ts";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import type { StoryEdition } from "#page/reading.ts";
import { createDigitWriter, type DigitWriter } from "#reader/digits.ts";
import { showNotice } from "#reader/notice.ts";
import { keepReader } from "#reader/redraw.ts";
import type { StateStore } from "#state/stateStore.ts";
import type { Drawn } from "./mountEmbed.tsx";

/** The words of an embed, which follow the digits of its view. */
export interface EmbedWords extends DigitWriter {
  get(): I18n;
  /** Whether the embed is only about to be drawn in them. */
  isArriving(): boolean;
  /** Supplies the function that re-renders the embed in other words, once it is mounted. */
  drawWith(draw: (drawn: Drawn) => void): void;
}

/** @param kinds the kinds of the figures that the embed shows */
export function createEmbedWords(edition: StoryEdition, kinds: readonly string[], store: StateStore): EmbedWords {
  const { story, ui, written } = edition;
  let words = createI18n(story.lang, ui, "latn", written);
  let draw: (drawn: Drawn) => void = () => undefined;
  let isArriving = false;
  const { follow } = createDigitWriter({
    store,
    written: () => words,
    load: () => loadKinds(kinds),
    redraw: (digits) => {
      words = createI18n(story.lang, ui, digits, written);
      const giveBack = keepReader();
      isArriving = true;
      draw({
        words,
        arrive() {
          giveBack();
          isArriving = false;
        },
      });
    },
    fail: () => {
      showNotice("failed");
    },
  });
  return {
    follow,
    get: () => words,
    isArriving: () => isArriving,
    drawWith(drawWords) {
      draw = drawWords;
    },
  };
}
