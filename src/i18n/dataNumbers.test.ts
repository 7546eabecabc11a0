import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Series } from "#model/schema/record.ts";
import { createI18n } from "./i18n.ts";
import { loadUi } from "./loadUi.ts";

const dataUrl = new URL("../../data/", import.meta.url);

/** All series of all stories, as their files have them. */
const allSeries: Series[] = readdirSync(dataUrl, { recursive: true, encoding: "utf8" })
  .filter((path) => /series\/[\w-]+\.json$/.test(path))
  .map((path) => JSON.parse(readFileSync(new URL(path, dataUrl), "utf8")) as Series);

const written = (lang: string, isExact = false): string[] => {
  const i18n = createI18n(lang, loadUi(lang));
  const { formatValue } = isExact ? i18n.exact : i18n;
  const values = allSeries.flatMap(({ unit, rows }) =>
    rows.flatMap(({ value, low, high }) =>
      [value, low, high].flatMap((number) => (number === undefined ? [] : formatValue(number, unit))),
    ),
  );
  return values.map((text) => text.replace(/[\u061c\u200e]/g, ""));
};

/** Whether the noun after a numeral has the form that its whole part asks for: 3 to 10 the plural, all others not. */
function agrees(text: string): boolean {
  const [, whole = "", noun = ""] = /^([\d,]+)(?:\.\d+)? (\S+)/.exec(text) ?? [];
  const rest = Number(whole.replaceAll(",", "")) % 100;
  const isPlural = ["ملايين", "مليارات", "آلاف", "نسمات", "أصوات", "كيلومترات", "رحلات"].includes(noun);
  return noun === "" || isPlural === (rest >= 3 && rest <= 10);
}

describe("every number of every series", () => {
  it("is there", () => {
    expect(written("en").length).toBeGreaterThan(100);
  });

  it.each([false, true])("agrees with its noun in Arabic (in full: %s)", (isExact) => {
    expect(written("ar", isExact).filter((text) => !agrees(text))).toEqual([]);
  });

  it.each(["ar", "en"])("is counted in millions and billions in %s, never in thousands of thousands", (lang) => {
    expect(
      written(lang).filter((text) => /\d,\d{3}(?:\.\d+)? \S*(?:ألف|آلاف|thousand|million|مليون)/.test(text)),
    ).toEqual([]);
    expect(written(lang).filter((text) => /\.\d{3}/.test(text) && /people|نسمة/.test(text))).toEqual([]);
    expect(written(lang, true).filter((text) => /thousand|ألف|آلاف/.test(text))).toEqual([]);
  });
});
