import { describe, expect, it } from "vitest";
import type { When } from "#model/schema/event.ts";
import type { Qualifier, Unit } from "#model/schema/record.ts";
import { createI18n } from "./i18n.ts";
import { loadUi } from "./loadUi.ts";
import { sampleFormats } from "./sample.ts";

const ar = createI18n("ar", loadUi("ar"));
const en = createI18n("en", loadUi("en"));
const eastern = createI18n("ar", loadUi("ar"), "arab");

/** Marks of direction, which the tests of words leave out. */
const withoutMarks = (text: string) => text.replace(/[\u061c\u200e]/g, "");

describe("formatValue", () => {
  it.each<[number, Unit, Qualifier | undefined, string, string]>([
    [85, "percent", "more-than", "أكثر من 85%", "more than 85%"],
    [83.1, "percent", undefined, "83.1%", "83.1%"],
    [9.1, "percent", undefined, "9.1%", "9.1%"],
    [30, "percent", "about", "نحو 30%", "about 30%"],
    [23, "percent", "up-to", "ما يصل إلى 23%", "up to 23%"],
    [50, "percent", "nearly", "ما يقارب 50%", "nearly 50%"],
    [0, "percent", undefined, "0%", "0%"],
    [185, "index", undefined, "185", "185"],
    [928.4, "usd-million", undefined, "928.4 مليون دولار", "$928.4 million"],
    [1700, "usd-million", undefined, "1.7 مليار دولار", "$1.7 billion"],
    [1700, "usd-million", "more-than", "أكثر من 1.7 مليار دولار", "more than $1.7 billion"],
    [1394, "usd-million", undefined, "1.394 مليار دولار", "$1.394 billion"],
    [4850, "usd-million", undefined, "4.85 مليارات دولار", "$4.85 billion"],
    [2000, "usd-million", undefined, "مليارا دولار", "$2 billion"],
    [2000, "usd-million", "about", "نحو ملياري دولار", "about $2 billion"],
    [5, "usd-million", undefined, "5 ملايين دولار", "$5 million"],
    [672, "usd-million", undefined, "672 مليون دولار", "$672 million"],
    [9500, "thousand-people", undefined, "9.5 ملايين نسمة", "9.5 million people"],
    [10127.1, "thousand-people", undefined, "10,127.1 ألف نسمة", "10,127.1 thousand people"],
    [10135.373, "thousand-people", undefined, "10,135.373 ألف نسمة", "10,135.373 thousand people"],
    [2, "thousand-people", "more-than", "أكثر من ألفي نسمة", "more than 2 thousand people"],
    [92, "flights", undefined, "92 رحلة جوية", "92 flights"],
    [2, "flights", "about", "نحو رحلتين جويتين", "about 2 flights"],
    [3, "rank", undefined, "المرتبة 3", "rank 3"],
    [3, "ordinal", undefined, "رقم 3", "no. 3"],
    [1, "votes", undefined, "صوت واحد", "1 vote"],
    [11, "kilometres", undefined, "11 كيلومتراً", "11 kilometres"],
    [1.5, "kilometres", undefined, "1.5 كيلومتر", "1.5 kilometres"],
  ])("%s %s %s", (value, unit, qualifier, arabic, english) => {
    expect(withoutMarks(ar.formatValue(value, unit, qualifier))).toBe(arabic);
    expect(en.formatValue(value, unit, qualifier)).toBe(english);
  });
});

it("writes a range with its words and its unit at both ends", () => {
  expect(withoutMarks(ar.formatRange(40, 45, "percent"))).toBe("من 40% إلى 45%");
  expect(en.formatRange(40, 45, "percent")).toBe("40% to 45%");
  expect(en.formatRange(363.9, 475.9, "usd-million")).toBe("$363.9 million to $475.9 million");
  expect(withoutMarks(ar.formatRange(40, 40, "percent"))).toBe("40%");
});

describe("formatWhen", () => {
  it.each<[When, string, string, string, string]>([
    [{ precision: "day", on: "2023-09-04" }, "4 أيلول/سبتمبر 2023", "4 September 2023", "4/9/2023", "4 Sep 2023"],
    [{ precision: "month", on: "2012-02" }, "شباط/فبراير 2012", "February 2012", "2/2012", "Feb 2012"],
    [{ precision: "year", on: "2022" }, "2022", "2022", "2022", "2022"],
    [{ precision: "year", on: "2008", about: true }, "نحو 2008", "about 2008", "نحو 2008", "c. 2008"],
    [
      { precision: "interval", from: "2016", to: "2020" },
      "من 2016 إلى 2020",
      "2016 to 2020",
      "2016 – 2020",
      "2016–2020",
    ],
    [
      { precision: "interval", from: "2021-04-28", to: "2023-04", about: true },
      "نحو من 28 نيسان/أبريل 2021 إلى نيسان/أبريل 2023",
      "about 28 April 2021 to April 2023",
      "نحو 28/4/2021 – 4/2023",
      "c. 28 Apr 2021–Apr 2023",
    ],
    [{ precision: "undated" }, "بلا تاريخ", "undated", "بلا تاريخ", "undated"],
  ])("%o", (when, arabic, english, arabicShort, englishShort) => {
    expect(ar.formatWhen(when)).toBe(arabic);
    expect(en.formatWhen(when)).toBe(english);
    expect(ar.formatWhenShort(when)).toBe(arabicShort);
    expect(en.formatWhenShort(when)).toBe(englishShort);
  });

  it("writes a bare date at its own precision, and its year", () => {
    expect(["2022", "2022-11", "2022-11-18"].map(ar.formatDate)).toEqual([
      "2022",
      "تشرين الثاني/نوفمبر 2022",
      "18 تشرين الثاني/نوفمبر 2022",
    ]);
    expect(en.formatYear("2022-11-18")).toBe("2022");
  });
});

describe("the reader's digits", () => {
  it("follow everywhere", () => {
    expect(withoutMarks(eastern.formatValue(85, "percent", "more-than"))).toBe("أكثر من ٨٥٪");
    expect(eastern.formatValue(10127.1, "thousand-people")).toBe("١٠٬١٢٧٫١ ألف نسمة");
    expect(eastern.formatWhen({ precision: "day", on: "2023-09-04" })).toBe("٤ أيلول/سبتمبر ٢٠٢٣");
    expect(withoutMarks(eastern.formatRange(40, 45, "percent"))).toBe("من ٤٠٪ إلى ٤٥٪");
    expect(eastern.t("count.claims", { count: 108 })).toBe("١٠٨ مقولات");
    expect(eastern.t("yearColumns.spoken", { year: "2021", value: "100" })).toBe("٢٠٢١: ١٠٠");
    expect(eastern.formatYear("2022")).toBe("٢٠٢٢");
    expect(eastern.formatList(["2021", "2022"])).toBe("٢٠٢١ و٢٠٢٢");
    expect(eastern.localiseDigits("في 2022 بنسبة 85%")).toBe("في ٢٠٢٢ بنسبة ٨٥٪");
    expect(sampleFormats(eastern).filter((text) => /[0-9]/.test(text))).toEqual([]);
  });

  it("leave ids, addresses and the names of the digits alone", () => {
    expect(eastern.t("panel.openClaim", { id: "C07-04" })).toBe("افتح المقولة C07-04");
    expect(eastern.localiseDigits("https://example.org/2023")).toBe("https://example.org/2023");
    expect([eastern.t("digits.latn"), eastern.t("digits.arab")]).toEqual(["0123", "٠١٢٣"]);
  });

  it("stay western on a page that knows no others", async () => {
    const english = createI18n("en", loadUi("en"), "arab");
    expect(english.digits).toBe("latn");
    expect(english.formatYear("2022")).toBe("2022");
  });
});

it("lists as a newspaper does", () => {
  expect(en.formatList(["Soltam", "Tadiran", "Rafael"])).toBe("Soltam, Tadiran and Rafael");
  expect(ar.formatList(["باكو", "تبليسي", "جيهان"])).toBe("باكو وتبليسي وجيهان");
  expect(ar.formatList([])).toBe("");
});

it("keeps a sign before its number on a page that runs from the right", () => {
  expect(en.formatNumber(-5)).toBe("-5");
  expect(ar.formatNumber(-5)).toBe("\u200e-5");
  expect(ar.formatNumber(1234567.5)).toBe("1,234,567.5");
});

it("puts the percent sign of a lone share where it stands after an Arabic word", () => {
  expect(ar.formatValue(40, "percent")).toBe("\u061c40%");
  expect(en.formatValue(40, "percent")).toBe("40%");
});

it("isolates a foreign run by its language, or by its own first letter", () => {
  expect(ar.isolate("Trend", "en")).toBe("\u2066Trend\u2069");
  expect(en.isolate("بيتاً ثانياً", "ar")).toBe("\u2067بيتاً ثانياً\u2069");
  expect(en.isolate("Trend")).toBe("\u2068Trend\u2069");
});

it("puts values in as they are, whatever they look like", () => {
  for (const asked of ["$t(page.skip)", "{{shown}}", "$&$1", "<b>&amp;", "{{count}} $t(", "a,b:c.d_other"]) {
    expect(en.t("repair.sel", { asked })).toBe(
      `The link asked for “${asked}”, and nothing here has that name; nothing is selected.`,
    );
  }
});

it("samples every shape without a hole, an unknown word or a mark of direction that is not ours", () => {
  for (const i18n of [ar, en, eastern]) {
    const sample = sampleFormats(i18n);
    expect(sample.length).toBeGreaterThan(800);
    expect(
      sample.filter((text) =>
        /{{|undefined|NaN|[\u200f\u202f]|\u200e(?![-+])|\u061c(?![\d٠-٩])|^[a-z]\w*\.\w/.test(text),
      ),
    ).toEqual([]);
  }
  expect(sampleFormats(ar).filter((text) => /[A-Za-z]/.test(text))).toEqual([
    "Soltam وTadiran",
    "Soltam وTadiran وRafael",
  ]);
});

it("keeps two languages apart", () => {
  expect([ar.t("page.skip"), en.t("page.skip"), ar.dir, en.dir]).toEqual([
    "انتقل إلى المحتوى",
    "Skip to the content",
    "rtl",
    "ltr",
  ]);
});
