import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ReadingProvider } from "#figures/Reading.tsx";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Claim } from "#model/schema/claim.ts";
import { readingOf } from "#page/reading.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { ClaimSquares } from "./ClaimSquares.tsx";

const claim = {
  id: "C1",
  phrase: "affirmed",
  gloss: "The minister affirmed it",
  comparison: "consistent",
  status: "wording",
};
const namesIn = (articleLanguage: string, isWhole: boolean) => {
  const ui = loadUi("en");
  const story = {
    ...emptyStory,
    claims: [claim],
    languages: ["en"],
    lang: "en",
    article: { language: articleLanguage },
  };
  const value = readingOf(
    { page: "story", lang: "en" },
    "",
    { story, ui } as unknown as Parameters<typeof readingOf>[2],
    createI18n("en", ui),
    createStateStore({ initial: defaultState, write: () => undefined }),
  );
  const groups = [{ paragraph: 1, claims: [claim as unknown as Claim] }];
  const squares = createElement(ClaimSquares, { name: { "aria-label": "All" }, groups, isWhole });
  const drawn = parse(renderToStaticMarkup(createElement(ReadingProvider, { value }, squares)));
  return drawn.querySelectorAll("a").map((mark) => mark.getAttribute("aria-label"));
};

it("names a square on the list's own page by what the article's words mean, then by these", () => {
  expect(namesIn("en", true)[0]).toMatch(/^The minister affirmed it\. affirmed\. Sources agree\./);
  expect(namesIn("en", false)[0]).toMatch(/^affirmed\. Sources agree\./);
  expect(namesIn("ar", true)[0]).toMatch(/^The minister affirmed it\. Sources agree\./);
});
