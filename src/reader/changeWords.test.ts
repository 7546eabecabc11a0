import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import type { Story } from "#model/story.ts";
import { defaultState, type StateKey, stateKeys, type ViewState } from "#state/viewState.ts";
import { changeWords } from "./changeWords.ts";
import { story as pathStory } from "./story.fixture.ts";

const claims = ["consistent", "differs", "differs"].map((comparison, index) => ({
  id: `C${String(index + 1)}`,
  comparison,
  status: "article_assertion",
  gloss: `Claim ${String(index + 1)}`,
  phrase: "",
  paragraph: 1,
}));
const story = {
  ...pathStory,
  claims,
  events: [{ id: "talks", title: "The talks" }],
  figures: [{ id: "salt", title: "Salt by year" }],
  chapters: [
    {
      id: "trade",
      title: "Trade",
      blocks: [
        { type: "prose", id: "p-1", text: "Salt cost [9.5 coins|claim.C1] in 2020. Then it fell." },
        { type: "prose", id: "p-2", text: "Two" },
      ],
    },
  ],
  places: [
    { id: "near", name: "Near", lon: 49, lat: 40 },
    { id: "far", name: "Far", lon: 10, lat: 40 },
  ],
} as unknown as Story;

const words = { ar: createI18n("ar", loadUi("ar")), en: createI18n("en", loadUi("en")) };
const tell = (before: Partial<ViewState>, after: Partial<ViewState>, lang: "ar" | "en" = "en") =>
  changeWords({
    before: { ...defaultState, ...before },
    after: { ...defaultState, ...after },
    story,
    i18n: words[lang],
  });

/** A change of each key: a key without one does not compile. */
const changes: Record<StateKey, { to: Partial<ViewState>; full: string; short: string }> = {
  sel: { to: { sel: "claim.C1" }, full: "Selected: Claim 1. To undo: Close.", short: "Selected: Claim 1" },
  step: {
    to: { step: "p-1", sel: "claim.C1", map: { lon: 1, lat: 1, zoom: 2 } },
    full: "Step 1 of 2: Trade. Salt cost 9.5 coins in 2020. To undo: Leave the guided path.",
    short: "Step 1 of 2: Trade",
  },
  layer: {
    to: { layer: "record" },
    full: "What is shown: The sources. To undo: Article and sources.",
    short: "What is shown: The sources",
  },
  who: {
    to: { who: ["article_assertion"] },
    full: "Who says so: Stated by the article. 3 of 3 claims. To undo: Show all.",
    short: "3 of 3 claims",
  },
  rec: {
    to: { rec: ["consistent"] },
    full: "Comparison with the sources: Sources agree. 1 of 3 claims. To undo: Show all.",
    short: "1 of 3 claims",
  },
  subject: {
    to: { subject: ["trade"] },
    full: "Subject: Trade. 1 of 3 claims. To undo: Show all.",
    short: "1 of 3 claims",
  },
  q: {
    to: { q: "salt" },
    full: "Search the claims: \u2068salt\u2069. No claim fits this search. To undo: Show all.",
    short: "No claim fits this search.",
  },
  sort: {
    to: { sort: "-comparison" },
    full: "Claims sorted by Comparison with the sources, descending. To undo: Paragraph.",
    short: "Claims sorted by Comparison with the sources, descending",
  },
  group: {
    to: { group: "subject" },
    full: "Grouping of the squares: By subject. To undo: By paragraph.",
    short: "Grouping of the squares: By subject",
  },
  order: {
    to: { order: "size" },
    full: "Order of the estimates: Smallest first. To undo: Oldest first.",
    short: "Order of the estimates: Smallest first",
  },
  table: {
    to: { table: ["salt"] },
    full: "Data table open: Salt by year. To undo: The data as a table.",
    short: "Data table open: Salt by year",
  },
  map: {
    to: { map: { lon: 48, lat: 41, zoom: 2.56 } },
    full: "Map: Near in the middle, 2.6 times closer. To undo: Whole region.",
    short: "Map: Near in the middle, 2.6 times closer",
  },
  context: {
    to: { context: false },
    full: "Context layers hidden. To undo: Show the context.",
    short: "Context layers hidden",
  },
  digits: {
    to: { digits: "arab" },
    full: "Digits: Eastern Arabic digits. To undo: Western digits.",
    short: "Digits: Eastern Arabic digits",
  },
  theme: { to: { theme: "dark" }, full: "Theme: Dark. To undo: Automatic.", short: "Theme: Dark" },
  text: {
    to: { text: "large" },
    full: "Words in graphics: Large. To undo: Normal.",
    short: "Words in graphics: Large",
  },
  contrast: {
    to: { contrast: "more" },
    full: "Contrast of lines and the map: Stronger. To undo: As on this device.",
    short: "Contrast of lines and the map: Stronger",
  },
  hatch: {
    to: { hatch: "on" },
    full: "Patterns: Everywhere. To undo: On the sources.",
    short: "Patterns: Everywhere",
  },
  targets: {
    to: { targets: "large" },
    full: "Links and buttons: Larger. To undo: Normal.",
    short: "Links and buttons: Larger",
  },
  messages: {
    to: { messages: "short" },
    full: "Messages to screen readers: Short",
    short: "Messages to screen readers: Short",
  },
};

describe("changeWords", () => {
  it.each(stateKeys)("says what changed by %s, in full and in short, in both languages, and how to undo it", (key) => {
    const { to, full, short } = changes[key];
    expect(tell({}, to)).toBe(full);
    expect(tell({ messages: key === "messages" ? "full" : "short" }, { messages: "short", ...to })).toBe(short);
    for (const [before, after] of [
      [{}, to],
      [to, {}],
    ]) {
      const arabic = tell(before ?? {}, after ?? {}, "ar") ?? "";
      // The story of this test is in English; a key without words comes back as it is.
      expect(arabic).toMatch(/[\u0600-\u06ff]/);
      expect(arabic).not.toMatch(/[a-z]+\.[a-z]/i);
    }
  });

  it("says nothing where nothing changed, and nothing to whom wants no messages but that there are none", () => {
    expect(tell({ rec: ["differs"] }, { rec: ["differs"] })).toBeUndefined();
    for (const key of stateKeys.filter((one) => one !== "messages"))
      expect(tell({ messages: "off" }, { messages: "off", ...changes[key].to })).toBeUndefined();
    expect(tell({}, { messages: "off", layer: "record" })).toBe("Messages to screen readers: None");
    expect(tell({ messages: "off" }, {})).toBe("Messages to screen readers: Full. To undo: None.");
  });

  it("says nothing of a selection where its title is read, and of what else changed", () => {
    const before = defaultState;
    const after: ViewState = { ...defaultState, sel: "claim.C1", theme: "dark" };
    const telling = { before, story, i18n: words.en, isTitleRead: true };
    expect(changeWords({ ...telling, after })).toBe("Theme: Dark. To undo: Automatic.");
    expect(changeWords({ ...telling, after: { ...after, theme: "auto" } })).toBeUndefined();
    expect(changeWords({ ...telling, before: after, after: { ...after, sel: undefined } })).toBe("Selection cleared");
  });

  it("says together what changed together, how many are left once, and each way back once", () => {
    expect(tell({}, { layer: "article", rec: ["differs"], who: ["article_assertion"] })).toBe(
      "What is shown: The article. Who says so: Stated by the article. Comparison with the sources: Sources say " +
        "otherwise. 2 of 3 claims. To undo: Article and sources and Show all.",
    );
  });

  it("says that a filter is gone, what was closed, and where the path leads back to", () => {
    expect(tell({ rec: ["differs"], q: "salt" }, {})).toBe("No filter. 3 claims");
    expect(tell({ rec: ["differs"], q: "salt" }, { rec: ["differs"] })).toBe(
      "Search the claims: everything. 2 of 3 claims. To undo: Show all.",
    );
    expect(tell({ sel: "claim.C1" }, {})).toBe("Selection cleared");
    expect(tell({ table: ["salt"] }, {})).toBe("Data table closed: Salt by year. To undo: The data as a table.");
    expect(tell({ map: { lon: 48, lat: 41, zoom: 2 } }, {})).toBe("Map: the first view");
    expect(tell({ step: "p-1", sel: "claim.C1" }, {})).toBe("You have left the guided path");
    expect(tell({ step: "p-1" }, { step: "p-2" })).toBe("Step 2 of 2: Trade. Two. To undo: Previous.");
    expect(tell({ step: "p-2" }, { step: "p-1" })).toMatch(/ To undo: Next\.$/);
  });
});
