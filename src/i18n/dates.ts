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
  const write = ({ year = "", month, day = "" }: Parts, length: "long" | "short"): string => {
    if (!month) return year || day;
    const named = words(`${length === "long" ? "month" : "monthShort"}.${month}` as UiKey);
    if (!year && !day) return named;
    return words(`when.${length}.${year && day ? "day" : year ? "month" : "dayMonth"}`, { day, month: named, year });
  };

  const ends = (when: Interval, length: "long" | "short") => ({
    from: write(firstOf(when), length),
    to: write(split(when.to), length),
  });

  return {
    date: (text) => write(split(text), "long"),
    when: (when) => {
      if (when.precision === "undated") return words("when.undated");
      if (when.precision === "interval") return words(`when.${intervalKey(when)}`, ends(when, "long"));
      const on = write(split(when.on), "long");
      return when.about ? words("when.about", { when: on }) : on;
    },
    whenShort: (when) => {
      if (when.precision === "undated") return words("when.undated");
      const text =
        when.precision === "interval"
          ? words(isTight(when) ? "when.short.tight" : "when.short.interval", ends(when, "short"))
          : write(split(when.on), "short");
      return when.about ? words("when.short.about", { when: text }) : text;
    },
  };
}

type Interval = Extract<When, { precision: "interval" }>;

/** The parts of a calendar date without leading zeros; a missing one is not known, or not said. */
interface Parts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

function split(text: string): Parts {
  const [year, month, day] = text.split("-");
  return { year, month: month && String(Number(month)), day: day && String(Number(day)) };
}

/** How an interval begins, without what its end says too: 15 of 15 to 16 May 2018, January of January to July 2022. */
function firstOf({ from, to }: Interval): Parts {
  const { year, month, day } = split(from);
  const same = split(to);
  if (from.length !== to.length || year !== same.year || !month) return { year, month, day };
  return month === same.month && day ? { day } : { month, day };
}

/** Whether it begins with one word, which a dash may join to the end without spaces. */
function isTight(when: Interval): boolean {
  return when.from.length === when.to.length && Object.values(firstOf(when)).filter(Boolean).length === 1;
}

function intervalKey(when: Interval): "aboutInterval" | "nextDays" | "tight" | "interval" {
  if (when.about) return "aboutInterval";
  const { year, month, day } = firstOf(when);
  if (!year && !month && Number(day) + 1 === Number(split(when.to).day)) return "nextDays";
  return isTight(when) ? "tight" : "interval";
}
