import { sum } from "d3-array";
import { along, type Frame, enlarged } from "#figures/frame.ts";
import { widestPx } from "#figures/placing/wrapWords.ts";
import { arcPath, type Strand } from "./arcPath.ts";
import { nameLines } from "./nameLines.ts";
import type { Pair } from "./pairs.ts";
import { signPitchPx, type Slot, slotsOf } from "./slots.ts";
import { tracksOf } from "./tracks.ts";

export interface PlacedActor {
  id: string;
  /** Lines of the name; they end at their point, from where the arcs begin. */
  lines: readonly { words: string; x: number; y: number }[];
  /** What a finger hits, at least 24 px high. */
  box: { x: number; y: number; width: number; height: number };
  /** The upright line at the name at which its arcs end: the taller, the more they are. */
  port: { x: number; top: number; bottom: number };
}

export interface PlacedSign<Relation> {
  relation: Relation;
  /** The middle, in px. */
  x: number;
  y: number;
}

export interface PlacedArc<Relation> {
  id: string;
  path: string;
  strokePx: number;
  signs: readonly PlacedSign<Relation>[];
}

export interface PlacedArcs<Relation> {
  heightPx: number;
  /** How many times larger than on a page its signs are. */
  growth: number;
  actors: readonly PlacedActor[];
  arcs: readonly PlacedArc<Relation>[];
}

type ArcPair<Relation> = Pick<Pair, "id" | "ends"> & { relations: readonly Relation[] };

/** A room of a known width. */
export type ArcsFrame = Frame & { widthPx: number; dir: "ltr" | "rtl" };

/** In px of a page: between lines and rows of names, the thickest arc. */
const linePx = 18;
const rowGapPx = 8;
const thickestPx = 5;
/** Names are no wider than this, in px of a page; where the height is given, no wider than this part of the drawing. */
const namePx = 116;
const namePart = 0.4;
/** From the end of the names to the line there, and to the first sign's cell. */
const toPortPx = 8;
const toSignsPx = 14;
/** Beyond the outermost arc; between signs and the innermost; between two. */
const edgePx = 4;
const turnPx = 8;
const trackPitchPx = { least: 8, most: 12 };

/**
 * Lays actors in rows, one below the other in the order given, and between each two that are tied one arc: a bracket
 * with round corners, the longer the further out. The signs of a pair's relations stand on it in the row of the actor
 * that has fewer partners, each in a cell of its own. Names stand where reading starts. The height is what the rows
 * need; in a frame that gives one they are spread over it, and may still need more.
 */
export function layoutRelationArcs<Relation>(
  actors: readonly { id: string; name: string }[],
  pairs: readonly ArcPair<Relation>[],
  frame: ArcsFrame,
): PlacedArcs<Relation> {
  const growth = enlarged(frame);
  const order = actors.map(({ id }) => id);
  const { trackOf, count } = tracksOf(pairs, order);
  const names = actors.map(({ name }) => nameLines(name, nameRoomPx(frame), frame.fontPx));
  const columns = columnsOf(pairs, count, names, frame);
  const rows = actors.map(({ id }, index): Row => {
    const lines = names[index] ?? [];
    const slots = slotsOf(id, order, pairs, trackOf, columns.perStrand, growth);
    const slotsPx = sum(slots, ({ heightPx }) => heightPx);
    const boxPx = Math.max(signPitchPx * growth, lines.length * linePx * growth + 4);
    return { id, lines, slots, slotsPx, boxPx, heightPx: Math.max(boxPx, slotsPx) };
  });
  const neededPx = Math.max(0, sum(rows, ({ heightPx }) => heightPx + rowGapPx) - rowGapPx);
  const sparePx = Math.max(0, (frame.heightPx ?? neededPx) - neededPx) / (rows.length + 1);
  const slots = new Map<string, PlacedSlot>();
  let y = sparePx;
  const placed = rows.map((row) => {
    const actor = placeActor(row, y, columns, frame);
    let { top } = actor.port;
    for (const slot of row.slots) {
      slots.set(`${row.id} ${slot.pair}`, { ...slot, top });
      top += slot.heightPx;
    }
    y += row.heightPx + rowGapPx + sparePx;
    return actor;
  });
  const arcs = pairs.map((pair) => {
    const [one, other] = pair.ends.map((end) => slots.get(`${end} ${pair.id}`));
    if (!one || !other) throw new Error(`no row for the pair "${pair.id}"`);
    const trackPx = columns.tracksPx + turnPx * growth + (trackOf.get(pair.id) ?? 0) * columns.pitchPx;
    return placeArc(pair, one.carriesSigns ? [one, other] : [other, one], { ...columns, trackPx }, frame);
  });
  return { heightPx: Math.max(neededPx, frame.heightPx ?? 0), growth, actors: placed, arcs };
}

interface Row {
  id: string;
  lines: readonly string[];
  slots: readonly Slot[];
  slotsPx: number;
  /** Of the name. */
  boxPx: number;
  heightPx: number;
}

/** Px from where reading starts. */
interface Columns {
  /** The end of the names, the line at their end, the first sign's cell. */
  namesPx: number;
  portPx: number;
  signsPx: number;
  /** How many signs stand side by side. */
  perStrand: number;
  /** Where the tracks' turns begin. */
  tracksPx: number;
  pitchPx: number;
}

type PlacedSlot = Slot & { top: number };

function nameRoomPx(frame: ArcsFrame): number {
  return frame.heightPx === undefined ? namePx * enlarged(frame) : frame.widthPx * namePart;
}

/**
 * Shares the room beyond the names between signs and tracks; tracks need theirs first. Where the height is given names
 * take only what they need, and the tracks lie at the far end.
 */
function columnsOf(
  pairs: readonly ArcPair<unknown>[],
  tracks: number,
  names: readonly (readonly string[])[],
  frame: ArcsFrame,
): Columns {
  const growth = enlarged(frame);
  const isFilled = frame.heightPx !== undefined;
  const widest = Math.max(0, ...names.map((lines) => widestPx(lines, frame.fontPx)));
  const namesPx = isFilled ? widest : nameRoomPx(frame);
  const signsPx = namesPx + toSignsPx * growth;
  const roomPx = frame.widthPx - signsPx - (turnPx + edgePx) * growth;
  const signPx = signPitchPx * growth;
  const most = Math.max(1, ...pairs.map(({ relations }) => relations.length));
  const besidePx = roomPx - tracks * trackPitchPx.least * growth;
  const perStrand = Math.max(1, Math.min(most, Math.floor(besidePx / signPx)));
  const pitchPx = Math.min(trackPitchPx.most * growth, (roomPx - perStrand * signPx) / Math.max(1, tracks));
  const tracksPx = signsPx + (isFilled ? roomPx - tracks * pitchPx : perStrand * signPx);
  return { namesPx, portPx: namesPx + toPortPx * growth, signsPx, perStrand, tracksPx, pitchPx };
}

/** From px from where reading starts to px from the left. */
function acrossOf(frame: ArcsFrame): { startX: number; toward: number; at: (px: number) => number } {
  const [startX, endX] = along(frame);
  const toward = Math.sign(endX - startX);
  return { startX, toward, at: (px) => startX + toward * px };
}

/** The name and its slots, both around the middle of a row that begins at `top`. */
function placeActor(
  { id, lines, slotsPx, boxPx, heightPx }: Row,
  top: number,
  { namesPx, portPx }: Columns,
  frame: ArcsFrame,
): PlacedActor {
  const growth = enlarged(frame);
  const { at } = acrossOf(frame);
  const middle = top + heightPx / 2;
  const boxWidth = Math.min(namesPx + 4, Math.max(signPitchPx * growth, widestPx(lines, frame.fontPx) + 8));
  const first = middle - (lines.length * linePx * growth) / 2 + frame.fontPx;
  return {
    id,
    lines: lines.map((words, index) => ({ words, x: at(namesPx), y: Math.round(first + index * linePx * growth) })),
    box: {
      x: Math.min(at(namesPx + 4), at(namesPx + 4 - boxWidth)),
      y: middle - boxPx / 2,
      width: boxWidth,
      height: boxPx,
    },
    port: { x: at(portPx), top: middle - slotsPx / 2, bottom: middle + slotsPx / 2 },
  };
}

function placeArc<Relation>(
  { id, ends, relations }: ArcPair<Relation>,
  [signed, plain]: readonly [PlacedSlot, PlacedSlot],
  columns: Columns & { trackPx: number },
  frame: ArcsFrame,
): PlacedArc<Relation> {
  const growth = enlarged(frame);
  const { startX, toward, at } = acrossOf(frame);
  const { signsPx, perStrand } = columns;
  const strands: Strand[] = [];
  const signs = relations.map((relation, index): PlacedSign<Relation> => {
    const row = Math.floor(index / perStrand);
    const y = signed.top + (row + 0.5) * signPitchPx * growth;
    const px = signsPx + ((index % perStrand) + 0.5) * signPitchPx * growth;
    (strands[row] ??= { y, signs: [] }).signs.push(px);
    return { relation, x: at(px), y };
  });
  const plainY = ends[0] === ends[1] ? undefined : plain.top + plain.heightPx / 2;
  return {
    id,
    signs,
    strokePx: growth * Math.min(thickestPx, 1 + relations.length / 2),
    path: arcPath(strands, plainY, columns, { startX, toward, growth }),
  };
}
