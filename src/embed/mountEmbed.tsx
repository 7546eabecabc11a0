import { startTransition, useEffect, useLayoutEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import type { I18n } from "#i18n/i18n.ts";
import type { Reading } from "#figures/Reading.tsx";
import type { Embedded } from "#page/embedded.ts";
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
