import { openEndPx } from "#figures/CardBar.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { boxesTouch, type CardLabel, labelBox, labelWidthPx, linesWithin, numberSizes } from "#figures/cardLabels.ts";
import { layoutSizes } from "./layout.ts";
import type { Size } from "./sizes.ts";

/** One size on its row; px from the side where reading starts, and from the top. */
export interface CardSize {
  size: Size;
  from: number;
  to: number;
  /** The middle of the mark. */
  y: number;
  heightPx: number;
  /** The words over a band. */
  lines: readonly string[];
}

export interface PlacedDealCard {
  rows: readonly CardSize[];
  /** Where the powers of ten lie. */
  ticks: readonly number[];
  axisY: number;
  labels: readonly CardLabel[];
}

const { widthPx } = cardGraphicSize;
const axisY = 286;
const axis = { from: 16, to: widthPx - 16 };
const mostRows = 4;
const mostClaims = 2;
/** Height of a band, and of the words over it by line. */
export const bandPx = 24;
const wordPx = 34;
const bandGapPx = 10;
/** The least height of a number's row, and the height that a number needs by its size. */
const leastNumberPx = 46;
const numberPx = { number: 56, smaller: 46, smallest: 37 } as const;
const topPx = 278;
/** From the middle of a mark to its number, and from there to its time. */
const gapPx = 12;
const besidePx = { closed: 28, soft: 40, open: openEndPx + 30, "up-to": 28 } as const;

/**
 * Sizes on a logarithmic axis, a row each: what a word covers under the words, a number beside its place.
 * @param format writes a power of ten, in millions
 */
export function layoutSizeCard(
  all: readonly Size[],
  dot: string,
  format: (millions: number) => string,
): PlacedDealCard {
  const sizes = chosenSizes(all);
  const { ticks, marks } = layoutSizes(sizes, "ltr");
  const at = (percent: number) => axis.from + (percent / 100) * (axis.to - axis.from);
  const bands = bandLines(sizes, dot);
  const least = sizes.map((_, index) => heightOf(bands[index]));
  const spare = Math.max(0, topPx - least.reduce((sum, height) => sum + height, 0)) / sizes.length;
  const rows = sizes.flatMap((size, index): CardSize[] => {
    const mark = marks[index];
    if (!mark) return [];
    const top = least.slice(0, index).reduce((sum, height) => sum + height + spare, 0);
    const heightPx = (least[index] ?? 0) + spare;
    const y = size.isMagnitude ? top + heightPx - (spare + bandGapPx + bandPx) / 2 : top + heightPx / 2;
    return [{ size, lines: bands[index] ?? [], from: at(mark.x), to: at(mark.x + mark.width), y, heightPx }];
  });
  return {
    rows,
    ticks: ticks.map(({ x }) => at(x)),
    axisY,
    labels: [
      ...rows.flatMap((row) => (row.size.isMagnitude ? bandWords(row) : numberWords(row))),
      ...tickLabels(ticks.map(({ x, value }) => ({ x: at(x), words: format(value) }))),
    ],
  };
}

/**
 * Of what can be drawn the article's first sizes, and as many of the record's as there is room for: where that is not
 * all, the least, the greatest and those evenly between them. In the order given.
 */
export function chosenSizes(sizes: readonly Size[]): readonly Size[] {
  const drawable = sizes.filter(({ high }) => high !== undefined);
  const claimed = drawable.filter(({ layer }) => layer === "article").slice(0, mostClaims);
  const bySize = drawable.filter(({ layer }) => layer === "record").toSorted((a, b) => (a.high ?? 0) - (b.high ?? 0));
  const room = mostRows - claimed.length;
  const recorded = new Set(
    bySize.length <= room
      ? bySize
      : Array.from({ length: room }, (_, index) => bySize[Math.round((index * (bySize.length - 1)) / (room - 1))]),
  );
  return drawable.filter((size) => claimed.includes(size) || recorded.has(size));
}

/** Of what a word covers the words: two lines of the article's where all rows then have room, else one; none of a number. */
function bandLines(sizes: readonly Size[], dot: string): readonly (readonly string[] | undefined)[] {
  const lines = (most: number) =>
    sizes.map(({ isMagnitude, layer, when, words }) => {
      if (!isMagnitude) return undefined;
      if (layer === "article") return linesWithin(words, widthPx, most);
      const lead = `${when}${dot}`;
      const isWhole = labelWidthPx(lead + words, "words") <= widthPx;
      return linesWithin(lead + (isWhole ? words : firstClause(words)), widthPx, 1);
    });
  const long = lines(2);
  return long.reduce((sum, own) => sum + heightOf(own), 0) <= topPx ? long : lines(1);
}

function heightOf(lines: readonly string[] | undefined): number {
  return lines ? lines.length * wordPx + bandPx + bandGapPx : leastNumberPx;
}

/** The words over their band, as near to its middle as the card allows. */
function bandWords({ size: { layer }, lines, from, to, y }: CardSize): CardLabel[] {
  return lines.map((words, index) => {
    const half = labelWidthPx(words, "words") / 2;
    return {
      words,
      x: Math.min(Math.max((from + to) / 2, half), widthPx - half),
      y: y - bandPx / 2 - 12 - (lines.length - 1 - index) * wordPx,
      anchor: "middle",
      size: "words",
      tone: toneOf(layer),
    };
  });
}

/** What stands before the first colon, semicolon or full stop, if there is more. */
function firstClause(words: string): string {
  const [clause = words] = words.split(/[:;؛.]\s/, 1);
  return clause === words ? words : `${clause}…`;
}

/** A number beyond its mark, or before it where there is more room; with its time unless that makes it small. */
function numberWords({ size: { layer, value, when, end }, from, y, heightPx }: CardSize): CardLabel[] {
  const tone = toneOf(layer);
  const roomAfter = widthPx - from - besidePx[end];
  const roomBefore = from - besidePx[end === "up-to" ? "open" : end === "open" ? "closed" : end];
  const isAfter = roomAfter >= roomBefore;
  const room = Math.max(roomAfter, roomBefore);
  const x = isAfter ? widthPx - roomAfter : roomBefore;
  const anchor = isAfter ? "start" : "end";
  const sizes = numberSizes.filter((one) => numberPx[one] <= heightPx);
  const datePx = labelWidthPx(when, "words") + gapPx;
  const withDate =
    layer === "article"
      ? undefined
      : sizes.find((one) => one !== "smallest" && labelWidthPx(value, one) + datePx <= room);
  const size = withDate ?? sizes.find((one) => labelWidthPx(value, one) <= room) ?? "smallest";
  const number: CardLabel = { words: value, x, y: y + (size === "number" ? 15 : 12), anchor, size, tone };
  if (!withDate) return [number];
  const step = labelWidthPx(value, size) + gapPx;
  return [number, { ...number, words: when, x: isAfter ? x + step : x - step, size: "words" }];
}

/** Both ends of the axis, then as many of the powers between as have room. */
function tickLabels(ticks: readonly { x: number; words: string }[]): CardLabel[] {
  const last = ticks.length - 1;
  const labels = ticks.map(({ x, words }, index): CardLabel => ({
    words,
    x: index === 0 ? 0 : index === last ? widthPx : x,
    y: axisY + 35,
    anchor: index === 0 ? "start" : index === last ? "end" : "middle",
    size: "words",
    tone: "soft",
  }));
  const kept: CardLabel[] = [];
  for (const label of [labels[0], labels[last], ...labels.slice(1, last)]) {
    if (!label) continue;
    const box = labelBox(label);
    const spaced = { ...box, from: box.from - 24, to: box.to + 24 };
    if (!kept.some((other) => boxesTouch(spaced, labelBox(other)))) kept.push(label);
  }
  return kept;
}

function toneOf(layer: Size["layer"]): "claim" | "record" {
  return layer === "article" ? "claim" : "record";
}
