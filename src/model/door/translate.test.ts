import { describe, expect, it } from "vitest";
import { parseStory } from "./parseStory.ts";
import { plainProse } from "../prose.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";
import { storyLanguages, translateStory } from "./translate.ts";

function data(change?: (text: SmallFile) => void) {
  return parseStory(smallStory(change && "text/en.json", change), smallKinds).data!;
}

/** All texts of a value. */
function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe("translateStory", () => {
  it("knows the languages, the source first", () => {
    expect(storyLanguages(data())).toEqual(["ar", "en"]);
  });

  it("leaves only the quoted phrases in Arabic when the translation is complete", () => {
    const story = translateStory(data(), "en");
    expect(texts(story).filter((text) => /\p{Script=Arabic}/u.test(text))).toEqual(["نحو 30%", "إسرائيل"]);
    expect(story.untranslated).toEqual([]);
    expect(story.lang).toBe("en");
  });

  it("keeps words without a translation in the source language, and lists them", () => {
    const story = translateStory(
      data((text) => {
        text.complete = false;
        delete text.places.northport;
        delete text.prose["reasons-text"];
      }),
      "en",
    );
    expect(story.places.map(({ name }) => name)).toEqual(["the Knesset", "Jerusalem", "باكو", "Sangachal"]);
    expect(story.untranslated.map(plainProse)).toEqual(["قال إنّ الحصّة كبيرة.", "باكو"]);
  });

  it("has nothing to list in the source language, and everything in an unknown one", () => {
    expect(translateStory(data(), "ar").untranslated).toEqual([]);
    expect(translateStory(data(), "fr").untranslated).toContain("ملف صغير");
  });
});
