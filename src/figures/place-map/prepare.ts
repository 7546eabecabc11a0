import { range } from "d3-array";
import { bbox } from "topojson-client";
import type { GeoProjection } from "d3-geo";
import { presimplify, simplify } from "topojson-simplify";
import { cardFrame } from "#figures/frame.ts";
import type { Place } from "#model/schema/place.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { type Basemap, drawBasemap, type RegionTopology } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { drawingSizes, geoFrame } from "./drawing.ts";
import { type Box, extentAround, filledExtent } from "./extent.ts";
import { type Extent, type GeoFrame, referenceSize, regionProjection, type Size } from "./projection.ts";

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
