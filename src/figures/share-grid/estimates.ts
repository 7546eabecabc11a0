import { isSoft } from "#figures/bars/endStrips.ts";
import { claimedRow, rowEntity } from "#figures/rows.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey, type EntityKey } from "#model/entity.ts";
import { findClaim, findSeries } from "#model/questions.ts";
import type { When } from "#model/schema/event.ts";
import type { Series, SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { compareWhen } from "#model/when.ts";
import type { ShareGridOptions } from "./block.ts";

/**
 * How an estimate is drawn: one number, a range between two, a bound that is open toward zero or away from it,
 * or a number that is not of the one supplier alone.
 */
export type EstimateShape = "dot" | "range" | "upper-bound" | "lower-bound" | "combined";

/** As what somebody speaks, in the order of the key. */
export const voices = ["official", "press", "analysis"] as const satisfies readonly NonNullable<SeriesRow["voice"]>[];
export type Voice = (typeof voices)[number];

/** One estimate, the article's or a published one, in words and in percent of its own denominator. */
export interface Estimate {
  id: string;
  layer: "article" | "record";
  voice?: Voice | undefined;
  shape: EstimateShape;
  /** In percent; the same as `high` unless the shape is a range. */
  low: number;
  high: number;
  /** Whether the number is only "about" or "nearly" so. */
  soft: boolean;
  /** The number in words, with what qualifies it. */
  value: string;
  who: string;
  when: string;
  /** The year or years of that time alone. */
  years: string;
  /** Of what the share is taken. */
  of: string;
  /** What the number is where it is no estimate of the share; else empty. */
  caveat: string;
  wording: string;
  note: string;
  kind: string;
  sel: EntityKey;
}

/** The article's estimate, then the published ones by date, undated ones last. A row without any number is left out. */
export function estimatesOf(story: Story, options: ShareGridOptions, i18n: I18n): readonly Estimate[] {
  const series = seriesOf(story, options);
  const rows = [...(series?.rows ?? [])].sort((a, b) => compareWhen(a.when, b.when));
  const found = rows.flatMap((row) => estimateOf(row, series?.denominator, story, options, i18n) ?? []);
  const isOwn = ({ layer }: Estimate) => layer === "article";
  const own = found.filter(isOwn);
  return [...(own.length > 0 ? own : [claimedAlone(story, options, i18n)]), ...found.filter((one) => !isOwn(one))];
}

function estimateOf(
  row: SeriesRow,
  common: string | undefined,
  story: Story,
  options: ShareGridOptions,
  i18n: I18n,
): Estimate | undefined {
  const high = row.high ?? row.value ?? row.low;
  if (high === undefined) return undefined;
  const shape = shapeOf(row);
  const low = shape === "range" ? (row.low ?? high) : high;
  const words = (text: string | undefined) => i18n.localiseDigits(text ?? "");
  const isArticle = row.claim === options.claim;
  const denominator = words(row.denominator ?? common);
  return {
    id: row.id,
    layer: isArticle ? "article" : "record",
    voice: row.voice,
    shape,
    low,
    high,
    soft: isSoft(row.qualifier),
    value:
      shape === "range"
        ? i18n.formatRange(low, high, "percent")
        : i18n.formatValue(high, "percent", shape === "upper-bound" ? "up-to" : row.qualifier),
    who: words(row.who),
    when: i18n.formatWhen(row.when),
    years: i18n.formatWhen(inYears(row.when)),
    of: denominator && i18n.t("shareGrid.of", { denominator }),
    caveat: isEstimate(shape) ? "" : shapeWords(shape, i18n),
    wording: words(row.wording),
    note: words(row.note),
    kind: isArticle ? i18n.t("shareGrid.claimed") : shapeWords(shape, i18n),
    sel: isArticle ? entityKey("claim", options.claim) : rowEntity(story, row, options.claim),
  };
}

/** The article's estimate where no row of the series is its own. */
function claimedAlone(story: Story, options: ShareGridOptions, i18n: I18n): Estimate {
  const { share, qualifier, claim } = options;
  const own = estimateOf(claimedRow(claim, share, qualifier), undefined, story, options, i18n);
  if (!own) throw new Error("an estimate with a number");
  return { ...own, who: i18n.t("shareGrid.article"), when: "", years: "", of: claimedShare(story, options, i18n).of };
}

/** The claimed share in words: the number, and of what it is taken, as the article's row or the claim has it. */
export function claimedShare(story: Story, options: ShareGridOptions, i18n: I18n): { value: string; of: string } {
  const row = seriesOf(story, options)?.rows.find(({ claim }) => claim === options.claim);
  const gloss = options.denominatorClaim && findClaim(story, options.denominatorClaim)?.gloss;
  const of = row?.denominator ? i18n.t("shareGrid.of", { denominator: row.denominator }) : (gloss ?? "");
  return { value: i18n.formatValue(options.share, "percent", options.qualifier), of: i18n.localiseDigits(of) };
}

function seriesOf(story: Story, { estimates }: ShareGridOptions): Series | undefined {
  return estimates === undefined ? undefined : findSeries(story, estimates);
}

function inYears(when: When): When {
  const year = (date: string) => date.slice(0, 4);
  if (when.precision === "undated") return when;
  if (when.precision !== "interval") return { ...when, precision: "year", on: year(when.on) };
  const [from, to] = [year(when.from), year(when.to)];
  return from === to ? { precision: "year", on: from } : { ...when, from, to };
}

function shapeOf({ evidence, qualifier, low, high }: SeriesRow): EstimateShape {
  if (evidence === "combined") return "combined";
  if (evidence === "upper-bound" || qualifier === "up-to") return "upper-bound";
  if (qualifier === "more-than") return "lower-bound";
  return low !== undefined && high !== undefined && low !== high ? "range" : "dot";
}

function isEstimate(shape: EstimateShape): boolean {
  return shape === "dot" || shape === "range" || shape === "lower-bound";
}

function shapeWords(shape: EstimateShape, i18n: I18n): string {
  if (shape === "upper-bound") return i18n.t("shareGrid.upperBound");
  return i18n.t(shape === "combined" ? "shareGrid.combined" : "shareGrid.estimate");
}
