import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyStory } from "./emptyStory.fixture.ts";
import type { Claim } from "./schema/claim.ts";
import type { Difference, Observation } from "./schema/record.ts";
import { claimsMatching, noFilter, searchKey } from "./search.ts";

const claim = (id: string, phrase: string) => ({ id, phrase }) as Claim;

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
    ["٨٥٪ و۸۵", "85% و85"],
    ["85 % و%85 و٪٨٥", "85% و 85% و 85%"],
    ["51 percent, 51 per cent", "51% 51%"],
    ["٨٥ بالمئة، 85 في المائة", "85% 85%"],
    ["٩٫٥ و1٬717٫5 and 1,717.5 or 9,5", "9.5 و1717.5 and 1717.5 or 9.5"],
    ["(إسرائيل)؟ [Baku]!", "اسراييل baku"],
    ["C07\u201104 – then", "c07-04 then"],
    ["in 2012, 2013. Then 4.5.", "in 2012 2013 then 4.5"],
  ])("makes %s findable as %s", (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  it("changes nothing the second time, for any text", () => {
    const arabic = fc.string({ unit: fc.constantFrom(..."أإآٱاةهىيؤوئـَّیک«٣۳ IİıßƏəΣ%٪.,٫٬-–1234") });
    fc.assert(
      fc.property(fc.oneof(arabic, fc.string({ unit: "grapheme" })), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});

describe("claimsMatching", () => {
  const story = { ...emptyStory, claims: [claim("one", "more than 21.6 billion"), claim("two", "1.6 billion")] };

  it("finds a number from its first digit on, and not within another one", () => {
    const found = (q: string) => claimsMatching(story, story.claims, { ...noFilter, q }).map(({ id }) => id);
    expect(found("1.6")).toEqual(["two"]);
    expect(found("٢١٫٦")).toEqual(["one"]);
    expect(found("2")).toEqual(["one"]);
    expect(found("6")).toEqual([]);
    expect(found("(billion)؟")).toEqual(["one", "two"]);
  });

  it("finds a word with or without its hyphen", () => {
    const claims = [claim("one", "Economic co-operation"), claim("two", "cooperation"), claim("three", "a coop")];
    const found = (q: string) => claimsMatching({ ...story, claims }, claims, { ...noFilter, q }).map(({ id }) => id);
    expect(found("cooperation")).toEqual(["one", "two"]);
    expect(found("co-operation")).toEqual(["one", "two"]);
  });

  it("finds a claim by what sources say of it", () => {
    const observations = [{ id: "F-one", statement: "A ship of 4.6 tonnes" } as Observation];
    const differences = [{ id: "D-two", claim: "two", claims: ["two"], recordSays: "It was a barge" } as Difference];
    const claims = [{ ...claim("one", "a vessel"), record: ["F-one"] } as Claim, claim("two", "a vessel")];
    const found = (q: string) =>
      claimsMatching({ ...story, claims, observations, differences }, claims, { ...noFilter, q }).map(({ id }) => id);
    expect(found("ship")).toEqual(["one"]);
    expect(found("٤٫٦")).toEqual(["one"]);
    expect(found("barge")).toEqual(["two"]);
  });
});
