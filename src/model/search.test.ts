import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchKey } from "./search.ts";

describe("searchKey", () => {
  it.each([
    ["إسرائيل", "اسراييل"],
    ["أذربيجان آسيا", "اذربيجان اسيا"],
    ["بيتاً ثانياً", "بيتا ثانيا"],
    ["«شرطة حماية»", "شرطه حمايه"],
    ["مستشفى", "مستشفي"],
    ["مسؤول", "مسوول"],
    ["قـــزوين", "قزوين"],
    ["کاسپی", "كاسپي"],
    ["Əliyev", "aliyev"],
    ["İlham Türkiye", "ilham turkiye"],
    ["٨٥٪ و۸۵", "85٪ و85"],
  ])("makes %s findable as %s", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it("changes nothing the second time, for any text", () => {
    const arabic = fc.string({ unit: fc.constantFrom(..."أإآٱاةهىيؤوئـَّیک«٣۳ IİıßƏəΣ") });
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: "grapheme" })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});
