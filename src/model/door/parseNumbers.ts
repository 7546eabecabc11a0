import { median } from "d3-array";
import type { z } from "zod";
import type { Draft } from "./draft.ts";
import { numberIn } from "./jsonHints.ts";
import { isSound, type Kinds } from "./parseFigures.ts";
import { stringsIn } from "../optionTexts.ts";
import type { FigureBlock } from "../schema/story.ts";
import type { Observation, Series, SeriesRow } from "../schema/record.ts";
import { statedNumbers } from "./statedNumbers.ts";

/** What the options of a kind say with `.meta` of the series and observations that they name. */
interface Drawn {
  /** Keys of ids whose numbers are drawn as parts of a whole. */
  percent?: readonly string[];
  /** The key of the series in which the year of `baseline` must have a row. */
  baselineIn?: string;
}

/** A value this many times larger or smaller than all like it is a slip until an editor has looked. */
const slip = 100;
/** So many other values, all within one order of magnitude, show what is usual. */
const fewest = 3;
const notShares = /(^|-)(growth|change)(-|$)/u;
const mayBeNegative = /(^|-)(growth|change|balance|net)(-|$)/u;

/** Finds numbers that contradict one another: of a row and its observation, a figure and its claim, one value and its like. */
export function parseNumbers(draft: Draft, kinds: Kinds): void {
  for (const series of draft.series) checkSeries(draft, series);
  for (const observation of draft.observations) {
    checkSign(draft, observation, observation);
    if (observation.unit === "percent") checkWhole(draft, observation, observation);
  }
  checkSlips(draft);
  for (const figure of draft.story.figures ?? []) {
    const schema = kinds[figure.kind];
    if (schema && isSound(figure, kinds)) checkFigure(draft, figure, schema);
  }
}

function checkSeries(draft: Draft, series: Series): void {
  if (series.unit === "percent" && !series.measure.includes("share-of") && series.rows.some((row) => !row.denominator))
    checkWhole(draft, series, series);
  const seen = new Map<string, string>();
  for (const row of series.rows) {
    checkSign(draft, row, { ...series, value: row.value ?? row.low });
    checkObservation(draft, series, row);
    if (row.claim !== undefined) checkDigits(draft, row, ["value"], row.claim, [row.value, row.low, row.high]);
    const { precision } = row.when;
    const key = JSON.stringify([row.when, row.who, row.voice, row.evidence]);
    const twin = precision === "undated" ? undefined : seen.get(key);
    if (twin !== undefined)
      draft.report(row, ["when"], {
        found: `the time that the row "${twin}" has`,
        expected: "one row a time, or who gives each of the two numbers",
      });
    seen.set(key, row.id);
  }
}

/** A row says what its observation says, in the same unit. */
function checkObservation(draft: Draft, series: Series, row: SeriesRow): void {
  const observed = draft.observations.find(({ id }) => id === row.observation);
  if (observed?.value === undefined || observed.unit === undefined) return;
  const [low, high] = row.value === undefined ? [row.low ?? -Infinity, row.high ?? Infinity] : [row.value, row.value];
  const isFurther = observed.value < low || observed.value > high;
  if (isFurther || observed.unit !== series.unit)
    draft.report(row, [row.value === undefined ? "observation" : "value"], {
      found: `${row.value ?? `${row.low ?? "…"} to ${row.high ?? "…"}`} in ${series.unit}, while "${observed.id}" has ${observed.value} in ${observed.unit}`,
      expected: "the number of the observation that the row names",
    });
}

/** Money, people and the like are never below zero, unless a change is what is measured. */
function checkSign(
  draft: Draft,
  entry: object,
  { value, unit, measure = "" }: Pick<Observation, "value" | "unit" | "measure">,
): void {
  if (value === undefined || value >= 0 || unit === undefined || unit === "index" || mayBeNegative.test(measure))
    return;
  if (unit === "percent") return;
  draft.report(entry, ["value"], {
    found: `${value} in ${unit}`,
    expected: "0 or more, or a measure whose name says growth, change, balance or net",
    nearest: String(-value),
  });
}

/** A percentage says of what it is taken. */
function checkWhole(
  draft: Draft,
  entry: Observation | Series,
  { measure = "", denominator }: Pick<Observation, "measure" | "denominator">,
): void {
  if (denominator === undefined && !notShares.test(measure))
    draft.report(entry, ["denominator"], {
      found: "nothing, beside a percentage",
      expected: "of what it is taken, in words; or a measure whose name says growth or change",
    });
}

/** Values that differ from all of the same measure and unit as if a magnitude had been mistaken. */
function checkSlips(draft: Draft): void {
  const like = new Map<string, { entry: object; field: string; value: number }[]>();
  const add = (
    entry: object,
    field: string,
    value: number | undefined,
    measure: string | undefined,
    unit: string | undefined,
  ) => {
    if (value === undefined || value <= 0 || measure === undefined || unit === "percent") return;
    const key = `${measure} ${unit ?? ""}`;
    like.set(key, [...(like.get(key) ?? []), { entry, field, value }]);
  };
  for (const entry of draft.observations) add(entry, "value", entry.value, entry.measure, entry.unit);
  for (const { rows, measure, unit } of draft.series)
    for (const row of rows)
      for (const field of ["value", "low", "high"] as const) add(row, field, row[field], measure, unit);
  for (const entries of like.values())
    for (const { entry, field, value } of entries) {
      const others = [...new Set(entries.map((other) => other.value).filter((other) => other !== value))];
      const [least, most] = [Math.min(...others), Math.max(...others)];
      if (others.length >= fewest && most < 10 * least && (value * slip < least || value > most * slip))
        draft.report(entry, [field], slipped(value, `${least} to ${most}`));
    }
}

function slipped(value: number, usual: string) {
  return {
    level: "warning" as const,
    found: `${value}, where all like it are ${usual}`,
    expected: "a number in the unit and magnitude of the others",
  };
}

/** What a figure draws has the number of its claim, and the unit that its kind draws. */
function checkFigure(draft: Draft, figure: FigureBlock, schema: z.ZodType): void {
  const { percent = [], baselineIn } = (schema.meta() ?? {}) as Drawn;
  for (const { path, text } of stringsIn(figure.options, [])) {
    const key = path.findLast((step) => typeof step === "string");
    const named = [...draft.series, ...draft.observations].find(({ id }) => id === text);
    if (named?.unit !== undefined && percent.includes(String(key)) && named.unit !== "percent")
      draft.report(figure, ["options", ...path], {
        found: `"${text}", which is in ${named.unit}`,
        expected: "numbers in percent, which are drawn as parts of a whole",
      });
  }
  const { year } = (figure.options["baseline"] ?? {}) as { year?: string };
  const base = draft.series.find(({ id }) => id === figure.options[baselineIn ?? ""]);
  const years = base?.rows.flatMap(({ when }) => ("on" in when ? [when.on.slice(0, 4)] : []));
  if (year !== undefined && years && !years.includes(year))
    draft.report(figure, ["options", "baseline", "year"], {
      found: `"${year}", for which "${base?.id ?? ""}" has no row`,
      expected: `a year of that series: ${years.join(", ")}`,
    });
  for (const { entry, path, number, isMagnitude } of statedNumbers(draft, figure, schema)) {
    if (isMagnitude || number.value === undefined) continue;
    checkDigits(draft, figure, ["options", ...path], entry, [number.value]);
    const beside = draft.series.find(({ id, unit }) => id === figure.options["series"] && unit === number.unit);
    const usual = median(beside?.rows.flatMap(({ value }) => value ?? []) ?? []);
    if (usual !== undefined && usual > 0 && number.value > 0 && Math.abs(Math.log10(number.value / usual)) >= 2)
      draft.report(figure, ["options", ...path], slipped(number.value, `about ${usual}`));
  }
}

/** Where a claim's phrase has digits, one of its numbers is what is drawn, in whatever magnitude. */
function checkDigits(
  draft: Draft,
  entry: object,
  path: readonly string[] | readonly (string | number)[],
  id: string,
  values: readonly (number | undefined)[],
): void {
  const claim = draft.claims.find((one) => one.id === id);
  const numbers = numbersOf(claim?.phrase);
  if (!claim || numbers.length === 0) return;
  const said = [...numbers, numbers.join(""), ...numbersOf(claim.gloss)].map(significant);
  const drawn = values.filter((value) => value !== undefined);
  if (drawn.length === 0 || drawn.some((value) => said.includes(significant(String(value))))) return;
  draft.report(entry, path, {
    level: "warning",
    found: `${drawn.join(" to ")}, while the phrase of ${id} is "${claim.phrase}"`,
    expected: "the claim's own number",
  });
}

function numbersOf(words = ""): string[] {
  return (words.match(/[\p{Nd}]+(?:[.,٫٬]\p{Nd}+)*/gu) ?? []).map((text) => String(numberIn(text) ?? text));
}

/** The digits of a number from the first to the last that is not 0: 9500, 9.5 and 0.95 are 95. */
function significant(text: string): string {
  return text.replace(/\D/gu, "").replace(/^0+|0+$/gu, "") || "0";
}
