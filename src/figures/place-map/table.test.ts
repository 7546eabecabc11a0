import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import type { UiWords } from "#i18n/uiWords.ts";
import { formatCoordinates } from "./table.ts";

const ui = (lang: string) =>
  JSON.parse(readFileSync(new URL(`../../i18n/ui/${lang}.json`, import.meta.url), "utf8")) as UiWords;

describe("formatCoordinates", () => {
  it("says the side in words of the language, latitude first", () => {
    expect(formatCoordinates({ lon: 49.892, lat: 40.378 }, createI18n("en", ui("en")))).toBe("40.378° N, 49.892° E");
    expect(formatCoordinates({ lon: 49.892, lat: 40.378 }, createI18n("ar", ui("ar")))).toBe(
      "\u206640.378°\u2069 شمالاً، \u206649.892°\u2069 شرقاً",
    );
  });

  it("has no signs south and west of zero", () => {
    expect(formatCoordinates({ lon: -3.5, lat: -0.25 }, createI18n("en", ui("en")))).toBe("0.25° S, 3.5° W");
  });

  it("follows the reader's digits", () => {
    expect(formatCoordinates({ lon: 50, lat: 41.9 }, createI18n("ar", ui("ar"), "arab"))).toBe(
      "\u2066٤١٫٩°\u2069 شمالاً، \u2066٥٠°\u2069 شرقاً",
    );
  });
});
