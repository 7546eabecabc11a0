import type { When } from "#model/schema/event.ts";
import type { UiKey } from "./uiWords.ts";
import type { WordFinder } from "./wordFinder.ts";

/** Writes dates at the precision in which they are known, in ASCII digits. */
interface DateWriter {
  when(when: When): string;
  whenShort(when: When): string;
  date(date: string): string;
}

/** The writer of dates of a language, from the month names and orders of its own words; no clock, no time zone. */
export function dateWriter(words: WordFinder): DateWriter {
  const date = (text: string): string => {
    const { year, month, day } = split(text);
    if (!month) return year;
    const named = words(`month.${month}` as UiKey);
    return day ? words("when.day", { day, month: named, year }) : words("when.month", { month: named, year });
  };

  const dateShort = (text: string): string => {
    const { year, month, day } = split(text);
    if (!month) return year;
    const named = words(`monthShort.${month}` as UiKey);
    return day ? words("when.shortDay", { day, month: named, year }) : words("when.shortMonth", { month: named, year });
  };

  return {
    date,
    when: (when) => {
      if (when.precision === "undated") return words("when.undated");
      const text =
        when.precision === "interval"
          ? words("when.interval", { from: date(when.from), to: date(when.to) })
          : date(when.on);
      return when.about ? words("when.about", { when: text }) : text;
    },
    whenShort: (when) => {
      if (when.precision === "undated") return words("when.undated");
      const text =
        when.precision === "interval"
          ? words("when.shortInterval", { from: dateShort(when.from), to: dateShort(when.to) })
          : dateShort(when.on);
      return when.about ? words("when.shortAbout", { when: text }) : text;
    },
  };
}

/** The parts of a calendar date without leading zeros; a missing part is not known. */
function split(text: string): { year: string; month?: string; day?: string } {
  const [year = "", month, day] = text.split("-");
  return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
}
