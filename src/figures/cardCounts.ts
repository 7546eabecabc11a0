import { type Comparison, comparisons } from "#model/vocabulary.ts";
import { cardFrame } from "./frame.ts";
import { type CardLabel, labelWidthPx, linePx, linesWithin, sizeWithin } from "./cardLabels.ts";

/** What one count on a card says. */
export interface CountWords {
  number: string;
  label: string;
}

/** A count of one comparison: where its sign stands, and its words. */
export interface PlacedCount {
  comparison: Comparison;
  /** The sign's corner: px from the side where reading starts, and from the top. */
  x: number;
  y: number;
  labels: readonly CardLabel[];
}

/** Where the column of counts begins, px from the side where reading starts. */
export const countsFromPx = 716;
export const countSignPx = 48;
const most = 3;
const rowPx = cardFrame.heightPx / most;
const gapPx = 14;
const numberPx = 84;

const withoutRecord: readonly Comparison[] = ["not_found", "not_checkable"];

/**
 * The comparisons that most things have, at most three, in the order of the vocabulary. What was compared with a record
 * goes before what was not.
 */
export function mostFrequent(found: readonly Comparison[]): readonly { comparison: Comparison; count: number }[] {
  return comparisons
    .map((comparison) => ({ comparison, count: found.filter((other) => other === comparison).length }))
    .filter(({ count }) => count > 0)
    .sort(
      (one, other) =>
        Number(withoutRecord.includes(one.comparison)) - Number(withoutRecord.includes(other.comparison)) ||
        other.count - one.count,
    )
    .slice(0, most)
    .sort((one, other) => comparisons.indexOf(one.comparison) - comparisons.indexOf(other.comparison));
}

/** Places the most frequent comparisons one below the other at the end of reading, around the middle of the card. */
export function layoutCounts(
  found: readonly Comparison[],
  wordsOf: (comparison: Comparison, count: number) => CountWords,
): readonly PlacedCount[] {
  const counts = mostFrequent(found).map(({ comparison, count }) => ({ comparison, ...wordsOf(comparison, count) }));
  const top = (cardFrame.heightPx - counts.length * rowPx) / 2;
  const numberX = countsFromPx + countSignPx + gapPx;
  const widest = Math.max(...counts.map(({ number }) => labelWidthPx(number, sizeWithin(number, numberPx))));
  const labelX = numberX + widest + gapPx;
  return counts.map(({ comparison, number, label }, row): PlacedCount => {
    const middle = Math.round(top + (row + 0.5) * rowPx);
    const lines = linesWithin(label, cardFrame.widthPx - labelX, 2);
    const first = middle + 10 - ((lines.length - 1) * linePx) / 2;
    return {
      comparison,
      x: countsFromPx,
      y: middle - countSignPx / 2,
      labels: [
        { words: number, x: numberX, y: middle + 16, anchor: "start", size: sizeWithin(number, numberPx) },
        ...lines.map((words, index): CardLabel => {
          return { words, x: labelX, y: first + index * linePx, anchor: "start", size: "words" };
        }),
      ],
    };
  });
}
