import type { Bound } from "#model/door/computations.ts";
import type { When } from "#model/schema/event.ts";
import type { Unit } from "#model/schema/record.ts";
import { dateWriter } from "./dates.ts";
import { toEasternDigits } from "./digits.ts";
import {
  digitsOf,
  direction,
  formatTag,
  hasFormats,
  primaryLanguage,
  type Digits,
  type Direction,
} from "./languages.ts";
import { numberWriter, type Written } from "./numbers.ts";
import type { CountedKey, UiKey, UiWords, Values } from "./uiWords.ts";
import { unitWriter, type UnitWriter } from "./units.ts";
import { wordFinder } from "./wordFinder.ts";

/** How words, values and dates read in one language and one set of digits. Every method answers in those digits. */
export interface I18n {
  lang: string;
  dir: Direction;
  /** The digits in use; `latn` in a language that knows no others, whatever was asked. */
  digits: Digits;
  /** The engine's own words; counted ones need a count. The two names of digits keep their own digits. */
  t(key: UiKey, values?: Values): string;
  t(key: CountedKey, values: Values & { count: number }): string;
  formatNumber(value: number, options?: Intl.NumberFormatOptions): string;
  /**
   * A value with its unit and what qualifies it, as it reads outside tables: of large numbers of people two decimals of
   * a million. `oblique` is the case that some languages have after a preposition.
   */
  formatValue(value: number, unit: Unit, qualifier?: Bound, context?: "oblique"): string;
  /** Both ends with their unit; one value where they are the same. */
  formatRange(low: number, high: number, unit: Unit): string;
  /** The same two for tables: every number in full. */
  exact: Pick<I18n, "formatValue" | "formatRange">;
  /** In words and whole: "4 September 2023", "about 2011", "15–16 May 2018", "undated". */
  formatWhen(when: When): string;
  /** For axes and narrow cells: "4 Sep 2023", "15–16 May 2018". */
  formatWhenShort(when: When): string;
  /** A calendar date at its own precision: 2022, 2022-11 or 2022-11-18. */
  formatDate(date: string): string;
  /** The year of a calendar date. */
  formatYear(date: string): string;
  formatList(list: readonly string[]): string;
  /** Words of the story in the reader's digits; addresses, ids and Latin names keep theirs. */
  localiseDigits(text: string): string;
  /** A run in another language, kept from disturbing its line where no element can: in a title, a label, an SVG text. */
  isolate(text: string, lang?: string): string;
}

/**
 * Builds the words and formats of a language; synchronous, and apart from every other one.
 * @param written numbers and lists written before, which need not be formatted again; new ones are added
 */
export function createI18n(lang: string, ui: UiWords, digits: Digits = "latn", written?: Written): I18n {
  const inUse = digitsOf(lang).includes(digits) ? digits : "latn";
  const localiseDigits = inUse === "arab" ? toEasternDigits : (text: string) => text;
  const writeNumber = numberWriter(lang, written);
  const words = wordFinder(lang, ui, writeNumber);
  const valuesOf = (units: UnitWriter): I18n["exact"] => ({
    formatValue: (...asked) => localiseDigits(units.value(...asked)),
    formatRange: (low, high, unit) => localiseDigits(units.range(low, high, unit)),
  });
  const dates = dateWriter(words);
  const formatList = listWriter(lang, words("list.separator"), written);

  return {
    lang,
    dir: direction(lang),
    digits: inUse,
    t: (key: UiKey | CountedKey, values?: Values) =>
      key.startsWith("digits.") ? words(key, values) : localiseDigits(words(key, values)),
    formatNumber: (value, options) => localiseDigits(writeNumber(value, options)),
    ...valuesOf(unitWriter(words, writeNumber)),
    exact: valuesOf(unitWriter(words, writeNumber, true)),
    formatWhen: (when) => localiseDigits(dates.when(when)),
    formatWhenShort: (when) => localiseDigits(dates.whenShort(when)),
    formatDate: (date) => localiseDigits(dates.date(date)),
    formatYear: (date) => localiseDigits(date.slice(0, 4)),
    formatList: (list) => localiseDigits(formatList(list)),
    localiseDigits,
    isolate,
  };
}

/** Creates the `Intl.ListFormat` lazily, on the first cache miss. */
function listWriter(lang: string, separator: string, written: Written = {}): (list: readonly string[]) => string {
  let format: Intl.ListFormat | undefined;
  const write = (list: readonly string[]) => {
    if (!hasFormats(lang)) return list.join(separator);
    format ??= new Intl.ListFormat(listTag(lang), { type: "conjunction" });
    return format.format(list);
  };
  return (list) => (list.length < 2 ? list.join("") : (written[JSON.stringify(list)] ??= write(list)));
}

/** British lists: "a, b and c". */
function listTag(lang: string): string {
  return primaryLanguage(lang) === "en" ? "en-GB" : formatTag(lang);
}

function isolate(text: string, lang?: string): string {
  const open = lang === undefined ? "\u2068" : direction(lang) === "rtl" ? "\u2067" : "\u2066";
  return `${open}${text}\u2069`;
}
