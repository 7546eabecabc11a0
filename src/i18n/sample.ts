import type { When } from "#model/schema/event.ts";
import type { Qualifier, Unit } from "#model/schema/record.ts";
import type { I18n } from "./i18n.ts";
import type { CountedKey } from "./uiWords.ts";

const units: readonly Unit[] = [
  "percent",
  "index",
  "usd-million",
  "thousand-people",
  "flights",
  "rank",
  "ordinal",
  "votes",
  "kilometres",
];
const qualifiers: readonly (Qualifier | undefined)[] = [undefined, "more-than", "about", "up-to", "nearly"];
const values: readonly number[] = [
  0, 1, 1.5, 2, 3, 9.1, 10, 11, 83.1, 85, 100, 103, 928.4, 1700, 9500, 10127.1, 123456.789,
];
const counts: readonly number[] = [0, 1, 1.5, 2, 3, 10, 11, 99, 100, 101, 103, 111];
const counted: readonly CountedKey[] = ["count.claims", "count.sources", "count.days", "filter.shown"];

const whens: readonly When[] = [
  ...Array.from({ length: 12 }, (_, index): When => {
    return { precision: "month", on: `2022-${String(index + 1).padStart(2, "0")}` };
  }),
  { precision: "day", on: "2023-09-04" },
  { precision: "day", on: "2022-11-18", about: true },
  { precision: "month", on: "2011-03", about: true },
  { precision: "year", on: "2022" },
  { precision: "year", on: "2008", about: true },
  { precision: "interval", from: "2016", to: "2020" },
  { precision: "interval", from: "2018-05-15", to: "2018-05-16" },
  { precision: "interval", from: "2021-04-28", to: "2021-05-03" },
  { precision: "interval", from: "2021-12-28", to: "2022-01-03", about: true },
  { precision: "interval", from: "2022-01", to: "2022-07" },
  { precision: "interval", from: "2021-04-28", to: "2023-04" },
  { precision: "undated" },
];

/**
 * One string of every shape that the formats of a language can take, always in the same order, to compare
 * what the server wrote with what a browser writes.
 */
export function sampleFormats(i18n: I18n): string[] {
  return [
    ...units.flatMap((unit) =>
      qualifiers.flatMap((qualifier) => values.map((value) => i18n.formatValue(value, unit, qualifier))),
    ),
    ...units.flatMap((unit) => [i18n.formatRange(40, 45, unit), i18n.exact.formatValue(10127.1, unit)]),
    ...whens.flatMap((when) => [i18n.formatWhen(when), i18n.formatWhenShort(when)]),
    ...values.flatMap((value) => [i18n.formatNumber(value), i18n.formatNumber(-value)]),
    i18n.formatNumber(0.831, { style: "percent", signDisplay: "always", maximumFractionDigits: 1 }),
    ...counted.flatMap((key) => counts.map((count) => i18n.t(key, { count, shown: i18n.formatNumber(1) }))),
    i18n.formatList(["Soltam", "Tadiran"]),
    i18n.formatList(["Soltam", "Tadiran", "Rafael"]),
  ];
}
