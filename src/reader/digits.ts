import { type Digits, digitsOf } from "#i18n/languages.ts";
import type { StateStore } from "#state/stateStore.ts";

/** What is needed to re-render a page in other digits. */
interface DigitPorts {
  store: Pick<StateStore, "get" | "set">;
  /** The language and the digits of the page as it is now. */
  written: () => { lang: string; digits: Digits };
  /** Loads the code of all that the page shows: all of it re-renders. */
  load: () => Promise<void>;
  redraw: (digits: Digits) => void;
  /** Called when the code cannot be loaded; the page keeps its digits. */
  fail: () => void;
}

/** Keeps a page's digits in step with the view. */
export interface DigitWriter {
  /** Re-renders the page if the view asks for other digits that its language has. */
  follow(): Promise<void>;
}

export function createDigitWriter({ store, written, load, redraw, fail }: DigitPorts): DigitWriter {
  const wanted = () => {
    const { lang, digits } = written();
    const asked = store.get().digits;
    return asked !== digits && digitsOf(lang).includes(asked) ? asked : undefined;
  };
  return {
    async follow() {
      if (!wanted()) return;
      try {
        await load();
      } catch {
        store.set({ digits: written().digits });
        fail();
        return;
      }
      // The reader may have changed their mind, or the page, while the code was loading.
      const digits = wanted();
      if (digits) redraw(digits);
    },
  };
}
