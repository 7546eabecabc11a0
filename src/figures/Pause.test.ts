import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import { readingOf } from "#page/reading.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { Pause } from "./Pause.tsx";
import { ReadingProvider } from "./Reading.tsx";

const ui = loadUi("en");
const value = readingOf(
  { page: "story", lang: "en" },
  "",
  { story: { ...emptyStory, languages: ["en"], lang: "en" }, ui } as unknown as Parameters<typeof readingOf>[2],
  createI18n("en", ui),
  createStateStore({ initial: defaultState, write: () => undefined }),
);
const heard = (props: Parameters<typeof Pause>[0]) =>
  renderToStaticMarkup(createElement(ReadingProvider, { value }, createElement(Pause, props))).replace(/<[^>]*>/g, "");

it("is a stop, but none after a sentence that has its own, and says what comes then", () => {
  expect(heard({})).toBe(". ");
  expect(heard({ after: "51% of it" })).toBe(". ");
  expect(heard({ after: "It will be 51%." })).toBe(" ");
  expect(heard({ after: "كم؟" })).toBe(" ");
  expect(heard({ then: "Denied: " })).toBe(". Denied: ");
});
