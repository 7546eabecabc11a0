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
import type { MapFile } from "#model/schema/map.ts";
import { contestedLines, isContested } from "./contested.ts";
import { clipToBox, isInside, type Named, windClockwise } from "./rings.ts";

export type World = Topology<{ countries: GeometryCollection<Named> }>;
type Area = Feature<MultiPolygon, Named>;

/** How much more weight a point of a line that is kept fine has. */
const fineFactor = 6;
/** Steradians, in a box of 31 degrees from south to north: the smallest triangle that a line may keep, and the smallest island. */
const smallest = { triangle: 4e-7, island: 2e-6, atDegrees: 31 };

/**
 * Cuts the base map of a story out of world-atlas countries-10m (Natural Earth 4.1). The source has no lakes; an
 * inland sea is where no country is.
 *
 * @returns `countries` by id; `borders`, undisputed; `contested`, to be dashed; `bbox` is the box, sea included
 * @throws where the story's file names an area that neither the source nor the file has
 */
export function buildRegion(world: World, map: MapFile): Region {
  refuseUnknown(world, map);
  const features = clippedAreas(world, map)
    .flatMap((area) => cutOff(area, map.cuts))
    .flatMap((area) => partedFrom(area, map.parted));
  const collection: FeatureCollection<MultiPolygon, Named> = { type: "FeatureCollection", features };
  const whole = topology({ countries: collection }, 1e5) as unknown as Region;
  const { countries } = whole.objects;
  const dashed = (a: GeometryObject, b: GeometryObject) => isContested(map.contested, a.id, b.id);
  const lines: Omit<Region["objects"], "countries"> = {
    borders: meshArcs(whole, countries as GeometryObject, (a, b) => a !== b && !dashed(a, b)),
    contested: contestedLines(whole, countries, map.contested),
  };
  Object.assign(whole.objects, lines);
  const weighed = presimplify(whole, sphericalTriangleArea);
  keepFine(weighed, map.fine);
  const [, south, , north] = map.box;
  const scale = ((north - south) / smallest.atDegrees) ** 2;
  const simple = simplify(weighed, smallest.triangle * scale);
  const kept = filter(
    simple,
    filterAttachedWeight(simple, smallest.island * scale, (ring) => sphericalRingArea(ring as never, false)),
  );
  const cut = quantize(kept as Region, 1e4);
  return { ...cut, bbox: map.box, objects: { ...cut.objects, ...withoutNull(cut.objects) } };
}

/** The lines of a base map that has none; the library writes such as of no type. */
function withoutNull({ borders, contested }: Region["objects"]): Partial<Region["objects"]> {
  return {
    ...((borders.type as unknown) === null && { borders: { type: "MultiLineString", arcs: [] } }),
    ...((contested.type as unknown) === null && { contested: { type: "GeometryCollection", geometries: [] } }),
  };
}

function refuseUnknown(world: World, { fine, areas, cuts, parted, contested }: MapFile): void {
  const { geometries } = world.objects.countries;
  const names = new Set(geometries.map(nameOf));
  const ids = new Set([...geometries.map(idOf), ...[...areas, ...cuts, ...parted].map(({ id }) => id)]);
  const unknown = [
    ...areas.flatMap(({ parts }) => parts).filter((name) => !names.has(name)),
    ...[...fine, ...cuts.map(({ from }) => from), ...contested.flatMap(({ between }) => between)].filter(
      (id) => !ids.has(id),
    ),
  ];
  if (unknown.length > 0) throw new Error(`no area "${unknown.join('", "')}" in the source or in the story's map.json`);
}

/** The areas of the source that the box holds, joined as the story has them. */
function clippedAreas(world: World, { box, areas }: MapFile): Area[] {
  const { geometries } = world.objects.countries;
  const byName = new Map(geometries.map((geometry) => [nameOf(geometry), geometry]));
  const joiners = areas.flatMap(({ parts }) => parts.slice(1));
  return geometries.flatMap((geometry) => {
    const source = nameOf(geometry);
    if (joiners.includes(source)) return [];
    const { id, name, parts } = areas.find((area) => area.parts[0] === source) ?? {
      id: idOf(geometry),
      name: source,
      parts: [source],
    };
    const shapes = parts.flatMap((part) => byName.get(part) ?? []);
    const shape = shapes.length > 1 ? merge(world, shapes as never) : multiPolygon(feature(world, geometry) as Feature);
    const coordinates = clipToBox(shape.coordinates, box);
    return coordinates.length ? [featureOf(id, name, coordinates)] : [];
  });
}

/** An area and what is cut off it; the area alone where the box holds nothing of what would be. */
function cutOff(area: Area, cuts: MapFile["cuts"]): Area[] {
  const cut = cuts.find(({ from }) => from === area.id);
  const { coordinates } = area.geometry;
  const position = coordinates.findIndex(([ring = []]) => cut && isInside(cut.holds, ring));
  const [ring = [], ...holes] = coordinates[position] ?? [];
  if (!cut || ring.length === 0) return [area];
  const { part, rest } = cutRing(ring, cut.line, cut.holds);
  const others = coordinates.with(position, [windClockwise(rest), ...holes]);
  return [
    { ...area, geometry: { type: "MultiPolygon", coordinates: others } },
    featureOf(cut.id, cut.name, [[windClockwise(part)]]),
  ];
}

/** An area and those of its polygons that are areas of their own. */
function partedFrom(area: Area, parted: MapFile["parted"]): Area[] {
  const { coordinates } = area.geometry;
  const newIdOf = ([ring = []]: Position[][]) => parted.find(({ holds }) => isInside(holds, ring))?.id;
  const apart = parted.flatMap(({ id, name }) => {
    const own = coordinates.filter((polygon) => newIdOf(polygon) === id);
    return own.length > 0 ? [featureOf(id, name, own)] : [];
  });
  if (apart.length === 0) return [area];
  const rest = coordinates.filter((polygon) => newIdOf(polygon) === undefined);
  return [
    ...(rest.length > 0 ? [{ ...area, geometry: { type: "MultiPolygon" as const, coordinates: rest } }] : []),
    ...apart,
  ];
}

function featureOf(id: string, name: string, coordinates: Position[][][]): Feature<MultiPolygon, Named> {
  return { type: "Feature", id, properties: { name }, geometry: { type: "MultiPolygon", coordinates } };
}

function idOf(geometry: GeometryObject<Named>): string {
  return String(geometry.id ?? nameOf(geometry));
}

function nameOf({ properties }: GeometryObject<Named>): string {
  return properties && "name" in properties ? properties.name : "";
}

function multiPolygon({ geometry }: Feature): MultiPolygon {
  if (geometry.type === "MultiPolygon") return geometry;
  return { type: "MultiPolygon", coordinates: geometry.type === "Polygon" ? [geometry.coordinates] : [] };
}

/** Raises the weights that presimplify put third in each point of the fine shapes' arcs. */
function keepFine({ arcs, objects }: Region, fine: readonly string[]): void {
  const shapes = objects.countries.geometries.filter(({ id }) => fine.includes(String(id)));
  const indices = shapes.flatMap((shape) => ("arcs" in shape ? (shape.arcs.flat(2) as number[]) : []));
  for (const index of new Set(indices.map((arc) => (arc < 0 ? ~arc : arc)))) {
    for (const point of arcs[index] ?? []) point[2] = (point[2] ?? 0) * fineFactor;
  }
}

/**
 * Parts a ring in two by running a line between the two vertices nearest to the line's ends. Both parts keep the
 * vertices of the line, so they share it.
 *
 * @param line in degrees, [longitude, latitude]
 * @param holds a point of the part that is cut off
 * @returns closed rings: the part that holds the point, and the rest
 */
function cutRing(
  ring: readonly Position[],
  line: readonly Position[],
  holds: Position,
): { part: Position[]; rest: Position[] } {
  const open = ring.slice(0, -1);
  const from = nearestVertex(open, line[0] ?? []);
  const to = nearestVertex(open, line.at(-1) ?? []);
  const [first, last] = from < to ? [from, to] : [to, from];
  const inner = line.slice(1, -1);
  const forward = from < to ? inner : inner.toReversed();
  const one = [...open.slice(first, last + 1), ...forward.toReversed()];
  const other = [...open.slice(last), ...open.slice(0, first + 1), ...forward];
  const [part, rest] = isInside(holds, one) ? [one, other] : [other, one];
  return { part: closed(part), rest: closed(rest) };
}

function nearestVertex(ring: readonly Position[], [x = 0, y = 0]: Position): number {
  const distances = ring.map(([vx = 0, vy = 0]) => Math.hypot(vx - x, vy - y));
  return distances.indexOf(Math.min(...distances));
}

function closed(ring: readonly Position[]): Position[] {
  return [...ring, ...ring.slice(0, 1)];
}
