import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { type CardLabel, labelWidthPx, linesWithin, sizeWithin } from "#figures/cardLabels.ts";
import type { Seller } from "./sellers.ts";

const { widthPx } = cardGraphicSize;
const mostRows = 4;
const pitchPx = 80;
const namePx = 480;

/** Who sold, each with how the article's words compare with the record: for a figure that has nothing to measure. */
export function layoutSellerCard(
  sellers: readonly Seller[],
  wordsOf: (comparison: Seller["comparison"]) => string,
): CardLabel[] {
  return sellers.slice(0, mostRows).flatMap(({ name, comparison }, row): CardLabel[] => {
    const y = 50 + row * pitchPx;
    const size = sizeWithin(name, namePx);
    const isWhole = labelWidthPx(name, size) <= namePx;
    const shown = isWhole ? name : (linesWithin(name, namePx, 1)[0] ?? "");
    return [
      { words: shown, x: 0, y, anchor: "start", size: isWhole ? size : "words" },
      ...linesWithin(wordsOf(comparison), widthPx - namePx - 40, 1).map((words): CardLabel => ({
        words,
        x: namePx + 40,
        y,
        anchor: "start",
        size: "words",
        tone: "soft",
      })),
    ];
  });
}
