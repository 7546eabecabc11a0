import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import type { Reading } from "#figures/Reading.tsx";
import type { Embedded } from "#page/embedded.ts";
import { loadKinds } from "#figures/registry.ts";
import type { StoryEdition } from "#page/reading.ts";
import { createDigitWriter, type DigitWriter } from "#reader/digits.ts";
import { showNotice } from "#reader/notice.ts";
import { keepReader } from "#reader/redraw.ts";
import type { StateStore } from "#state/stateStore.ts";
import { EmbedPage } from "./EmbedPage.tsx";
import type { Copying } from "./EmbedFooter.tsx";

/** In which words the embed is drawn. */
export interface Drawn {
  words: I18n;
  /** Called when they are on the page and before they are painted. */
  arrive?: () => void;
}

interface EmbedAppProps {
  first: I18n;
  embedded: Embedded;
  copying: Copying;
  readingIn: (words: I18n) => Reading;
  /** Called once, with what draws the embed in other words. */
  onMount: (draw: (drawn: Drawn) => void) => void;
}

interface Mounting extends Omit<EmbedAppProps, "onMount"> {
  container: HTMLElement;
  /** Called when an uncaught error has cleared the embed, now or later. */
  onFail: () => void;
}

/** Hydrates the embed. Returns what draws it in other words; rejects if rendering fails before it first stands. */
export function mountEmbed({ container, onFail, ...props }: Mounting): Promise<(drawn: Drawn) => void> {
  return new Promise((resolve, reject) => {
    const onMount: EmbedAppProps["onMount"] = (draw) => {
      resolve((drawn) => {
        startTransition(() => {
          draw(drawn);
        });
      });
    };
    const root = hydrateRoot(container, <EmbedApp {...props} onMount={onMount} />, {
      onUncaughtError(error) {
        reportError(error);
        reject(error instanceof Error ? error : new Error(String(error)));
        queueMicrotask(() => {
          root.unmount();
          onFail();
        });
      },
    });
  });
}

function EmbedApp({ first, embedded, copying, readingIn, onMount }: EmbedAppProps) {
  const [{ words, arrive }, setDrawn] = useState<Drawn>({ words: first });
  useEffect(() => {
    onMount(setDrawn);
  }, [onMount]);
  useLayoutEffect(() => {
    arrive?.();
  }, [arrive]);
  return <EmbedPage key={words.digits} embedded={embedded} reading={readingIn(words)} copying={copying} />;
}

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
