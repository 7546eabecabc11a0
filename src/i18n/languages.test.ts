import { describe, expect, it } from "vitest";
import { digitsOf, direction, formatTag, languageName, openGraphLocale } from "./languages.ts";

describe("direction", () => {
  it.each(["ar", "AR", "ar-LB-u-nu-latn", "ar_EG", "he", "iw", "fa-AF", "ur", "ckb", "az-Arab-IR", "ps", "dv", "yi"])(
    "writes %s from the right",
    (tag) => {
      expect(direction(tag)).toBe("rtl");
    },
  );
  it.each(["en", "en-GB", "az", "az-Latn", "ru", "hy", "ka", "tr", "ar-Latn", "ku", "", "x", "zz-u-nu-arab", "--"])(
    "writes %s from the left",
    (tag) => {
      expect(direction(tag)).toBe("ltr");
    },
  );
});

it("calls a language what it calls itself, and an unknown one by its tag", () => {
  expect(["ar-LB", "en", "he", "fa", "az", "ru"].map(languageName)).toEqual([
    "العربية",
    "English",
    "עברית",
    "فارسی",
    "Azərbaycanca",
    "Русский",
  ]);
  expect(languageName("qqq")).toBe("qqq");
});

it("names a language as previews of links do", () => {
  expect(["ar", "en", "az", "fa-IR"].map(openGraphLocale)).toEqual(["ar_AR", "en_GB", "az_AZ", "fa_IR"]);
});

it("takes no format of a language that a browser lacks", () => {
  expect(["ar-LB", "en-US", "az", "hy", "ka-GE"].map(formatTag)).toEqual(["ar-u-nu-latn", "en", "en", "en", "en"]);
});

it("offers the eastern digits on Arabic pages only", () => {
  expect(digitsOf("ar-SA")).toEqual(["latn", "arab"]);
  expect(digitsOf("en")).toEqual(["latn"]);
});
