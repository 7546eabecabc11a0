import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { type Citable, citationFile, citationInWords } from "./citation.ts";

const cited: Citable = {
  id: "dossier:salt:ar",
  title: "نحو 30% من نفط إسرائيل",
  siteName: "ملفّ قزوين",
  lang: "ar",
  published: "2026-11-24",
  address: "https://example.org/ar/salt/",
};

it("names title, site, date and address in words, in each language", () => {
  expect(citationInWords(cited, createI18n("ar", loadUi("ar")))).toBe(
    "«نحو 30% من نفط إسرائيل»، ملفّ قزوين، 24 تشرين الثاني/نوفمبر 2026، https://example.org/ar/salt/",
  );
  expect(citationInWords({ ...cited, title: "Oil", siteName: "Dossier" }, createI18n("en", loadUi("en")))).toBe(
    "“Oil”, Dossier, 24 November 2026, https://example.org/ar/salt/",
  );
});

it("is BibTeX in which TeX acts on no word of the title", () => {
  expect(citationFile({ ...cited, title: "30% & 5$ of {x}_y" }, "bibtex").split("\n")).toEqual([
    "@online{dossier:salt:ar,",
    "  title = {{30\\% \\& 5\\$ of x\\_y}},",
    "  organization = {{ملفّ قزوين}},",
    "  date = {2026-11-24},",
    "  year = {2026},",
    "  url = {https://example.org/ar/salt/},",
    "  language = {ar}",
    "}",
  ]);
});

it("is RIS with a tag a line, and its end", () => {
  const lines = citationFile(cited, "ris").split("\r\n");
  expect(lines).toContain("TI  - نحو 30% من نفط إسرائيل");
  expect(lines).toContain("DA  - 2026/11/24");
  expect([lines[0], lines.at(-1)]).toEqual(["TY  - ELEC", "ER  - "]);
  expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
});

it("is CSL-JSON with as much of the date as is known", () => {
  const issued = (published: string) =>
    (JSON.parse(citationFile({ ...cited, published }, "csl")) as { issued: unknown }[])[0]?.issued;
  expect(issued("2026-11-24")).toEqual({ "date-parts": [[2026, 11, 24]] });
  expect(issued("2026")).toEqual({ "date-parts": [[2026]] });
  expect(JSON.parse(citationFile(cited, "csl"))).toMatchObject([
    { id: "dossier:salt:ar", type: "webpage", URL: "https://example.org/ar/salt/", language: "ar" },
  ]);
});
