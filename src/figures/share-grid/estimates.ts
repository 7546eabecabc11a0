import { isSoft } from "#figures/bars/qualified.ts";
import { rowEntity } from "#figures/rowEntity.ts";
import type { I18n } from "#i18n/i18n.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import { findClaim, findSeries } from "#model/questions.ts";
import type { SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { compareWhen } from "#model/when.ts";
import type { ShareGridOptions } from "./block.ts";

/**
 * How an estimate is drawn: one number, a range between two, a bound that is open toward zero or away from it,
 * or a number that is not of the one supplier alone.
 */
export type EstimateShape = "dot" | "range" | "upper-bound" | "lower-bound" | "combined";

/** One published estimate in words and in percent of its own denominator. */
export interface Estimate {
  id: string;
  layer: "article" | "record";
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
  /** Of what the share is taken. */
  of: string;
  /** What the number is where it is no estimate of the share; else empty. */
  caveat: string;
  wording: string;
  note: string;
  kind: string;
  sel: EntityKey;
}

/** The estimates by date, undated ones last; the article's own among them. A row without any number is left out. */
export function estimatesOf(story: Story, options: ShareGridOptions, i18n: I18n): readonly Estimate[] {
  const series = options.estimates === undefined ? undefined : findSeries(story, options.estimates);
  if (!series) return [];
  return [...series.rows]
    .sort((a, b) => compareWhen(a.when, b.when))
    .flatMap((row) => {
      const high = row.high ?? row.value ?? row.low;
      if (high === undefined) return [];
      const shape = shapeOf(row);
      const low = shape === "range" ? (row.low ?? high) : high;
      const value =
        shape === "range"
          ? i18n.formatRange(low, high, series.unit)
          : i18n.formatValue(high, series.unit, shape === "upper-bound" ? "up-to" : row.qualifier);
      const words = (text: string | undefined) => i18n.localiseDigits(text ?? "");
      const article = row.claim === options.claim;
      const kind = article ? i18n.t("shareGrid.claimed") : shapeWords(shape, i18n);
      const denominator = words(row.denominator ?? series.denominator);
      const of = denominator && i18n.t("shareGrid.of", { denominator });
      const who = words(row.who);
      const when = i18n.formatWhen(row.when);
      return [
        {
          id: row.id,
          layer: article ? "article" : "record",
          shape,
          low,
          high,
          soft: isSoft(row.qualifier),
          value,
          who,
          when,
          of,
          caveat: isEstimate(shape) ? "" : shapeWords(shape, i18n),
          wording: words(row.wording),
          note: words(row.note),
          kind,
          sel: article ? entityKey("claim", options.claim) : rowEntity(story, row, options.claim),
        } satisfies Estimate,
      ];
    });
}

/** The claimed share in words: the number, and of what it is taken, as the article's row or the claim has it. */
export function claimedShare(story: Story, options: ShareGridOptions, i18n: I18n): { value: string; of: string } {
  const series = options.estimates === undefined ? undefined : findSeries(story, options.estimates);
  const row = series?.rows.find(({ claim }) => claim === options.claim);
  const gloss = options.denominatorClaim && findClaim(story, options.denominatorClaim)?.gloss;
  const of = row?.denominator ? i18n.t("shareGrid.of", { denominator: row.denominator }) : (gloss ?? "");
  return { value: i18n.formatValue(options.share, "percent", options.qualifier), of: i18n.localiseDigits(of) };
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
