import type { I18n } from "#i18n/i18n.ts";
import { entityTitle } from "./EntityAccount.tsx";
import type { EntityKey } from "#model/entity.ts";
import type { Story } from "#model/story.ts";

/** A page that can be cited, with what a citation says of it. */
export interface Citable {
  /** Unique in the story and its languages: `my-story:claim.C07-04:ar`. */
  id: string;
  title: string;
  siteName: string;
  lang: string;
  /** When it was published: 2026, 2026-11 or 2026-11-24. */
  published: string;
  /** In full where the site knows its address. */
  address: string;
}

/** What a page is about that can be shared and cited: a figure, a claim or an event. */
export type Subject = { figure: string } | { sel: EntityKey };

/** The forms that programs read, beside the words for people. */
export const citationFiles = ["bibtex", "ris", "csl"] as const;
type CitationFile = (typeof citationFiles)[number];

/** What each form is called, in every language. */
export const citationNames: Readonly<Record<CitationFile, string>> = {
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

/** A subject as it is cited in one language of the story. */
export function citable(story: Story, subject: Subject, address: string): Citable {
  const figure = "figure" in subject ? story.figures.find(({ id }) => id === subject.figure) : undefined;
  const key = "figure" in subject ? subject.figure : subject.sel;
  const title = figure?.title ?? ("sel" in subject ? entityTitle(story, subject.sel) : undefined) ?? story.title;
  const { lang, name, published } = story;
  return { id: `${story.id}:${key}:${lang}`, title, siteName: name, lang, published, address };
}

/** A citation in words, in the language of `i18n`. */
export function citationInWords({ title, siteName, published, address }: Citable, i18n: I18n): string {
  return i18n.t("method.citation", { title, name: siteName, date: i18n.formatDate(published), address });
}

/** A citation for programs that keep references. Lines end as each form wants it; there is none after the last. */
export function citationFile(cited: Citable, form: CitationFile): string {
  const { id, title, siteName, lang, published, address } = cited;
  switch (form) {
    case "bibtex":
      return [
        `@online{${id},`,
        `  title = {{${bibtexText(title)}}},`,
        `  organization = {{${bibtexText(siteName)}}},`,
        `  date = {${published}},`,
        `  year = {${published.slice(0, 4)}},`,
        `  url = {${address}},`,
        `  language = {${lang}}`,
        "}",
      ].join("\n");
    case "ris":
      return [
        "TY  - ELEC",
        `TI  - ${title}`,
        `T2  - ${siteName}`,
        `PY  - ${published.slice(0, 4)}`,
        `DA  - ${published.replaceAll("-", "/")}`,
        `LA  - ${lang}`,
        `UR  - ${address}`,
        "ER  - ",
      ].join("\r\n");
    case "csl":
      return JSON.stringify(
        [
          {
            id,
            type: "webpage",
            title,
            "container-title": siteName,
            issued: { "date-parts": [published.split("-").map(Number)] },
            URL: address,
            language: lang,
          },
        ],
        null,
        1,
      );
  }
}

/** Characters that TeX would act on, in words. */
function bibtexText(words: string): string {
  return words
    .replace(/[\\{}]/g, "")
    .replace(/[%&#_$]/g, "\\$&")
    .replace(/[~^]/g, "\\$&{}");
}
