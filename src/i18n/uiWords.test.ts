import { describe, expect, it } from "vitest";
import { claimStatus, comparison, qualifier } from "#model/schema/primitives.ts";
import { place } from "#model/schema/place.ts";
import { readings } from "#model/sourcing.ts";
import { createI18n } from "./i18n.ts";
import { loadUi, uiLanguages } from "./loadUi.ts";
import type { CountedKey, UiWords } from "./uiWords.ts";

const plural = /_(zero|one|two|few|many|other)$/;
const ar = loadUi("ar");
const en = loadUi("en");

function leaves(words: UiWords, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** Keys without plural forms and without the case that only Arabic has. */
function names(words: UiWords): string[] {
  return [...new Set(leaves(words).map(([key]) => key.replace(plural, "").replace(/_oblique$/, "")))].sort();
}

const counted = [
  ...new Set(
    leaves(ar)
      .map(([key]) => key)
      .filter((key) => key.endsWith("_other"))
      .map((key) => key.replace(plural, "")),
  ),
] as CountedKey[];

describe("the engine's words", () => {
  it("are there in Arabic and English", () => {
    expect(uiLanguages).toEqual(expect.arrayContaining(["ar", "en"]));
  });

  it.each(uiLanguages)("are the same in %s as in every language", (lang) => {
    expect(names(loadUi(lang))).toEqual(names(en));
  });

  it.each(uiLanguages)("have room for the same values in %s as in English", (lang) => {
    const holes = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(([hole]) => hole).sort();
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(loadUi(lang)).filter(([key]) => !plural.test(key))) {
      expect([key, ...holes(text)]).toEqual([key, ...holes(english.get(key) ?? "")]);
    }
  });

  it("are Arabic in Arabic and English in English, without markup and without eastern digits in the file", () => {
    const latinInArabic =
      /PNG|SVG|HTML|Atom|ZIP|WordPress|Ghost|AMP|pym(?:\.js)?|Home|End|Page Down|Page Up|Tab|Enter|Esc|C|MIT/g;
    for (const [key, text] of leaves(ar)) {
      if (key === "digits.arab") continue;
      expect([
        key,
        text
          .replace(/{{\w+}}|`[^`]*`/g, "")
          .replace(latinInArabic, "")
          .match(/[A-Za-z<>٠-٩]/),
      ]).toEqual([key, null]);
    }
    for (const [key, text] of leaves(en)) {
      if (key === "digits.arab") continue;
      expect([key, text.match(/[\u0600-\u06ff<>]/)]).toEqual([key, null]);
    }
  });

  it("say the name and the meaning of every value of the two vocabularies and of how sources were read, in both languages", () => {
    for (const words of [ar, en]) {
      const found = new Map(leaves(words));
      for (const [group, ids] of [
        ["status", claimStatus.options],
        ["comparison", comparison.options],
        ["reading", readings],
      ] as const) {
        for (const id of ids) {
          expect([id, found.get(`${group}.${id}.label`)?.length]).toEqual([id, expect.any(Number)]);
          expect([id, found.get(`${group}.${id}.meaning`)?.at(-1)]).toEqual([id, "."]);
        }
      }
    }
  });

  it("name every value of the dataset's other lists that a page shows", () => {
    const lists: [string, readonly string[]][] = [
      ["qualifier", qualifier.options],
      ["placeRole", place.shape.role.options],
    ];
    const known = names(ar);
    for (const [group, ids] of lists) expect(known).toEqual(expect.arrayContaining(ids.map((id) => `${group}.${id}`)));
  });
});

describe("counted nouns", () => {
  const arabic = createI18n("ar", ar);
  const english = createI18n("en", en);
  const forms: [number, string][] = [
    [0, "zero"],
    [1, "one"],
    [2, "two"],
    [3, "few"],
    [10, "few"],
    [11, "many"],
    [99, "many"],
    [100, "other"],
    [101, "other"],
    [103, "few"],
    [111, "many"],
    [1.5, "other"],
  ];
  const arabicWords = new Map(leaves(ar));

  it("exist", () => {
    expect(counted).toEqual(expect.arrayContaining(["filter.shown", "figure.moreSources", "unit.kilometres"]));
  });

  it.each(counted)("%s has all six forms in Arabic, and each number takes its own", (key) => {
    for (const [count, form] of forms) {
      const written = arabicWords.get(`${key}_${form}`);
      expect([`${key}_${form}`, written]).toEqual([`${key}_${form}`, expect.any(String)]);
      expect(arabic.t(key, { count, shown: "1" })).toBe(
        written?.replace("{{count}}", String(count)).replace("{{shown}}", "1"),
      );
    }
  });

  it.each(counted)("%s counts in English", (key) => {
    const one = english.t(key, { count: 1, shown: "1" });
    const many = english.t(key, { count: 111, shown: "1" });
    expect(many).toContain("111");
    expect(many.replace("111", "1")).not.toBe(key);
    expect(one).not.toContain("{{");
  });

  it("read as a newspaper would write them", () => {
    const numbers = [0, 1, 2, 3, 11, 100, 108];
    expect(numbers.map((count) => arabic.t("count.claims", { count }))).toEqual([
      "لا عبارات",
      "عبارة واحدة",
      "عبارتان",
      "3 عبارات",
      "11 عبارة",
      "100 عبارة",
      "108 عبارات",
    ]);
    expect(numbers.map((count) => english.t("count.claims", { count }))).toEqual([
      "no claims",
      "1 claim",
      "2 claims",
      "3 claims",
      "11 claims",
      "100 claims",
      "108 claims",
    ]);
    expect(arabic.t("filter.shown", { count: 108, shown: 12 })).toBe("12 من أصل 108 عبارات");
  });
});

it("refuses a language that the engine does not speak, naming those it does", async () => {
  expect(() => loadUi("xx")).toThrow(
    `No engine words in "xx": add src/i18n/ui/xx.json. There are: ${uiLanguages.join(", ")}.`,
  );
  expect(loadUi("ar-LB")).toEqual(ar);
});
