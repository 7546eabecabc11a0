import { greatest, pairs, range } from "d3-array";
import { geoIdentity, geoPath, type GeoProjection } from "d3-geo";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from "topojson-specification";
import type { DrawingSize } from "#figures/frame.ts";
import type { Place } from "#model/schema/place.ts";
import type { Extent } from "./projection.ts";

/** The shape of geo/region.topo.json: areas by numeric id, borders nobody disputes, lines to be dashed. */
export type RegionTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  borders: MultiLineString;
  contested: GeometryCollection<{ name: string }>;
}>;

/** Path data in whole px, each string the `d` of one `<path>`; empty where nothing falls in the extent. */
export interface Basemap {
  /** What of the plane it fills for each drawing, px of the reference drawing. */
  extents: Readonly<Record<DrawingSize | "card", Extent>>;
  /** All land as one area, areas of no state included. */
  land: string;
  /** Borders that nobody disputes, as lines. */
  borders: string;
  /** Lines to be dashed. */
  contested: string;
  /** The raised states alone, in the order asked for. */
  states: readonly { id: string; d: string }[];
  /** Where each area with a name lies, by the id of its place. */
  rooms: Readonly<Record<string, Room | undefined>>;
}

/** An area around the point of its name: on each line across it, `rowPx` below the one before, its west and its east end. */
export interface Room {
  top: number;
  rows: readonly (readonly [west: number, east: number])[];
}

export const rowPx = 8;
/** Px from the point of a region, which has no boundary, within which its name may stand. */
const regionPx = 40;

/**
 * Draws the region as the shortest path data that looks the same at one px: whole numbers, relative, without the
 * rings and steps that rounding makes vanish. Shared borders round alike, so areas and lines meet. With it, where the
 * names of areas may stand: a state's within its land, a sea's where there is none, a region's near its point.
 *
 * @param topology in px of the reference drawing, as `projection` makes them
 * @throws when a raised state is not in the topology.
 */
export function drawBasemap(
  topology: RegionTopology,
  extent: Extent,
  raised: readonly string[],
  places: readonly Place[],
  projection: GeoProjection,
): Omit<Basemap, "extents"> {
  const { countries, borders, contested } = topology.objects;
  const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => drawnLines(shape, extent);
  const line = (object: GeometryObject) => formatLines(draw(feature(topology, object) as never));
  const land = draw(merge(topology, countries.geometries as never));
  const ringsOf = (id: string | undefined) => {
    const state = countries.geometries.find((geometry) => geometry.id === id);
    return state && draw(feature(topology, state));
  };
  const roomOf = ({ role, lon, lat, feature: area }: Place): Room | undefined => {
    const [x, y] = (projection([lon, lat]) ?? [0, 0]).map(Math.round) as Point;
    if (role === "sea") return roomAround([x, y], land, [extent.left, extent.right], extent);
    if (role === "region") return { top: y - 5 * rowPx, rows: range(11).map(() => [x - regionPx, x + regionPx]) };
    const rings = role === "state" ? ringsOf(area) : undefined;
    return rings && roomAround([x, y], rings, [], extent);
  };
  return {
    land: formatRings(land),
    borders: line(borders),
    contested: line(contested),
    states: raised.map((id) => {
      const rings = ringsOf(id);
      if (!rings) throw new Error(`No area "${id}" in the map of the region`);
      return { id, d: formatRings(rings) };
    }),
    rooms: Object.fromEntries(places.map((place) => [place.id, roomOf(place)])),
  };
}

/** What of an area hangs together with a point, line by line; `ends` bound the area where its rings do not. */
function roomAround([x, y]: Point, rings: readonly Point[][], ends: readonly number[], { top, bottom }: Extent): Room {
  const common = ([west, east]: Point, [otherWest, otherEast]: Point) =>
    Math.min(east, otherEast) - Math.max(west, otherWest);
  const rowsTo = (step: number) => {
    const rows: Point[] = [];
    let last: Point = [x, x];
    for (let row = y + Math.min(step, 0); row > top && row < bottom; row += step) {
      const crossed = [...ends, ...rings.flatMap((ring) => crossings(ring, row + 0.5))].sort((a, b) => a - b);
      const parts = pairs(crossed).filter((_, index) => index % 2 === 0);
      const next = greatest(parts, (part) => common(part, last));
      if (!next || common(next, last) < 0) break;
      rows.push([Math.ceil(next[0]), Math.floor(next[1])]);
      last = next;
    }
    return rows;
  };
  const above = rowsTo(-rowPx);
  return { top: y - rowPx * above.length, rows: [...above.toReversed(), ...rowsTo(rowPx)] };
}

/** Where a ring crosses a line from west to east. */
function crossings(ring: readonly Point[], row: number): number[] {
  return ring.flatMap(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return y > row === nextY > row ? [] : [x + ((row - y) / (nextY - y)) * (nextX - x)];
  });
}

function drawnLines(shape: Parameters<ReturnType<typeof geoPath>>[0], { left, top, right, bottom }: Extent): Point[][] {
  const lines: Point[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x: number, y: number) => lines.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
  };
  const clip = geoIdentity().clipExtent([
    [left, top],
    [right, bottom],
  ]);
  geoPath(clip, pen)(shape);
  return lines;
}

/**
 * Path data of the base map. d3's `geoPath` writes absolute points; steps in whole px are little more than half of that,
 * and the land stands in the first 14 kB of a page, which hold headline, map and first paragraph.
 */
export type Point = [number, number];

/** Square px: a ring that covers less is not seen. */
const smallestRing = 3;

/** Closed areas as path data; points are whole numbers. */
export function formatRings(rings: readonly Point[][]): string {
  const drawn = rings
    .map((ring) => withoutIdleSteps(opened(ring)))
    .filter((ring) => ring.length > 2 && ringArea(ring) >= smallestRing);
  return formatSubpaths(drawn, true);
}

/** Open lines as path data; points are whole numbers. */
export function formatLines(lines: readonly Point[][]): string {
  return formatSubpaths(
    lines.map(withoutIdleSteps).filter((line) => line.length > 1),
    false,
  );
}

/** After `z` the pen is back at the ring's start, after an open line at its end: the next `m` counts from there. */
function formatSubpaths(lines: readonly Point[][], closed: boolean): string {
  let pen: Point = [0, 0];
  return lines
    .map((line) => {
      const start = line[0] ?? pen;
      const steps = line.map((point) => {
        const step = [point[0] - pen[0], point[1] - pen[1]];
        pen = point;
        return step;
      });
      if (closed) pen = start;
      return `m${formatNumbers(steps.flat())}${closed ? "z" : ""}`;
    })
    .join("");
}

/** A minus sign separates as well as a space does. */
function formatNumbers(numbers: readonly number[]): string {
  return numbers.map((number, position) => (position && number >= 0 ? ` ${number}` : `${number}`)).join("");
}

/** Without the last point where it repeats the first: `z` draws that side. */
function opened(ring: readonly Point[]): readonly Point[] {
  return String(ring[0]) === String(ring.at(-1)) ? ring.slice(0, -1) : ring;
}

/** Drops points that repeat the one before or lie on the way from it to the next. */
function withoutIdleSteps(line: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of line) {
    const before = kept.at(-1);
    const earlier = kept.at(-2);
    if (before && before[0] === point[0] && before[1] === point[1]) continue;
    if (before && earlier && isOnTheWay(earlier, before, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isOnTheWay([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean {
  const cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
  return cross === 0 && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

function ringArea(ring: readonly Point[]): number {
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
