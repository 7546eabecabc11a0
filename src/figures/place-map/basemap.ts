import { geoConicConformal, geoIdentity, geoPath, type GeoProjection } from "d3-geo";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from "topojson-specification";
import { formatLines, formatRings, type Point } from "./pathData.ts";

/** The shape of geo/region.topo.json: areas by numeric id, borders nobody disputes, lines to be dashed. */
export type RegionTopology = Topology<{
  countries: GeometryCollection<{ name: string }>;
  borders: MultiLineString;
  contested: GeometryCollection<{ name: string }>;
}>;

/** Two opposite corners of what a map must show, in degrees. */
export interface GeoFrame {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The drawn part of the plane, px of the projection; wider than the frame, so that other crops find land there. */
export interface Extent {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Path data in whole px, each string the `d` of one `<path>`; empty where nothing falls in the extent. */
export interface Basemap {
  /** All land as one area, areas of no state included. */
  land: string;
  /** Borders that nobody disputes, as lines. */
  borders: string;
  /** Lines to be dashed. */
  contested: string;
  /** The raised states alone, in the order asked for. */
  states: readonly { id: string; d: string }[];
}

export const referenceFrame: GeoFrame = { west: 33.5, south: 29.3, east: 56, north: 45.5 };
export const referenceSize = { widthPx: 1080, heightPx: 660 };
/** What of the plane the region's file fills with land and sea at the reference frame. */
export const referenceExtent: Extent = { left: -110, top: -200, right: 1240, bottom: 780 };

/**
 * The story's one projection, a conformal conic of the Caspian: the frame's south-west corner at the bottom left and
 * its north-east corner inside, as large as it goes. Room that is left over lies to the east or the north.
 */
export function regionProjection(
  { west, south, east, north }: GeoFrame,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): GeoProjection {
  const projection = geoConicConformal().rotate([-49, 0]).parallels([34, 46]).precision(0).scale(1).translate([0, 0]);
  const [left, bottom] = projection([west, south]) ?? [0, 0];
  const [right, top] = projection([east, north]) ?? [0, 0];
  const scale = Math.min(widthPx / (right - left), heightPx / (bottom - top));
  return projection.scale(scale).translate([-left * scale, heightPx - bottom * scale]);
}

/**
 * Draws the region as the shortest path data that looks the same at one px: whole numbers, relative, without the
 * rings and steps that rounding makes vanish. Shared borders round alike, so areas and lines meet.
 *
 * @throws when a raised state is not in the topology.
 */
export function projectBasemap(
  topology: RegionTopology,
  projection: GeoProjection,
  extent: Extent,
  raised: readonly string[],
): Basemap {
  const { countries, borders, contested } = topology.objects;
  const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => drawnLines(shape, projection, extent);
  const line = (object: GeometryObject) => formatLines(draw(feature(topology, object) as never));
  return {
    land: formatRings(draw(merge(topology, countries.geometries as never))),
    borders: line(borders),
    contested: line(contested),
    states: raised.map((id) => {
      const state = countries.geometries.find((geometry) => geometry.id === id);
      if (!state) throw new Error(`No area "${id}" in the map of the region`);
      return { id, d: formatRings(draw(feature(topology, state))) };
    }),
  };
}

function drawnLines(
  shape: Parameters<ReturnType<typeof geoPath>>[0],
  projection: GeoProjection,
  { left, top, right, bottom }: Extent,
): Point[][] {
  const lines: Point[][] = [];
  const pen = {
    moveTo: (x: number, y: number) => lines.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x: number, y: number) => lines.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath: () => undefined,
    beginPath: () => undefined,
    arc: () => undefined,
  };
  const corners: [Point, Point] = [
    [left, top],
    [right, bottom],
  ];
  const clip = geoIdentity().clipExtent(corners);
  geoPath({ stream: (sink) => projection.stream(clip.stream(sink)) }, pen)(shape);
  return lines;
}
