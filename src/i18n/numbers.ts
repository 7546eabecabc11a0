import { direction, formatTag, primaryLanguage } from "./languages.ts";

/** Writes a number in a language; without options with up to six decimals and thousands grouped. */
export type NumberWriter = (value: number, options?: Intl.NumberFormatOptions) => string;

/** Numbers by value and options, and lists by their parts, as written. */
export type Written = Record<string, string>;

/** Marks of direction that one version of ICU adds to a number and another does not. */
const marks = /[\u200e\u200f\u061c]/g;

/**
 * The writer of numbers of a language, in ASCII digits, with the same characters on the server and in every browser:
 * no marks of direction but two of ours, which on a page that runs from the right keep a minus before its number and
 * put the percent sign on the same side of every number, with a minus or without, as after an Arabic word.
 *
 * @param written numbers that were written before; new ones are added. A page that brings those of its prerendering
 *   along does not start Intl to hydrate.
 */
export function numberWriter(lang: string, written: Written = {}): NumberWriter {
  const tag = formatTag(lang);
  const formats = new Map<string, Intl.NumberFormat>();
  const beforeSign = direction(lang) === "rtl" ? "\u200e" : "";
  const beforePercent = direction(lang) === "rtl" ? "\u061c" : "";
  const write = (value: number, options: Intl.NumberFormatOptions) => {
    const name = JSON.stringify(options);
    const format = formats.get(name) ?? new Intl.NumberFormat(tag, options);
    formats.set(name, format);
    const text = format.format(value).replace(marks, "").replaceAll("\u202f", "\u00a0");
    if (text.endsWith("%")) return beforePercent + text;
    return /^[-+−]/.test(text) ? beforeSign + text : text;
  };
  return (value, options) => {
    const key = options ? `${value} ${JSON.stringify(options)}` : String(value);
    return (written[key] ??= write(value, options ?? { maximumFractionDigits: 6 }));
  };
}

/**
 * The number whose plural form a value takes. Arabic writes 9.5 with the noun of 9 (9.5 ملايين), though the plural
 * rules give every fraction the form of 100; below three and after a full hundred they are right.
 */
export function pluralOperand(lang: string, value: number): number {
  const whole = Math.trunc(value);
  return primaryLanguage(lang) === "ar" && whole % 100 >= 3 ? whole : value;
}
