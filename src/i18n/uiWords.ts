import type english from "./ui/en.json";

/** The engine's own words in one language: src/i18n/ui/<lang>.json, nested by the place where they stand. */
export interface UiWords {
  [key: string]: string | UiWords;
}

type PluralForm = "zero" | "one" | "two" | "few" | "many" | "other";

type Leaf<Words, Path extends string = ""> = {
  [Key in keyof Words & string]: Words[Key] extends string ? `${Path}${Key}` : Leaf<Words[Key], `${Path}${Key}.`>;
}[keyof Words & string];

type EnglishLeaf = Leaf<typeof english>;

/** The name of words that depend on a number: `count.claims`, without the plural form. */
export type CountedKey = EnglishLeaf extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** The name of words that do not depend on a number: `figure.howToRead`. The English file is the list of names. */
export type UiKey = Exclude<EnglishLeaf, `${CountedKey}_${PluralForm}`>;

/** What stands in for {{name}}. Numbers are written as numbers of the language; a year is given as a string. */
export type Values = Readonly<Record<string, string | number>>;
