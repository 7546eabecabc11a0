import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Story } from "#model/story.ts";
import { deniedLabel } from "./Denials.tsx";

const claims = [
  { id: "C1", denial: "In May the harbour denied it." },
  { id: "C2", denial: "So did the port." },
  { id: "C3" },
];
const story = { ...emptyStory, claims } as unknown as Story;

it("sets who denies something apart from what the article says, as a denial", () => {
  const [en, ar] = (["en", "ar"] as const).map((lang) => ({ story, i18n: createI18n(lang, loadUi(lang)) }));
  expect(deniedLabel("Ships sold. What the article says", ["C1", "C2"], en!)).toBe(
    "Ships sold. What the article says. Denied: In May the harbour denied it. So did the port.",
  );
  expect(deniedLabel("Ships sold", ["C1"], ar!)).toBe("Ships sold. النفي: In May the harbour denied it.");
  expect(deniedLabel("Ships sold", ["C3"], en!)).toBe("Ships sold");
});
