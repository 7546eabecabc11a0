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
    [9705.6, "thousand-people", undefined, "9.71 ملايين نسمة", "9.71 million people"],
    [10127.1, "thousand-people", undefined, "10.13 ملايين نسمة", "10.13 million people"],
    [10135.373, "thousand-people", undefined, "10.14 ملايين نسمة", "10.14 million people"],
    [2000, "thousand-people", "about", "نحو مليوني نسمة", "about 2 million people"],
    [672.5, "thousand-people", undefined, "672,500 نسمة", "672,500 people"],
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

it("writes a number of people in full in a table, and what else there is as everywhere", () => {
  const written = (value: number, unit: Unit) => [ar, en].map(({ exact }) => exact.formatValue(value, unit));
  expect(written(10127.1, "thousand-people")).toEqual(["10,127,100 نسمة", "10,127,100 people"]);
  expect(written(10135.373, "thousand-people")).toEqual(["10,135,373 نسمة", "10,135,373 people"]);
  expect(written(4850, "usd-million")).toEqual(["4.85 مليارات دولار", "$4.85 billion"]);
  expect(en.exact.formatRange(9000, 9477.1, "thousand-people")).toBe("9,000,000 people to 9,477,100 people");
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
    [{ precision: "interval", from: "2016", to: "2020" }, "من 2016 إلى 2020", "2016–2020", "2016–2020", "2016–2020"],
    [
      { precision: "interval", from: "2005", to: "2009", about: true },
      "بين 2005 و2009 تقريباً",
      "between about 2005 and 2009",
      "نحو 2005–2009",
      "c. 2005–2009",
    ],
    [
      { precision: "interval", from: "2018-05-15", to: "2018-05-16" },
      "15 و16 أيار/مايو 2018",
      "15–16 May 2018",
      "15–16/5/2018",
      "15–16 May 2018",
    ],
    [
      { precision: "interval", from: "2018-05-03", to: "2018-05-10" },
      "من 3 إلى 10 أيار/مايو 2018",
      "3–10 May 2018",
      "3–10/5/2018",
      "3–10 May 2018",
    ],
    [
      { precision: "interval", from: "2021-04-28", to: "2021-05-03" },
      "من 28 نيسان/أبريل إلى 3 أيار/مايو 2021",
      "28 April – 3 May 2021",
      "28/4 – 3/5/2021",
      "28 Apr – 3 May 2021",
    ],
    [
      { precision: "interval", from: "2021-12-28", to: "2022-01-03" },
      "من 28 كانون الأول/ديسمبر 2021 إلى 3 كانون الثاني/يناير 2022",
      "28 December 2021 – 3 January 2022",
      "28/12/2021 – 3/1/2022",
      "28 Dec 2021 – 3 Jan 2022",
    ],
    [
      { precision: "interval", from: "2022-01", to: "2022-07" },
      "من كانون الثاني/يناير إلى تموز/يوليو 2022",
      "January–July 2022",
      "1–7/2022",
      "Jan–Jul 2022",
    ],
    [
      { precision: "interval", from: "2021-11", to: "2022-02" },
      "من تشرين الثاني/نوفمبر 2021 إلى شباط/فبراير 2022",
      "November 2021 – February 2022",
      "11/2021 – 2/2022",
      "Nov 2021 – Feb 2022",
    ],
    [
      { precision: "interval", from: "2021", to: "2021-07-05" },
      "من 2021 إلى 5 تموز/يوليو 2021",
      "2021 – 5 July 2021",
      "2021 – 5/7/2021",
      "2021 – 5 Jul 2021",
    ],
    [
      { precision: "interval", from: "2021-04-28", to: "2023-04", about: true },
      "بين 28 نيسان/أبريل 2021 ونيسان/أبريل 2023 تقريباً",
      "between about 28 April 2021 and April 2023",
      "نحو 28/4/2021 – 4/2023",
      "c. 28 Apr 2021 – Apr 2023",
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
    expect(eastern.formatValue(10127.1, "thousand-people")).toBe("١٠٫١٣ ملايين نسمة");
    expect(eastern.formatWhen({ precision: "day", on: "2023-09-04" })).toBe("٤ أيلول/سبتمبر ٢٠٢٣");
    expect(withoutMarks(eastern.formatRange(40, 45, "percent"))).toBe("من ٤٠٪ إلى ٤٥٪");
    expect(eastern.t("count.claims", { count: 108 })).toBe("١٠٨ عبارات");
    expect(eastern.t("yearColumns.spoken", { year: "2021", value: "100" })).toBe("المصادر، ٢٠٢١: ١٠٠");
    expect(eastern.formatYear("2022")).toBe("٢٠٢٢");
    expect(eastern.formatList(["2021", "2022"])).toBe("٢٠٢١ و٢٠٢٢");
    expect(eastern.localiseDigits("في 2022 بنسبة 85%")).toBe("في ٢٠٢٢ بنسبة ٨٥٪");
    expect(sampleFormats(eastern).filter((text) => /[0-9]/.test(text))).toEqual([]);
  });

  it("leave ids, addresses and the names of the digits alone", () => {
    expect(eastern.t("panel.openClaim", { id: "C07-04" })).toBe("افتح العبارة C07-04");
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

it("puts the percent sign of a lone share where it stands after an Arabic word, also after a minus", () => {
  expect(ar.formatValue(40, "percent")).toBe("\u061c40%");
  expect(ar.formatValue(-6.2, "percent")).toBe("\u061c-6.2%");
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
        /{{|undefined|NaN|[\u200f\u202f]|\u200e(?![-+])|\u061c(?![-+]?[\d٠-٩])|^[a-z]\w*\.\w/.test(text),
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
