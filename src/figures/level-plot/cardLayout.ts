import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import {
  type CardBox,
  type CardLabel,
  type CardLabelSize,
  freeLabel,
  labelBox,
  linesWithin,
  numberSizes,
} from "#figures/cardLabels.ts";
import type { Findings, Passage } from "./findings.ts";
import type { Reach } from "./labels.ts";
import { areJoined, type Point } from "./points.ts";
import { plot, plotScale } from "./scale.ts";

/** A value of the record; px from the side where time begins, and from the top. */
export interface CardPoint {
  point: Point;
  x: number;
  highY: number;
  lowY: number;
}

export interface PlacedLevelCard {
  levelY: number;
  axisY: number;
  points: readonly CardPoint[];
  /** Lines between joined points, as path data. */
  joins: string;
  /** Where the record passes the level. */
  crossings: readonly number[];
  labels: readonly CardLabel[];
}

/** What stands in words, already in the language of the card. */
export interface LevelCardWords {
  level: string;
  /** In place of points. */
  none: string;
  year: (point: Point) => string;
  passage: (passage: Passage) => string;
}

const { widthPx } = cardGraphicSize;
/** The highest and the lowest value, the axis of time, its words; over and under the values are rows for theirs. */
const room = { top: 76, bottom: 214, axis: 284, years: 319 };
const reachPx = 14;
/** How far what is open of a value reaches. */
const openPx = 44;
/** Of the ring around a crossing. */
export const ringPx = 24;

/**
 * The level across the record's values in time; of these the first and the last are named, and where the
 * level is passed. `beyond` is how far what qualifies the level reaches over it and under it, in px.
 */
export function layoutLevelCard(
  all: readonly Point[],
  { passages }: Pick<Findings, "passages">,
  level: number,
  beyond: Reach,
  words: LevelCardWords,
): PlacedLevelCard {
  const regular = all.filter(({ apart }) => !apart);
  const points = regular.length > 0 ? regular : all;
  const scale = plotScale(points, level, "ltr");
  const y = (value: number) =>
    room.top + ((scale.y(value) - plot.top) / (plot.bottom - plot.top)) * (room.bottom - room.top);
  const x = (at: number) => (scale.x(at) / 100) * widthPx;
  const levelY = y(level);
  const placed = points.map((point) => ({ point, x: x(point.at), highY: y(point.high), lowY: y(point.low) }));
  const crossings = passages.map(([from, to]) => ({
    x: x(from.at + ((level - from.high) / (to.high - from.high)) * (to.at - from.at)),
    words: words.passage([from, to]),
  }));
  const taken: CardBox[] = [
    { from: 0, to: widthPx, top: levelY - beyond.over - 4, bottom: levelY + beyond.under + 4 },
    ...placed.flatMap((point, index) => inWay(point, placed[index + 1])),
    ...crossings.map((crossing) => around(crossing.x, levelY, ringPx)),
  ];
  const labels: CardLabel[] = [];
  const add = (...placing: readonly (CardLabel | undefined)[]) => {
    for (const label of placing) {
      if (!label) continue;
      labels.push(label);
      taken.push(labelBox(label));
    }
  };
  const [first, last] = [placed[0], placed.length > 1 ? placed.at(-1) : undefined];
  add(...(first ? endValues(first, last, levelY, taken) : []));
  add(freeLabel(levelCandidates(words.level, levelY, beyond), taken));
  for (const crossing of crossings) add(freeLabel(crossingCandidates(crossing, levelY), taken));
  const year = ({ point, x: at }: CardPoint, anchor: CardLabel["anchor"]) =>
    freeLabel([{ words: words.year(point), x: at, y: room.years, anchor, size: "words", tone: "soft" }], taken);
  if (first) add(year(first, last ? "start" : "middle"));
  if (last) add(year(last, "end"));
  if (!first)
    labels.push(
      ...linesWithin(words.none, widthPx - 40, 1).map((line): CardLabel => ({
        words: line,
        x: widthPx / 2,
        y: 268,
        anchor: "middle",
        size: "words",
        tone: "record",
      })),
    );
  return {
    levelY,
    axisY: room.axis,
    points: placed,
    joins: joinsOf(placed),
    crossings: crossings.map((crossing) => crossing.x),
    labels,
  };
}

/** The first and the last value in one size, the largest for which there is room; else each as there is room for it. */
function endValues(
  first: CardPoint,
  last: CardPoint | undefined,
  levelY: number,
  taken: readonly CardBox[],
): (CardLabel | undefined)[] {
  if (!last)
    return [
      freeLabel(
        numberSizes.flatMap((size) => valueCandidates(first, "middle", size, levelY)),
        taken,
      ),
    ];
  const place = (sizes: readonly CardLabelSize[]) => {
    const at = (point: CardPoint, anchor: CardLabel["anchor"], before: readonly CardBox[]) =>
      freeLabel(
        sizes.flatMap((size) => valueCandidates(point, anchor, size, levelY)),
        before,
      );
    const begin = at(first, "start", taken);
    return [begin, at(last, "end", begin ? [...taken, labelBox(begin)] : taken)];
  };
  return numberSizes.map((size) => place([size])).find((both) => both.every(Boolean)) ?? place(numberSizes);
}

/** A point, and pieces of the line to the next one. */
function inWay(from: CardPoint, to: CardPoint | undefined): CardBox[] {
  const { end } = from.point;
  const point = {
    from: from.x - reachPx,
    to: from.x + reachPx,
    top: from.highY - (end === "up" ? openPx : reachPx),
    bottom: from.lowY + (end === "down" ? openPx : reachPx),
  };
  if (!to || !areJoined(from.point, to.point)) return [point];
  const along = Array.from({ length: 8 }, (_, index) => (index + 0.5) / 8);
  return [
    point,
    ...along.map((part) => around(from.x + part * (to.x - from.x), from.highY + part * (to.highY - from.highY), 8)),
  ];
}

function around(x: number, y: number, px: number): CardBox {
  return { from: x - px, to: x + px, top: y - px, bottom: y + px };
}

/** Away from the level: over a higher point, under a lower one, further away where a ring is drawn around it. */
function valueCandidates(
  { point, x, highY, lowY }: CardPoint,
  anchor: CardLabel["anchor"],
  size: CardLabelSize,
  levelY: number,
): CardLabel[] {
  const edge = anchor === "start" ? Math.max(x - 40, 0) : anchor === "end" ? Math.min(x + 40, widthPx) : x;
  const over = highY - (point.end === "up" ? openPx + 14 : 28);
  const under = lowY + (point.end === "down" ? openPx : reachPx) + heightOf(size);
  return [0, 14].flatMap((further) => {
    const ways = [over - further, under + further];
    return (highY <= levelY ? ways : ways.toReversed()).map((y): CardLabel => ({
      words: point.value,
      x: edge,
      y,
      anchor,
      size,
      tone: "record",
    }));
  });
}

/** The years between which the level is passed: over the ring or under it, on the side that is free. */
function crossingCandidates({ x, words }: { x: number; words: string }, levelY: number): CardLabel[] {
  return [levelY - ringPx - 12, levelY + ringPx + 2 + heightOf("smallest")].flatMap((y) =>
    (["middle", "end", "start"] as const).map((anchor): CardLabel => ({
      words,
      x: x + { middle: 0, end: ringPx, start: -ringPx }[anchor],
      y,
      anchor,
      size: "smallest",
    })),
  );
}

/** Under or over the level at its ends, else anywhere along it, at last under the axis. */
function levelCandidates(words: string, levelY: number, { over, under }: Reach): CardLabel[] {
  const at = (x: number, y: number, anchor: CardLabel["anchor"], size: CardLabelSize): CardLabel => ({
    words,
    x,
    y,
    anchor,
    size,
    tone: "claim",
  });
  const beside = numberSizes.flatMap((size) => {
    const [above, below] = [levelY - over - 18, levelY + under + 6 + heightOf(size)];
    const along = Array.from({ length: 24 }, (_, step) => (widthPx * (step + 0.5)) / 24);
    return [
      at(widthPx, below, "end", size),
      at(0, above, "start", size),
      at(0, below, "start", size),
      at(widthPx, above, "end", size),
      ...[above, below].flatMap((y) => along.map((x) => at(x, y, "middle", size))),
    ];
  });
  return [...beside, at(widthPx / 2, room.years, "middle", "smallest")];
}

/** From the baseline to the top of a number. */
function heightOf(size: CardLabelSize): number {
  return -labelBox({ words: "", x: 0, y: 0, anchor: "start", size }).top;
}

function joinsOf(placed: readonly CardPoint[]): string {
  return placed
    .slice(1)
    .flatMap((to, index) => {
      const from = placed[index];
      return from && areJoined(from.point, to.point)
        ? [`M${String(from.x)} ${String(from.highY)}L${String(to.x)} ${String(to.highY)}`]
        : [];
    })
    .join("");
}
