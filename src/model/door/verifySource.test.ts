import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseStory } from "./parseStory.ts";
import { smallKinds, smallStory } from "./smallStory.fixture.ts";
import { verifySource } from "./verifySource.ts";

const text = "قال نحو 30% والباقي.\nزار إسرائيل بعد ذلك.";

const { story, claims } = parseStory(smallStory(), smallKinds).data!;
const article = {
  ...story.article,
  codePoints: [...text].length,
  sha256: createHash("sha256").update(text).digest("hex"),
  paragraphs: [
    [0, 20],
    [21, 41],
  ] as [number, number][],
};

describe("verifySource", () => {
  it("counts the phrases that stand at their offsets", () => {
    expect(
      verifySource(
        article,
        [
          { ...claims[0]!, start: 4, end: 11 },
          { ...claims[1]!, start: 25, end: 32 },
        ],
        text,
      ),
    ).toEqual({
      matching: 2,
      claims: 2,
      mismatches: [],
    });
  });

  it("lists every mismatch with what was found", () => {
    const wrong = { ...article, codePoints: 40, sha256: "0".repeat(64), paragraphs: [[0, 20] as [number, number]] };
    const moved = [
      { ...claims[0]!, start: 5, end: 12 },
      { ...claims[1]!, phrase: "أرمينيا", start: 25, end: 32 },
    ];
    expect(verifySource(wrong, moved, text)).toEqual({
      matching: 0,
      claims: 2,
      mismatches: [
        "article.codePoints: found a text of 41; expected 40",
        `article.sha256: found ${article.sha256}; expected ${"0".repeat(64)}`,
        "article.paragraphs[1]: found 21-41; expected no paragraph",
        'C01-01: found "حو 30% " at 5-12; expected "نحو 30%", which stands first at 4-11',
        'C02-01: found "إسرائيل" at 25-32; expected "أرمينيا", which stands nowhere in the text',
      ],
    });
  });
});
