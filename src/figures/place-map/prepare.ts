import { extent as d3Extent, range } from "d3-array";
import { bbox } from "topojson-client";
import type { GeoProjection } from "d3-geo";
import { presimplify, simplify } from "topojson-simplify";
import { cardFrame } from "#figures/frame.ts";
import type { Place } from "#model/schema/place.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { type Basemap, drawBasemap, type RegionTopology } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { drawingSizes, geoFrame, viewOnReference } from "./drawing.ts";
import { boundsOf, type Extent, type GeoFrame, referenceSize, regionProjection, type Size } from "./projection.ts";

/** At the reference size: a coast loses what is smaller than a dot of 6 px. */
const smallestAreaPx2 = 36;

/** The land is cut so far beyond what is shown, where no coast is seen along the cut. */
const beyondPx = 4;

/**
 * Draws the land of a map once, at the reference size; each drawing maps it onto its own projection.
 *
 * @param geo the story's topologies by name
 * @param places those of the story
 * @throws when the block's topology is missing, does not fill the frame's first views, or has no area named as a raised
 * state
 */
export function prepare(block: FigureBlock, geo: Record<string, unknown>, places: readonly Place[]): Basemap {
  const { topology: name, frame, raised = [] } = block.options as PlaceMapOptions;
  const topology = geo[name] as RegionTopology | undefined;
  if (!topology) throw new Error(`figure "${block.id}": no topology "${name}"; known: ${Object.keys(geo).join(", ")}`);
  const projection = regionProjection(geoFrame(frame), referenceSize);
  const ids = raised.map((state) => areaId(topology, state));
  const inPx = simplifyRegion(topology, projection, smallestAreaPx2);
  const box = (topology.bbox ?? bbox(topology)) as unknown as Box;
  const filled = (size: Size) => {
    const extent = filledExtent(geoFrame(frame), box, size);
    if (typeof extent === "string") throw new Error(`figure "${block.id}": ${extent}`);
    return extent;
  };
  const { narrow, medium, wide } = drawingSizes;
  const drawings = { narrow: filled(narrow), medium: filled(medium), wide: filled(wide) };
  const extents = { ...drawings, card: widestExtent(geoFrame(frame), box) ?? drawings.wide };
  const { left, top, right, bottom } = extentAround(Object.values(extents));
  const all = { left: left - beyondPx, top: top - beyondPx, right: right + beyondPx, bottom: bottom + beyondPx };
  return { extents, ...drawBasemap(inPx, all, ids, places, projection) };
}

/** What is filled for a card, which shows less of the frame's height: as much of its width as the box has. */
function widestExtent(frame: GeoFrame, box: Box): Extent | undefined {
  for (const widthPx of range(cardFrame.widthPx, 2 * cardFrame.heightPx, -20)) {
    const extent = filledExtent(frame, box, { ...cardFrame, widthPx });
    if (typeof extent !== "string") return extent;
  }
  return undefined;
}

/** Id of the area whose name, in lower case with hyphens, is the state's id. */
function areaId(topology: RegionTopology, state: string): string {
  const areas = topology.objects.countries.geometries;
  const nameOf = ({ properties }: (typeof areas)[number]) =>
    properties && "name" in properties ? properties.name.toLowerCase().replaceAll(" ", "-") : "";
  const area = areas.find((candidate) => nameOf(candidate) === state);
  if (!area) throw new Error(`no area "${state}" in the topology; known: ${areas.map(nameOf).join(", ")}`);
  return String(area.id);
}

/**
 * Projects the arcs of a topology and drops the points that the eye does not miss: those whose triangle with their
 * neighbours covers less than an area (Visvalingam). Shared arcs stay shared, so areas and borders still meet.
 *
 * @param smallestAreaPx2 in square px of the projection
 * @returns a topology in px, y downwards; geoIdentity draws it
 */
function simplifyRegion(topology: RegionTopology, projection: GeoProjection, smallestAreaPx2: number): RegionTopology {
  const unpacked = presimplify(topology);
  const arcs = unpacked.arcs.map((arc) => withSteps(arc).map(([lon = 0, lat = 0]) => projection([lon, lat]) ?? [0, 0]));
  return simplify(presimplify({ ...unpacked, arcs }), smallestAreaPx2);
}

/** A line with a point at least every degree: what is straight in degrees, as the edge of the box is, bows on a cone. */
function withSteps(line: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return line.flatMap((point, index) => {
    const [toLon = 0, toLat = 0] = line[index + 1] ?? point;
    const [lon = 0, lat = 0] = point;
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(toLon - lon), Math.abs(toLat - lat))));
    return Array.from({ length: steps }, (_, step) => [
      lon + ((toLon - lon) * step) / steps,
      lat + ((toLat - lat) * step) / steps,
    ]);
  });
}

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** How much more of the land is kept than a first view shows, as a factor. */
const spare = 1.1;

const sides = ["top", "bottom", "left", "right"] as const;
const outwards = { top: -1, bottom: 1, left: -1, right: 1 } as const;

/**
 * What of the plane a base map fills for a drawing, in px of the reference drawing: what its first view shows and
 * a little more, as far as the box reaches that the base map was cut to. Where the box ends near one side of the frame,
 * there is as much more on the other.
 *
 * @returns what is wrong, and which box would do, where the box does not fill the first view
 */
export function filledExtent(frame: GeoFrame, box: Box, size: Size): Extent | string {
  const projection = regionProjection(frame, referenceSize);
  const view = viewOnReference(frame, size);
  const isFilled = (extent: Extent) => edgeOf(extent).every((point) => isInside(projection.invert?.(point), box));
  let extent = boundsOf(frame, projection);
  for (const side of sides) extent = grown(extent, side, view[side], isFilled);
  for (const side of sides) {
    const missing = lengthAlong(side, view) - lengthAlong(side, extent);
    if (missing > 0) extent = grown(extent, side, extent[side] + outwards[side] * (missing + 1), isFilled);
  }
  if (sides.some((side) => lengthAlong(side, extent) < lengthAlong(side, view) - 0.5))
    return (
      `the frame's first view reaches beyond the base map's box, ${box.join(", ")}; expected in geo/map.json ` +
      `a box around ${boxAround(edgeOf(view).map((point) => projection.invert?.(point))).join(", ")}`
    );
  for (const side of sides) {
    const more = ((spare - 1) / 2) * outwards[side] * lengthAlong(side, view);
    extent = grown(extent, side, extent[side] + more, isFilled);
  }
  const { left, top, right, bottom } = extent;
  const rounded = (px: number) => Math.round(px * 1000) / 1000;
  return { left: rounded(left), top: rounded(top), right: rounded(right), bottom: rounded(bottom) };
}

/** The least rectangle around some. */
export function extentAround(extents: readonly Extent[]): Extent {
  return {
    left: Math.min(...extents.map(({ left }) => left)),
    top: Math.min(...extents.map(({ top }) => top)),
    right: Math.max(...extents.map(({ right }) => right)),
    bottom: Math.max(...extents.map(({ bottom }) => bottom)),
  };
}

/** A rectangle with one side moved towards where it should be, as far as all of it is filled. */
function grown(extent: Extent, side: keyof Extent, to: number, isFilled: (extent: Extent) => boolean): Extent {
  const at = (share: number) => ({ ...extent, [side]: extent[side] + share * (to - extent[side]) });
  if (isFilled(at(1))) return at(1);
  let [least, most] = [0, 1];
  for (let step = 0; step < 20; step++) {
    const share = (least + most) / 2;
    if (isFilled(at(share))) least = share;
    else most = share;
  }
  return at(least);
}

function lengthAlong(side: keyof Extent, { left, top, right, bottom }: Extent): number {
  return side === "top" || side === "bottom" ? bottom - top : right - left;
}

/** Points along the edge of a rectangle. */
function edgeOf({ left, top, right, bottom }: Extent): [number, number][] {
  return Array.from({ length: 25 }, (_, index) => index / 24).flatMap((share): [number, number][] => {
    const [x, y] = [left + share * (right - left), top + share * (bottom - top)];
    return [
      [x, top],
      [x, bottom],
      [left, y],
      [right, y],
    ];
  });
}

function isInside(point: [number, number] | null | undefined, [west, south, east, north]: Box): boolean {
  if (!point) return false;
  const [lon, lat] = point;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function boxAround(points: readonly ([number, number] | null | undefined)[]): Box {
  const [west = 0, east = 0] = d3Extent(points, (point) => point?.[0]);
  const [south = 0, north = 0] = d3Extent(points, (point) => point?.[1]);
  return [Math.floor(west), Math.floor(south), Math.ceil(east), Math.ceil(north)];
}
