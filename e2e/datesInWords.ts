import { datasetOf, type Json, type Rest, taken, textsIn } from "./dataset.ts";
import { editions } from "./site.ts";

/**
 * Takes dates out of words. One that is neither in the data nor in the texts of its sources is wrong; a year alone that
 * is not stays, since it may be another number.
 */
export function dateTaker(lang: string, record: readonly string[]): (words: string) => Rest {
  const readers = dateReaders(lang);
  const known = new Set<string>();
  const learn = (year = "", month = "", day = "") => {
    for (const parts of [[year], [year, month], [year, month, day], ["", month, day], ["", "", day]])
      known.add(parts.join("-"));
  };
  for (const { text } of textsIn(datasetOf(lang) as unknown as Json))
    if (/^\d{4}(-\d\d){0,2}$/.test(text)) learn(...text.split("-").map((part) => String(Number(part))));
  for (const text of record) for (const { parts } of readers.flatMap((read) => read(text))) learn(...parts);
  return (words) => {
    const wrong: string[] = [];
    let rest = words;
    for (const read of readers)
      for (const { parts, from, to } of read(rest).reverse()) {
        const isKnown = known.has(parts.join("-").replace(/-+$/, ""));
        if (!isKnown && parts[1] === "") continue;
        if (!isKnown) wrong.push(rest.slice(from, to));
        rest = rest.slice(0, from) + taken + rest.slice(to);
      }
    return { rest, wrong };
  };
}

/** A date in words: its parts from the year down, empty where it has none. */
interface WrittenDate {
  parts: [year: string, month: string, day: string];
  from: number;
  to: number;
}

type Reader = (words: string) => WrittenDate[];

function dateReaders(lang: string): Reader[] {
  const { month: long, monthShort: short } = editions[lang]!.ui as Record<string, Record<string, string>>;
  const names = [...Object.entries(long ?? {}), ...Object.entries(short ?? {})].filter(([, name]) => !/\d/.test(name));
  const byName = new Map(names.map(([number, name]) => [name, number]));
  const named = names.map(([, name]) => name).sort((a, b) => b.length - a.length);
  const month = `(?<month>${named.join("|")})`;
  const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  const reader =
    (pattern: string): Reader =>
    (words) =>
      [...words.matchAll(new RegExp(`(?<![\\d.,/])${pattern}(?![\\d/]|[.,]\\d)`, "g"))].map((match) => {
        const { year = "", month: name = "", day: number = "" } = match.groups ?? {};
        return {
          parts: [year, byName.get(name) ?? name, number],
          from: match.index,
          to: match.index + match[0].length,
        };
      });
  return [
    // As programs write it: 2023-09-04, 2023/09/04, [2023,9,4].
    reader("(?<year>\\d{4})(?<mark>[-/]|, ?)0?(?<month>\\d{1,2})\\k<mark>0?(?<day>\\d{1,2})"),
    // "15 and 16 May 2018": the first day, up to where the second begins.
    reader(`${day}(?=(?: and | to | إلى | ?– ?| و)\\d{1,2} ${month}(?: (?<year>\\d{4}))?)`),
    reader("(?<day>\\d{1,2})(?=–\\d{1,2}/(?<month>\\d{1,2})/(?<year>\\d{4}))"),
    reader(`${day} ${month} (?<year>\\d{4})`),
    reader(`${month} (?<year>\\d{4})`),
    reader(`${day} ${month}`),
    // "on 18 November and on the 26th".
    reader("(?<=the )(?<day>\\d{1,2})(?:st|nd|rd|th)"),
    reader("(?<day>\\d{1,2})(?= منه)"),
    reader(`(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})`),
    reader(`(?<month>\\d{1,2})/(?<year>\\d{4})`),
    reader(`(?<year>(?:19|20)\\d\\d)`),
  ];
}
