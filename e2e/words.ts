import { editions, plainWords, readPage, escaped } from "./site.ts";

/** By which keys of the engine's words a reader finds the controls. */
const keys = {
  method: "page.method",
  settings: "page.settings",
  close: "panel.close",
  table: "figure.table",
  light: "theme.light",
  dark: "theme.dark",
  auto: "theme.auto",
  zoomIn: "map.zoomIn",
  zoomOut: "map.zoomOut",
  retry: "failure.retry",
  reload: "failure.reload",
  share: "share.open",
  shareTitle: "share.title",
  link: "share.link",
  linkSeen: "share.linkSeen",
  linkFirst: "share.linkFirst",
  text: "share.text",
  copyLink: "share.copyLink",
  copied: "share.copied",
  copyYourself: "share.copyYourself",
  viaApp: "share.system",
  cite: "share.cite",
  citeForm: "share.citeForm",
  alt: "share.alt",
  downloadPng: "share.downloadPng",
  downloadSvg: "share.downloadSvg",
  downloadPicture: "share.download",
  copyPicture: "share.copyPicture",
  pictureCopied: "share.pictureCopied",
  pictureNotCopied: "share.pictureNotCopied",
  copyInEmbed: "embed.copyLink",
  linkInEmbed: "embed.link",
  whole: "embed.whole",
} as const;

type Control = keyof typeof keys;

/** One word or sentence of the engine in a language, by its key: `page.method`. */
export function uiWord(lang: string, key: string): string {
  const [group = "", ...rest] = key.split(".");
  const word = rest.reduce<unknown>((words, part) => Object(words)[part] as unknown, editions[lang]?.ui[group]);
  if (typeof word !== "string") throw new Error(`the edition in "${lang}" has no words "${key}"`);
  return word;
}

/** As `uiWord`, for words with values in them, whatever the values are. */
export function uiPattern(lang: string, key: string): RegExp {
  const parts = uiWord(lang, key).split(/\{\{\w+\}\}/);
  return new RegExp(parts.map((part) => escaped(part)).join(".*"));
}

/** How a language is called on pages in others, where a link leads to it. */
export function nameOf(lang: string): string {
  const elsewhere = tags.find((tag) => tag !== lang) ?? lang;
  return plainWords(readPage(`${elsewhere}/`).root.querySelector(`header a[hreflang="${lang}"]`)?.textContent ?? lang);
}

/** A language of the story, with the words by which a reader finds the controls. */
export type Language = {
  lang: string;
  dir: "ltr" | "rtl";
  other: string;
  toOther: string;
  /** Whether readers may choose digits. */
  hasDigits: boolean;
} & Record<Control, string>;

/** The languages of the story that the site shows, its source language first. */
export const tags: readonly string[] = Object.values(editions)[0]!.story.languages;

export const languages = tags.map((lang, index) => {
  const other = tags[(index + 1) % tags.length]!;
  const controls = Object.fromEntries(Object.entries(keys).map(([control, key]) => [control, uiWord(lang, key)]));
  const hasDigits = readPage(`${lang}/`).root.querySelector("[data-set^='digits=']") !== null;
  const toOther = nameOf(other);
  return { lang, dir: directionOf(lang), other, toOther, hasDigits, ...(controls as Record<Control, string>) };
}) as [Language, ...Language[]];

/** The story's source language, and another one. */
export const [source, translated] = [tags[0]!, tags[1] ?? tags[0]!] as const;

/** A language that is read from right to left, and one that is read from left to right; the source where there is none. */
export const rtl = tags.find((lang) => directionOf(lang) === "rtl") ?? source;
export const ltr = tags.find((lang) => directionOf(lang) === "ltr") ?? source;

export function directionOf(lang: string): "ltr" | "rtl" {
  return /^(ar|fa|he|ur|ps|ckb|ug|yi|dv|sd)\b/.test(lang) ? "rtl" : "ltr";
}
