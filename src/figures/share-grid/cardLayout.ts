import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import {
  boxesTouch,
  type CardLabel,
  labelBox,
  labelWidthPx,
  linesWithin,
  linePx,
  numberSizes,
  sizeWithin,
} from "#figures/cardLabels.ts";
import type { Estimate } from "./estimates.ts";

/** What stands in words beside the grid, already in the language of the card. */
export interface ShareCardWords {
  article: string;
  /** The claimed share, and of what it is taken. */
  value: string;
  of: string;
  published: string;
  zero: string;
  whole: string;
}

/** The axis from 0 to 100 percent beside the grid; px from the side where reading starts. */
export interface PlacedShareAxis {
  from: number;
  to: number;
  /** The track along the axis, px from the top. */
  y: number;
  heightPx: number;
  claimedX: number;
  /** From the lowest published estimate to the highest. */
  range?: { from: number; to: number };
  /** Estimates of one number. */
  dots: readonly number[];
  /** Without any estimate: the greatest published upper bound. */
  boundX?: number | undefined;
}

export interface PlacedShareCard {
  /** Undefined where nothing is published: the grid then stands alone with its number. */
  axis?: PlacedShareAxis;
  labels: readonly CardLabel[];
}

const { widthPx, heightPx } = cardGraphicSize;
const axis = { from: 400, to: widthPx - 20, y: 168, heightPx: 52 };

/**
 * Beside the grid: the claimed share on an axis of 100 percent, and under it the span of the published estimates with
 * its lowest and highest in words. Bounds and shares of several suppliers are no estimates; a bound stands in for none.
 */
export function layoutShareCard(share: number, estimates: readonly Estimate[], words: ShareCardWords): PlacedShareCard {
  const recorded = estimates.filter(({ layer }) => layer === "record");
  const own = recorded.filter(({ shape }) => shape === "dot" || shape === "range" || shape === "lower-bound");
  const lowest = own.toSorted((a, b) => a.low - b.low || a.high - b.high)[0];
  const highest = own.toSorted((a, b) => b.high - a.high || b.low - a.low)[0];
  const bound = recorded.filter(({ shape }) => shape === "upper-bound").toSorted((a, b) => b.high - a.high)[0];
  const at = (percent: number) => axis.from + (Math.min(percent, 100) / 100) * (axis.to - axis.from);
  if (lowest && highest) {
    const range = { from: at(lowest.low), to: at(highest.high) };
    return {
      axis: {
        ...axis,
        claimedX: at(share),
        range,
        dots: own.filter(({ shape }) => shape === "dot").map(({ high }) => at(high)),
      },
      labels: [
        ...claimedLabels(at(share), words),
        ...(lowest.value === highest.value
          ? [numberAt(range.to, lowest.value)]
          : endLabels([lowest.value, highest.value], [range.from, range.to])),
        foot(words.published, (range.from + range.to) / 2),
      ],
    };
  }
  if (bound)
    return {
      axis: { ...axis, claimedX: at(share), dots: [], boundX: at(bound.high) },
      labels: [
        ...claimedLabels(at(share), words),
        numberAt(at(bound.high), bound.value),
        foot(bound.kind, at(bound.high)),
      ],
    };
  return { labels: aloneLabels(words) };
}

/** The article's number over its place, and the ends of the axis where they are not in the way of its mark. */
function claimedLabels(claimedX: number, { article, value, zero, whole }: ShareCardWords): CardLabel[] {
  const tone = "claim";
  const size = sizeWithin(value, axis.to - axis.from);
  const number = inAxis({ words: value, x: claimedX, y: 86, anchor: "middle", size, tone });
  const said = inAxis({ words: article, x: claimedX, y: 34, anchor: "middle", size: "words", tone });
  const mark = { from: claimedX - 24, to: claimedX + 24, top: 90, bottom: axis.y };
  const ends: CardLabel[] = [
    { words: zero, x: axis.from, y: axis.y - 14, anchor: "start", size: "words", tone: "soft" },
    { words: whole, x: axis.to, y: axis.y - 14, anchor: "end", size: "words", tone: "soft" },
  ];
  return [said, number, ...ends.filter((label) => !boxesTouch(labelBox(label), mark))];
}

/** The values of both ends of the range, under them; apart, and as large as there is room for. */
function endLabels([low, high]: readonly [string, string], [from, to]: readonly [number, number]): CardLabel[] {
  const room = axis.to - axis.from - 40;
  const fits = numberSizes.find((one) => labelWidthPx(low, one) + labelWidthPx(high, one) <= room);
  const size = fits ?? "smallest";
  const [lowPx, highPx] = [labelWidthPx(low, size), labelWidthPx(high, size)];
  const label = (words: string, x: number): CardLabel => ({ ...numberAt(x, words), x, size, anchor: "start" });
  let lowFrom = Math.max(axis.from - 20, from - lowPx / 2);
  let highFrom = Math.min(widthPx - highPx, to - highPx / 2);
  const missing = lowFrom + lowPx + 40 - highFrom;
  if (missing > 0) {
    lowFrom = Math.max(axis.from - 20, lowFrom - missing / 2);
    highFrom = Math.max(highFrom, lowFrom + lowPx + 40);
    if (highFrom + highPx > widthPx) {
      highFrom = widthPx - highPx;
      lowFrom = Math.min(lowFrom, highFrom - 40 - lowPx);
    }
  }
  return [label(low, lowFrom), label(high, highFrom)];
}

function numberAt(x: number, words: string): CardLabel {
  const size = sizeWithin(words, axis.to - axis.from);
  return inAxis({ words, x, y: 274, anchor: "middle", size, tone: "record" });
}

function foot(words: string, x: number): CardLabel {
  return inAxis({ words, x, y: 319, anchor: "middle", size: "words", tone: "record" });
}

/** Moved along so that it stands beside the grid and on the card. */
function inAxis(label: CardLabel): CardLabel {
  const { from, to } = labelBox(label);
  const move = Math.max(axis.from - 20 - from, 0) || Math.min(widthPx - to, 0);
  return { ...label, x: label.x + move };
}

function aloneLabels({ article, value, of }: ShareCardWords): CardLabel[] {
  const place = { x: axis.from, anchor: "start", tone: "claim" } as const;
  const lines = linesWithin(of, widthPx - axis.from, 3);
  const top = (heightPx - 110 - lines.length * linePx) / 2;
  return [
    { ...place, words: article, y: top + 30, size: "words" },
    { ...place, words: value, y: top + 86, size: sizeWithin(value, widthPx - axis.from) },
    ...lines.map((words, index): CardLabel => ({
      ...place,
      words,
      y: top + 134 + index * linePx,
      size: "words",
      tone: "soft",
    })),
  ];
}
