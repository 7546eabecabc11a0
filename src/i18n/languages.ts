export type Direction = "rtl" | "ltr";

/** The sets of digits that a reader may choose; `arab` is ٠١٢٣. */
export type Digits = "latn" | "arab";

/** Languages that are written from the right unless their tag names another script. */
const rtlLanguages = new Set(
  (
    "acm acq aeb ajp apc apd ar arc arq ars ary arz azb bal bcc bgn bqi ckb dv fa glk haz he iw ji jpr khw " +
    "lrc luz mzn nqo pnb prs ps rhg sd sdh skr syr ug ur yi"
  ).split(" "),
);

const rtlScripts = new Set("adlm arab aran hebr mand mend nkoo rohg samr syrc thaa".split(" "));

/** What each language calls itself. */
const autonyms: Readonly<Record<string, string>> = {
  ar: "العربية",
  az: "Azərbaycanca",
  ckb: "کوردی",
  de: "Deutsch",
  en: "English",
  es: "Español",
  fa: "فارسی",
  fr: "Français",
  he: "עברית",
  hy: "Հայերեն",
  it: "Italiano",
  ja: "日本語",
  ka: "ქართული",
  kk: "Қазақша",
  ku: "Kurdî",
  ky: "Кыргызча",
  pt: "Português",
  ru: "Русский",
  tg: "Тоҷикӣ",
  tk: "Türkmençe",
  tr: "Türkçe",
  uk: "Українська",
  ur: "اردو",
  uz: "Oʻzbekcha",
  zh: "中文",
};

/** Territories that previews know of languages that have several, or none of their own. */
const locales: Readonly<Record<string, string>> = { ar: "ar_AR", en: "en_GB" };

/** Tags that number and list formats are taken from, where the language alone would leave the digits open. */
const pinned: Readonly<Record<string, string>> = {
  ar: "ar-u-nu-latn",
  fa: "fa-u-nu-latn",
  ur: "ur-u-nu-latn",
  ckb: "ar-u-nu-latn",
};

/** Languages of which some browser carries no formats; they borrow the shapes of English numbers. */
const withoutFormats = new Set("az hy ka kk ky tg tk uz".split(" "));

/** The direction of a BCP 47 tag, of any case and with any extensions; left to right where it is unknown. */
export function direction(tag: string): Direction {
  const [language = "", ...rest] = subtags(tag);
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  if (script) return rtlScripts.has(script) ? "rtl" : "ltr";
  return rtlLanguages.has(language) ? "rtl" : "ltr";
}

/** What the language of a tag calls itself; the tag itself where we do not know. */
export function languageName(tag: string): string {
  return autonyms[primaryLanguage(tag)] ?? tag;
}

/** What a language is called in another. */
export function languageNameIn(lang: string, tag: string): string {
  return new Intl.DisplayNames(formatTag(lang), { type: "language" }).of(primaryLanguage(tag)) ?? tag;
}

/** The first part of a tag in lower case: `ar` of `ar-LB-u-nu-latn`. */
export function primaryLanguage(tag: string): string {
  return subtags(tag)[0] ?? "";
}

/** A language as previews of links name it, with a territory. */
export function openGraphLocale(tag: string): string {
  const language = primaryLanguage(tag);
  return (
    locales[language] ??
    new Intl.Locale(tag)
      .maximize()
      .toString()
      .replace(/^(\w+)-\w+-(\w+)$/, "$1_$2")
  );
}

/** The tag that numbers and plural forms of a language are taken from, the same on the server and in every browser. */
export function formatTag(tag: string): string {
  const language = primaryLanguage(tag);
  return pinned[language] ?? (withoutFormats.has(language) ? "en" : language || "en");
}

/** Whether the lists of a language ("a, b and c") can be left to Intl in every browser. */
export function hasFormats(tag: string): boolean {
  return !withoutFormats.has(primaryLanguage(tag));
}

/** The sets of digits that make sense in a language, the default first. */
export function digitsOf(tag: string): readonly Digits[] {
  return primaryLanguage(tag) === "ar" ? ["latn", "arab"] : ["latn"];
}

function subtags(tag: string): string[] {
  const parts = tag.toLowerCase().replaceAll("_", "-").split("-");
  const extension = parts.findIndex((part, index) => index > 0 && part.length === 1);
  return extension < 0 ? parts : parts.slice(0, extension);
}
