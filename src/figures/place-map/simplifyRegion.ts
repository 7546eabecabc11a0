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
