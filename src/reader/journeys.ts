import type { View } from "./App.tsx";
import type { Notice } from "./notice.ts";

/** A navigation to another page of the site. */
interface Journey {
  /** The page's path below the site's root. */
  path: string;
  /** The view in which it opens: "" or "?...". */
  search: string;
  /** Called when the present page is about to be left. */
  depart?: () => void;
  /** Called when the other page is there and before it is painted. */
  arrive: () => void;
}

interface JourneyPorts {
  /** Loads everything a page needs; undefined if the story has no such page. Rejects when loading fails. */
  load: (path: string) => Promise<View | undefined>;
  /** Shows a page that was loaded, in a view. */
  show: (view: View, search: string) => void;
  showNotice: (notice?: Notice) => void;
}

/** Navigates between pages without a load. A later navigation supersedes an earlier one, which then has no effect. */
export interface Journeys {
  /** Shows another page. If it cannot be loaded, `fail` decides what happens next. */
  go(to: Journey, fail: () => Promise<void>): Promise<void>;
  /** Cancels any navigation under way. */
  callOff(): void;
}

export function createJourneys({ load, show, showNotice }: JourneyPorts): Journeys {
  let underWay: object | undefined;
  return {
    async go({ path, search, depart, arrive }, fail) {
      const mine = (underWay = {});
      showNotice("waiting");
      try {
        const next = await load(path);
        if (mine !== underWay) return;
        if (next) {
          depart?.();
          show({ ...next, arrive }, search);
        }
        showNotice();
      } catch {
        if (mine === underWay) await fail();
      } finally {
        if (mine === underWay) underWay = undefined;
      }
    },
    callOff() {
      if (underWay) showNotice();
      underWay = undefined;
    },
  };
}
