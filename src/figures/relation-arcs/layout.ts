import { widestPx } from "#figures/placing/wrapWords.ts";
import { arcPath, type Strand } from "./arcPath.ts";
import { nameLines } from "./nameLines.ts";
import type { Pair } from "./pairs.ts";
import { signPitchPx, type Slot, slotsOf } from "./slots.ts";
import { tracksOf } from "./tracks.ts";

export interface PlacedActor {
  id: string;
  /** Lines of the name; they stand at `side` of their point, the other side than their arcs. */
  lines: readonly { words: string; x: number; y: number }[];
  side: "left" | "right";
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
  actors: readonly PlacedActor[];
  arcs: readonly PlacedArc<Relation>[];
}

type ArcPair<Relation> = Pick<Pair, "id" | "ends"> & { relations: readonly Relation[] };

export const textPx = 13;
const linePx = 18;
const rowGapPx = 8;
const thickestPx = 5;
/** From where reading starts: the end of the names, the line at their end, the first sign's cell. */
const namePx = 116;
const portPx = 124;
const signsPx = 130;
/** Beyond the outermost arc; between signs and the innermost; between two. */
const edgePx = 4;
const turnPx = 8;
const trackPitchPx = { least: 8, most: 12 };

/**
 * Lays actors in rows, one below the other in the order given, and between each two that are tied one arc: a bracket
 * with round corners, the longer the further out. The signs of a pair's relations stand on it in the row of the actor
 * that has fewer partners, each in a cell of its own. Names stand where reading starts, at the right under rtl.
 */
export function layoutRelationArcs<Relation>(
  actors: readonly { id: string; name: string }[],
  pairs: readonly ArcPair<Relation>[],
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedArcs<Relation> {
  const order = actors.map(({ id }) => id);
  const { trackOf, count } = tracksOf(pairs, order);
  const columns = columnsOf(pairs, count, widthPx);
  const slots = new Map<string, PlacedSlot>();
  let y = 0;
  const placed = actors.map(({ id, name }) => {
    const own = slotsOf(id, order, pairs, trackOf, columns.perStrand);
    const actor = placeActor(id, name, own, y, widthPx, direction);
    let { top } = actor.port;
    for (const slot of own) {
      slots.set(`${id} ${slot.pair}`, { ...slot, top });
      top += slot.heightPx;
    }
    y = Math.max(actor.port.bottom, actor.box.y + actor.box.height) + rowGapPx;
    return actor;
  });
  const arcs = pairs.map((pair) => {
    const [one, other] = pair.ends.map((end) => slots.get(`${end} ${pair.id}`));
    if (!one || !other) throw new Error(`no row for the pair "${pair.id}"`);
    const trackPx = columns.tracksPx + turnPx + (trackOf.get(pair.id) ?? 0) * columns.pitchPx;
    return placeArc(pair, one.carriesSigns ? [one, other] : [other, one], { ...columns, trackPx }, widthPx, direction);
  });
  return { heightPx: Math.max(0, y - rowGapPx), actors: placed, arcs };
}

interface Columns {
  /** How many signs stand side by side. */
  perStrand: number;
  /** Where they end and the tracks' turns begin, from where reading starts. */
  tracksPx: number;
  pitchPx: number;
}

type PlacedSlot = Slot & { top: number };

/** Shares the room beyond the names between signs and tracks; tracks need theirs first. */
function columnsOf(pairs: readonly ArcPair<unknown>[], tracks: number, widthPx: number): Columns {
  const roomPx = widthPx - signsPx - turnPx - edgePx;
  const most = Math.max(1, ...pairs.map(({ relations }) => relations.length));
  const besidePx = roomPx - tracks * trackPitchPx.least;
  const perStrand = Math.max(1, Math.min(most, Math.floor(besidePx / signPitchPx)));
  const tracksPx = signsPx + perStrand * signPitchPx;
  const pitchPx = Math.min(trackPitchPx.most, (roomPx - perStrand * signPitchPx) / Math.max(1, tracks));
  return { perStrand, tracksPx, pitchPx };
}

/** The name and its slots, both around the middle of a row that begins at `top`. */
function placeActor(
  id: string,
  name: string,
  slots: readonly Slot[],
  top: number,
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedActor {
  const isRtl = direction === "rtl";
  const lines = nameLines(name, namePx, textPx);
  const slotsPx = slots.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const boxPx = Math.max(signPitchPx, lines.length * linePx + 4);
  const middle = top + Math.max(boxPx, slotsPx) / 2;
  const x = isRtl ? widthPx - namePx : namePx;
  const boxWidth = Math.min(namePx + 4, Math.max(signPitchPx, widestPx(lines, textPx) + 8));
  const first = middle - (lines.length * linePx) / 2 + textPx;
  return {
    id,
    side: isRtl ? "right" : "left",
    lines: lines.map((words, index) => ({ words, x, y: Math.round(first + index * linePx) })),
    box: { x: isRtl ? x - 4 : x + 4 - boxWidth, y: middle - boxPx / 2, width: boxWidth, height: boxPx },
    port: { x: isRtl ? widthPx - portPx : portPx, top: middle - slotsPx / 2, bottom: middle + slotsPx / 2 },
  };
}

function placeArc<Relation>(
  { id, ends, relations }: ArcPair<Relation>,
  [signed, plain]: readonly [PlacedSlot, PlacedSlot],
  { perStrand, tracksPx, trackPx }: Columns & { trackPx: number },
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedArc<Relation> {
  const [startX, toward] = direction === "rtl" ? ([widthPx, -1] as const) : ([0, 1] as const);
  const strands: Strand[] = [];
  const signs = relations.map((relation, index): PlacedSign<Relation> => {
    const row = Math.floor(index / perStrand);
    const y = signed.top + (row + 0.5) * signPitchPx;
    const px = signsPx + ((index % perStrand) + 0.5) * signPitchPx;
    (strands[row] ??= { y, signs: [] }).signs.push(px);
    return { relation, x: startX + toward * px, y };
  });
  const plainY = ends[0] === ends[1] ? undefined : plain.top + plain.heightPx / 2;
  return {
    id,
    signs,
    strokePx: Math.min(thickestPx, 1 + relations.length / 2),
    path: arcPath(strands, plainY, { portPx, tracksPx, trackPx }, startX, toward),
  };
}
