import type { LabelSide } from "#figures/Label.tsx";
import { type Box, isInside, overlaps, padded } from "#figures/placing/box.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import { type Room, rowPx } from "./basemap.ts";
import type { ReferenceMatrix } from "./drawing.ts";
import type { Size } from "./projection.ts";

/** What a line of a label is; its size and weight follow from it. */
type LineRole = "account" | "when" | "words" | "city" | "minor" | "state" | "raisedName" | "sea" | "region" | "route";

/** Px of the letters of each kind of line. */
export const letterPx: Readonly<Record<LineRole, number>> = {
  account: 16,
  when: 13,
  words: 13,
  city: 14,
  minor: 13,
  state: 14,
  raisedName: 15,
  sea: 14,
  region: 14,
  route: 13,
};

export interface LabelLine {
  words: string;
  role: LineRole;
}

export interface PlacedLabel {
  /** The ground that the label takes up. */
  box: Box;
  /** Every line stands at `side` of its point on its baseline. */
  lines: readonly (LabelLine & { x: number; y: number })[];
  side: LabelSide;
}

/** A place where a label might stand; the least cost wins among those that are free. */
export interface Candidate {
  /** The middle of the label's edge that faces its point, or its own middle for `centre`. */
  x: number;
  y: number;
  side: LabelSide;
  cost: number;
}

/** The ground already taken, and lines that labels had better not cross. */
export interface Ground {
  size: Size;
  taken: Box[];
  lines: readonly (readonly [number, number])[];
}

/** Px between a label and whatever else there is. */
const gapPx = 3;
/** Px between a label and the frame's edge. */
const edgePx = 6;

/** What it costs a label to cross a line once. */
export const crossingCost = 12;

/** Puts a label where it costs least and less than `most`, or nowhere; what it takes up is taken from then on. */
export function placeLabel(
  lines: readonly LabelLine[],
  candidates: readonly Candidate[],
  ground: Ground,
  most = Infinity,
): PlacedLabel | undefined {
  const { widthPx: width, heightPx: height } = labelSize(lines);
  const { widthPx, heightPx } = ground.size;
  const room = padded({ x: 0, y: 0, width: widthPx, height: heightPx }, -edgePx);
  let best: { candidate: Candidate; box: Box; cost: number } | undefined;
  for (const candidate of [...candidates].sort((a, b) => a.cost - b.cost)) {
    if (best && candidate.cost >= best.cost) break;
    const left = { left: candidate.x - width, centre: candidate.x - width / 2, right: candidate.x };
    const box = { x: Math.round(left[candidate.side]), y: Math.round(candidate.y - height / 2), width, height };
    if (!isInside(box, room) || !lineBoxes(lines, box, candidate.side).every((line) => isFree(line, ground))) continue;
    const cost = candidate.cost + crossingCost * count(ground.lines, box);
    if (cost < (best?.cost ?? most)) best = { candidate, box, cost };
  }
  if (!best) return undefined;
  ground.taken.push(...lineBoxes(lines, best.box, best.candidate.side));
  return { box: best.box, side: best.candidate.side, lines: baselines(lines, best.box, best.candidate.side) };
}

/** Where a label of many lines would rather stand: beside its dot, level or leaning down or up; or under or over it. */
export type Lean = "level" | "down" | "up" | "below" | "above";

/** Spots around a dot: beside it, leaning down or up from there, below and above it, there also pushed in from the edge. */
export function aroundDot(
  { x, y, radiusPx }: { x: number; y: number; radiusPx: number },
  lines: readonly LabelLine[],
  { widthPx }: Size,
  lean: Lean = "level",
): readonly Candidate[] {
  const { widthPx: width, heightPx: height } = labelSize(lines);
  const beside = radiusPx + 5;
  const beyond = radiusPx + 3 + height / 2;
  const leaning = { level: 0, down: height / 2 - 10, up: 10 - height / 2 };
  const spots = (["level", "down", "up"] as const).flatMap((way): Candidate[] => [
    { x: x + beside, y: y + leaning[way], side: "right", cost: way === lean ? -10 : 2 },
    { x: x - beside, y: y + leaning[way], side: "left", cost: way === lean ? -9 : 3 },
  ]);
  const pushed = Math.min(Math.max(x, width / 2 + edgePx), widthPx - width / 2 - edgePx);
  return [
    ...spots,
    ...[x, pushed].flatMap((middle): Candidate[] => [
      { x: middle, y: y - beyond, side: "centre", cost: (lean === "above" ? -10 : 4) + Math.abs(middle - x) / 10 },
      { x: middle, y: y + beyond, side: "centre", cost: (lean === "below" ? -10 : 5) + Math.abs(middle - x) / 10 },
    ]),
    ...[-1, 1].flatMap((way): Candidate[] => [
      { x: x + radiusPx + 3, y: y + way * (beyond - 6), side: "right", cost: 6 },
      { x: x - radiusPx - 3, y: y + way * (beyond - 6), side: "left", cost: 7 },
    ]),
  ];
}

/** Spots where a share of a label's width and height lies in an area and its middle in the view; the nearest to the area's own point costs least. */
export function withinArea(
  { top, rows }: Room,
  point: { x: number; y: number },
  lines: readonly LabelLine[],
  share: number,
  { matrix: { k, x, y }, size }: { matrix: ReferenceMatrix; size: Size },
): readonly Candidate[] {
  const { widthPx, heightPx } = labelSize(lines);
  const half = (widthPx * share) / 2;
  const stepPx = k * rowPx;
  const steps = Math.ceil((heightPx * share) / stepPx);
  return rows.flatMap((_, row) => {
    const held = rows.slice(row, row + steps + 1);
    const middle = y + k * top + (row + steps / 2) * stepPx;
    const least = Math.max(x + k * Math.max(...held.map(([west]) => west)) + half, edgePx + widthPx / 2);
    const most = Math.min(
      x + k * Math.min(...held.map(([, east]) => east)) - half,
      size.widthPx - edgePx - widthPx / 2,
    );
    if (held.length <= steps || least > most || middle < 0 || middle > size.heightPx) return [];
    return [point.x, least, (least + most) / 2, most].map((wanted): Candidate => {
      const across = Math.min(Math.max(wanted, least), most);
      return { x: across, y: middle, side: "centre", cost: Math.hypot(across - point.x, middle - point.y) / 4 };
    });
  });
}

/** Spots beside a line: above or below, left or right of points on its way. */
export function alongLine(points: readonly (readonly [number, number])[]): readonly Candidate[] {
  return points.flatMap(([x, y]): Candidate[] => [
    { x, y: y - 24, side: "centre", cost: 0 },
    { x, y: y + 24, side: "centre", cost: 1 },
    { x: x - 12, y, side: "left", cost: 2 },
    { x: x + 12, y, side: "right", cost: 2 },
  ]);
}

/** Whether a box is nowhere closer to what is taken than labels may be. */
export function isFree(box: Box, { taken }: Ground): boolean {
  const own = padded(box, gapPx);
  return !taken.some((other) => overlaps(own, other));
}

/** The ground of each line of a label; shorter ones leave room beside them. */
export function lineBoxes(lines: readonly LabelLine[], { x, y, width }: Box, side: LabelSide): readonly Box[] {
  let top = y;
  return lines.map((line) => {
    const own = { width: lineWidthPx(line), height: lineHeightPx(line) };
    const share = { left: 1, centre: 0.5, right: 0 }[side];
    const box = { x: x + (width - own.width) * share, y: top, ...own };
    top += own.height;
    return box;
  });
}

function count(points: Ground["lines"], { x, y, width, height }: Box): number {
  return points.filter(([px, py]) => px > x - 2 && px < x + width + 2 && py > y && py < y + height).length;
}

const heavy: readonly LineRole[] = ["account", "when", "words", "city", "raisedName"];

/** Heavy letters are wider than the plain ones that textWidthPx knows. */
function lineWidthPx({ words, role }: LabelLine): number {
  return Math.ceil(textWidthPx(words, letterPx[role]) * (heavy.includes(role) ? 1.12 : 1.04));
}

function labelSize(lines: readonly LabelLine[]): Size {
  return {
    widthPx: Math.max(...lines.map(lineWidthPx)),
    heightPx: lines.reduce((sum, line) => sum + lineHeightPx(line), 0),
  };
}

function lineHeightPx({ role }: LabelLine): number {
  return letterPx[role] + 6;
}

function baselines(lines: readonly LabelLine[], box: Box, side: LabelSide): PlacedLabel["lines"] {
  const x = side === "left" ? box.x + box.width : side === "right" ? box.x : box.x + Math.round(box.width / 2);
  let bottom = box.y;
  return lines.map((line) => {
    bottom += lineHeightPx(line);
    return { ...line, x, y: bottom - 6 };
  });
}
