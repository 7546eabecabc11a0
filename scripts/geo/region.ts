import type { Feature, FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature, merge, meshArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import {
  filter,
  filterAttachedWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { RegionTopology as Region } from "#figures/place-map/basemap.ts";
import { contestedLines, isContested } from "./contested.ts";
import { cutGolan } from "./golan.ts";
import { type Box, clipToBox, isInside, type Named, windClockwise } from "./rings.ts";

export type World = Topology<{ countries: GeometryCollection<Named> }>;

/** East of 73 degrees begin the lines of Kashmir, which no frame of this story shows. */
const box: Box = [24, 26, 73, 57];

/** Areas of the source that join another state's feature, by the source's names. */
const joined: Record<string, readonly string[]> = {
  Cyprus: ["N. Cyprus", "Cyprus U.N. Buffer Zone", "Akrotiri", "Dhekelia"],
  Kazakhstan: ["Baikonur"],
};
const joiners = Object.values(joined).flat();

/** Shapes that carry the story or would vanish; their lines keep more points. */
const keptFine = ["031", "051", "196", "275", "376", "golan"];
const fineFactor = 6;

/** Steradians: the smallest triangle that a line may keep, about 2.5 square px on the map at 1080 px. */
const minTriangle = 4e-7;
/** Steradians: the smallest island, about 12 square px. */
const minIsland = 2e-6;

const crimeaPoint: Position = [34.1, 45];

/**
 * Builds the base map of the region from world-atlas countries-10m (Natural Earth 4.1).
 * Departures from the source: the Golan and Crimea are features of their own and belong to no state; the parts of
 * Cyprus are one; Baikonur is in Kazakhstan. The source has no lakes (the Caspian is the absence of countries).
 *
 * @returns `countries` by numeric id, `golan` and `crimea`; `borders`, undisputed; `contested`, to be dashed.
 */
export function buildRegion(world: World): Region {
  const features = neutralised(clippedFeatures(world));
  const collection: FeatureCollection<MultiPolygon, Named> = { type: "FeatureCollection", features };
  const whole = topology({ countries: collection }, 1e5) as unknown as Region;
  const { countries } = whole.objects;
  const lines: Omit<Region["objects"], "countries"> = {
    borders: meshArcs(whole, countries as GeometryObject, (a, b) => a !== b && !isContested(a.id, b.id)),
    contested: contestedLines(whole, countries),
  };
  Object.assign(whole.objects, lines);
  const weighed = presimplify(whole, sphericalTriangleArea);
  keepFine(weighed);
  const simple = simplify(weighed, minTriangle);
  const kept = filter(
    simple,
    filterAttachedWeight(simple, minIsland, (ring) => sphericalRingArea(ring as never, false)),
  );
  return quantize(kept as Region, 1e4);
}

function clippedFeatures(world: World): Feature<MultiPolygon, Named>[] {
  const { geometries } = world.objects.countries;
  const byName = new Map(geometries.map((geometry) => [nameOf(geometry), geometry]));
  return geometries.flatMap((geometry) => {
    const name = nameOf(geometry);
    if (joiners.includes(name)) return [];
    const parts = [geometry, ...(joined[name] ?? []).flatMap((other) => byName.get(other) ?? [])];
    const shape = parts.length > 1 ? merge(world, parts as never) : multiPolygon(feature(world, geometry) as Feature);
    const coordinates = clipToBox(shape.coordinates, box);
    return coordinates.length ? [featureOf(String(geometry.id ?? name), name, coordinates)] : [];
  });
}

/** Takes the Golan from Israel's feature and Crimea from Russia's. */
function neutralised(features: readonly Feature<MultiPolygon, Named>[]): Feature<MultiPolygon, Named>[] {
  return features.flatMap((state) => {
    const { coordinates } = state.geometry;
    if (state.id === "376") {
      const [[ring = []] = [], ...rest] = coordinates;
      const { israel, golan } = cutGolan(ring);
      return [
        { ...state, geometry: { type: "MultiPolygon", coordinates: [[windClockwise(israel)], ...rest] } },
        featureOf("golan", "Golan", [[windClockwise(golan)]]),
      ];
    }
    const holdsCrimea = (polygon: Position[][]) => isInside(crimeaPoint, polygon[0] ?? []);
    const crimea = coordinates.filter(holdsCrimea);
    if (!crimea.length) return [state];
    const rest = coordinates.filter((polygon) => !holdsCrimea(polygon));
    return [{ ...state, geometry: { type: "MultiPolygon", coordinates: rest } }, featureOf("crimea", "Crimea", crimea)];
  });
}

function featureOf(id: string, name: string, coordinates: Position[][][]): Feature<MultiPolygon, Named> {
  return { type: "Feature", id, properties: { name }, geometry: { type: "MultiPolygon", coordinates } };
}

function nameOf({ properties }: GeometryObject<Named>): string {
  return properties && "name" in properties ? properties.name : "";
}

function multiPolygon({ geometry }: Feature): MultiPolygon {
  if (geometry.type === "MultiPolygon") return geometry;
  return { type: "MultiPolygon", coordinates: geometry.type === "Polygon" ? [geometry.coordinates] : [] };
}

/** Raises the weights that presimplify put third in each point of the fine shapes' arcs. */
function keepFine({ arcs, objects }: Region): void {
  const fine = objects.countries.geometries.filter(({ id }) => keptFine.includes(String(id)));
  const indices = fine.flatMap((shape) => ("arcs" in shape ? (shape.arcs.flat(2) as number[]) : []));
  for (const index of new Set(indices.map((arc) => (arc < 0 ? ~arc : arc)))) {
    for (const point of arcs[index] ?? []) point[2] = (point[2] ?? 0) * fineFactor;
  }
}
