import { createI18n } from "#i18n/i18n.ts";
import * as attribute from "#state/attributes.ts";
import type { Commands } from "./delegate.ts";
import { showNotice } from "./notice.ts";
import type { Session } from "./session.ts";
import { leaveFor } from "./leave.ts";

/** Lets a figure be heard, by code that loads when it is first asked for. */
export function hearCommand({ store, current }: Session): NonNullable<Commands["hear"]> {
  return (fold) => {
    // Some browsers let a page sound only from within the click itself.
    const audio = new AudioContext();
    showNotice("waiting");
    void import("./hear.ts").then(
      ({ hear }) => {
        showNotice();
        hear({ fold, audio, store, ...current.get() });
      },
      () => showNotice("failed"),
    );
  };
}

/** Opens the dialog of sharing, whose code loads when it is first asked for; without it the link is followed. */
export function shareCommand({ rootUrl, editionIn, store, current }: Session): NonNullable<Commands["share"]> {
  const storyIn = async (lang: string) => {
    const { story, ui, written } = await editionIn(lang);
    return { story, i18n: createI18n(lang, ui, "latn", written) };
  };
  return (subject, link) => {
    showNotice("waiting");
    void import("#share/openShare.tsx").then(
      ({ openShare }) => {
        showNotice();
        const { edition, i18n } = current.get();
        const { story, siteUrl, hasPictures = false } = edition;
        const state = store.get();
        openShare({ subject, ...partOf(link), story, i18n, state, rootUrl, siteUrl, hasPictures, storyIn });
      },
      () => leaveFor(link.getAttribute("href") ?? ""),
    );
  };
}

function partOf(link: Element): { part?: "embed" } {
  return link.getAttribute(attribute.part) === "embed" ? { part: "embed" } : {};
}
