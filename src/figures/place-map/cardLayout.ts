import { cardFrame } from "#figures/frame.ts";
import { boxesTouch, type CardBox, type CardLabel, isOnCard, labelBox, linesWithin } from "#figures/cardLabels.ts";
import { turned } from "#figures/Upright.tsx";
import type { Extent } from "./projection.ts";
import type { ReferenceMatrix } from "./drawing.ts";

/** A place of the card, in px of the reference drawing. */
export interface CardPlace {
  id: string;
  x: number;
  y: number;
  name: string;
  /** Whose account puts something there, and what that says. */
  account?: { layer: "article" | "record"; words: string };
}

/** The name of an area at its own middle, in px of the reference drawing. */
export type CardArea = Pick<CardPlace, "id" | "x" | "y" | "name">;

/** A place with its mark, px from the left and from the top. */
export interface PlacedDot {
  id: string;
  x: number;
  y: number;
}

export interface CardMap {
  /** From the reference drawing to the card. */
  view: ReferenceMatrix;
  dots: readonly PlacedDot[];
  labels: readonly CardLabel[];
}

export const dotPx = 15;
const mostDots = 6;
const largestScale = 3;
const edgePx = 30;
const linePx = 36;
const besidePx = 12;

/**
 * Crops the reference drawing to the card around as many of the places as fit, in their order, and puts names at those
 * where they overlap nothing. A place whose name finds no room is left out, and so is the name of an area. Without places
 * the card shows the areas.
 */
export function layoutCardMap(
  places: readonly CardPlace[],
  areas: readonly CardArea[],
  extent: Extent,
  dir: "ltr" | "rtl",
): CardMap {
  const shown = places.filter((place) => isIn(place, extent));
  const { kept, view: shownView } = frame(shown, extent, largestScale);
  const view =
    shown.length > 0
      ? shownView
      : frame(
          areas.filter((area) => isIn(area, extent)),
          extent,
          1,
        ).view;
  const spots = kept.map((place) => ({
    place,
    x: Math.round(place.x * view.k + view.x),
    y: Math.round(place.y * view.k + view.y),
  }));
  const taken: CardBox[] = [];
  const dots: PlacedDot[] = [];
  const labels: CardLabel[] = [];
  for (const { place, x, y } of spots) {
    if (dots.length >= mostDots) break;
    const own = dotBox(turned(x, dir), y);
    if (!isOnCard(own) || taken.some((box) => boxesTouch(box, own))) continue;
    const lines = labelsAt(place, turned(x, dir), y).find((candidate) => {
      const boxes = candidate.map(labelBox);
      const others = spots.slice(0, mostDots).filter((spot) => spot.place.account && spot.place !== place);
      const reserved = others.map((spot) => dotBox(turned(spot.x, dir), spot.y));
      return boxes.every((box) => isOnCard(box) && ![...taken, ...reserved].some((other) => boxesTouch(box, other)));
    });
    if (!lines) continue;
    dots.push({ id: place.id, x, y });
    labels.push(...lines);
    taken.push(own, ...lines.map(labelBox));
  }
  for (const { name, x, y } of areas) {
    const label: CardLabel = {
      words: name,
      x: turned(Math.round(x * view.k + view.x), dir),
      y: Math.round(y * view.k + view.y) + 10,
      anchor: "middle",
      size: "words",
      tone: "soft",
    };
    const box = labelBox(label);
    if (!isOnCard(box) || taken.some((other) => boxesTouch(box, other))) continue;
    labels.push(label);
    taken.push(box);
  }
  return { view, dots, labels };
}

function isIn({ x, y }: CardArea, { left, right, top, bottom }: Extent): boolean {
  return x > left && x < right && y > top && y < bottom;
}

/** The places, in order, that fit on the card together at a scale at which the land fills it, and the view of them. */
function frame<Place extends CardArea>(
  places: readonly Place[],
  extent: Extent,
  largest: number,
): { kept: readonly Place[]; view: ReferenceMatrix } {
  const { widthPx, heightPx } = cardFrame;
  const least = Math.max(widthPx / (extent.right - extent.left), heightPx / (extent.bottom - extent.top));
  const scaleOf = (some: readonly CardArea[]) => {
    const { width, height } = bounds(some, extent);
    return Math.min(largest, (widthPx - 2 * edgePx) / width, (heightPx - 2 * edgePx) / height);
  };
  const kept: Place[] = [];
  for (const place of places) if (scaleOf([...kept, place]) >= least) kept.push(place);
  const k = Math.max(least, scaleOf(kept));
  const { middleX, middleY } = bounds(kept, extent);
  const shift = (middle: number, size: number, from: number, to: number) =>
    Math.min(-from * k, Math.max(size - to * k, size / 2 - middle * k));
  return {
    kept,
    view: {
      k,
      x: shift(middleX, widthPx, extent.left, extent.right),
      y: shift(middleY, heightPx, extent.top, extent.bottom),
    },
  };
}

/** The rectangle around some places; the whole drawing's where there are none. */
function bounds(places: readonly CardArea[], { left, right, top, bottom }: Extent) {
  const xs = places.length > 0 ? places.map(({ x }) => x) : [left, right];
  const ys = places.length > 0 ? places.map(({ y }) => y) : [top, bottom];
  const [fromX, toX, fromY, toY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    width: Math.max(1, toX - fromX),
    height: Math.max(1, toY - fromY),
    middleX: (fromX + toX) / 2,
    middleY: (fromY + toY) / 2,
  };
}

function dotBox(x: number, y: number): CardBox {
  return { from: x - dotPx - 3, to: x + dotPx + 3, top: y - dotPx - 3, bottom: y + dotPx + 3 };
}

/** Where the words of a place may stand, the best first: after and before its mark, level, lower, higher; under, over it. */
function labelsAt(place: CardPlace, x: number, y: number): readonly (readonly CardLabel[])[] {
  const words = [
    ...linesWithin(place.name, 420, 1).map((line) => ({
      line,
      size: place.account ? ("smallest" as const) : ("words" as const),
    })),
    ...(place.account ? linesWithin(place.account.words, 460, 1) : []).map((line) => ({
      line,
      size: "words" as const,
      tone: place.account?.layer === "article" ? ("claim" as const) : ("record" as const),
    })),
  ];
  const height = words.length * linePx;
  const at = (left: number, top: number, anchor: CardLabel["anchor"]): readonly CardLabel[] =>
    words.map(({ line, ...look }, index): CardLabel => ({
      words: line,
      x: left,
      y: Math.round(top + index * linePx + 27),
      anchor,
      ...look,
    }));
  const away = dotPx + besidePx;
  const level = y - height / 2;
  const beside = [level, y - linePx / 2, y + linePx / 2 - height].flatMap((top) => [
    at(x + away, top, "start"),
    at(x - away, top, "end"),
  ]);
  return [...beside, at(x, y + dotPx + 4, "middle"), at(x, y - dotPx - 4 - height, "middle")];
}
