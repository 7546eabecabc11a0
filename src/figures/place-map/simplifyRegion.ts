import type { GeoProjection } from "d3-geo";
import { presimplify, simplify } from "topojson-simplify";
import type { RegionTopology } from "./basemap.ts";

/**
 * Projects the arcs of a topology and drops the points that the eye does not miss: those whose triangle with their
 * neighbours covers less than an area (Visvalingam). Shared arcs stay shared, so areas and borders still meet.
 *
 * @param smallestAreaPx2 in square px of the projection
 * @returns a topology in px, y downwards; geoIdentity draws it
 */
export function simplifyRegion(
  topology: RegionTopology,
  projection: GeoProjection,
  smallestAreaPx2: number,
): RegionTopology {
  const unpacked = presimplify(topology);
  const arcs = unpacked.arcs.map((arc) => arc.map(([lon = 0, lat = 0]) => projection([lon, lat]) ?? [0, 0]));
  return simplify(presimplify({ ...unpacked, arcs }), smallestAreaPx2);
}
