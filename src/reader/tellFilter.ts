import { shownWords } from "#figures/claimFilter.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import type { StateStore } from "#state/stateStore.ts";
import { announce } from "./announce.ts";

/** What a page is written with; `here` is its path. */
interface Written {
  here: string;
  story: Story;
  i18n: I18n;
}

/** Says how many claims are left whenever the reader changes what they are filtered by; nothing on another page. */
export function tellFilter(store: StateStore, written: () => Written): void {
  const read = () => {
    const { who, rec, subject, q } = store.get();
    return { here: written().here, filter: JSON.stringify([who, rec, subject, q]) };
  };
  let before = read();
  store.subscribe(() => {
    const now = read();
    const isChanged = now.here === before.here && now.filter !== before.filter;
    before = now;
    const { story, i18n } = written();
    if (isChanged) announce(shownWords(story, story.claims, store.get(), i18n));
  });
}
