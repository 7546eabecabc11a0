import { geoIdentity, geoPath, type GeoProjection } from "d3-geo";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from "topojson-specification";
import type { DrawingSize } from "#figures/drawingWidths.ts";
import { formatLines, formatRings, type Point } from "./pathData.ts";
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
): Omit<Basemap, "extents"> {
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
