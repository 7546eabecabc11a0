import { geoContains, type GeoPermissibleObjects } from "d3-geo";
import { bbox, feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { distanceKm, type LonLat } from "#model/measure.ts";
import type { Place, Route } from "#model/schema/place.ts";
import type { Draft } from "./draft.ts";
import { nearestOf } from "./problem.ts";

/** A point nearer than this to another place of the story is taken at its word. */
const nearKm = 250;
/** A point is taken for swapped when swapping brings it this many times nearer to the rest; Moscow comes 4 times nearer. */
const swapGain = 5;

/** Finds points with longitude and latitude swapped or out of range, and states that the base map does not have. */
export function parsePlaces(draft: Draft): void {
  const states = baseMapOf(draft)?.states;
  const turned = swappedPlaces(draft.places, states);
  for (const place of turned) draft.report(place, ["lon"], swapped(place));
  for (const place of draft.places)
    if (states && place.feature !== undefined && !states.has(place.feature))
      draft.report(place, ["feature"], {
        found: `"${place.feature}", which the base map does not have`,
        expected: "the id of a feature in geo/*.topo.json",
        nearest: nearestOf(place.feature, states.keys()),
      });
  const cloud = draft.places.map((place) => (turned.has(place) ? turn(place) : place));
  for (const route of draft.routes) checkRoute(draft, route, cloud);
}

/**
 * The places whose longitude and latitude look swapped. The remotest is put right before the others are judged, since
 * one swapped place draws the swapped point of its neighbour to itself.
 */
function swappedPlaces(places: readonly Place[], states: States | undefined): ReadonlySet<Place> {
  const turned = new Set<Place>();
  const points = new Map<Place, LonLat>(places.map((place) => [place, place]));
  for (;;) {
    const suspects = places.filter((place) => {
      if (turned.has(place)) return false;
      const state = place.feature === undefined ? undefined : states?.get(place.feature);
      if (state && geoContains(state, [place.lon, place.lat])) return false;
      if (state && geoContains(state, [place.lat, place.lon])) return true;
      return looksSwapped(place, othersOf(points, place));
    });
    const remoteness = (place: Place) =>
      othersOf(points, place).reduce((sum, other) => sum + distanceKm(place, other), 0);
    const [remotest] = suspects.sort((a, b) => remoteness(b) - remoteness(a));
    if (!remotest) return turned;
    turned.add(remotest);
    points.set(remotest, turn(remotest));
  }
}

function othersOf(points: ReadonlyMap<Place, LonLat>, place: Place): LonLat[] {
  return [...points].filter(([other]) => other !== place).map(([, point]) => point);
}

/** With longitude and latitude exchanged. */
export function turn({ lon, lat }: LonLat): LonLat {
  return { lon: lat, lat: lon };
}

function checkRoute(draft: Draft, route: Route, places: readonly LonLat[]): void {
  const points = route.coordinates.map(([lon, lat]) => ({ lon, lat }));
  if (places.length > 1 && meanKm(points, places) > 2 * meanKm(points.map(turn), places) && points.every(isInRange)) {
    draft.report(route, ["coordinates"], {
      found: `a line whose first point is longitude ${points[0]?.lon ?? ""} and latitude ${points[0]?.lat ?? ""}, far from the story's places`,
      expected: "longitude first; all its points look swapped",
    });
    return;
  }
  for (const [position, point] of points.entries()) {
    const path = ["coordinates", position];
    const rest = [...places, ...points.filter((_, other) => other !== position)];
    if (!isInRange(point))
      draft.report(route, path, {
        found: `[${point.lon}, ${point.lat}]`,
        expected: "a longitude from -180 to 180 and a latitude from -90 to 90",
      });
    else if (looksSwapped(point, rest)) draft.report(route, path, swapped(point));
  }
}

function swapped({ lon, lat }: LonLat) {
  return {
    found: `longitude ${lon} and latitude ${lat}, far from all other points of the story`,
    expected: "longitude first; these two look swapped",
    nearest: `longitude ${lat} and latitude ${lon}`,
  };
}

function looksSwapped(point: LonLat, others: readonly LonLat[]): boolean {
  if (others.length < 2 || Math.abs(point.lon) > 90) return false;
  const asWritten = nearestKm(point, others);
  const turned = nearestKm(turn(point), others);
  return asWritten > nearKm && asWritten > swapGain * turned;
}

function isInRange({ lon, lat }: LonLat): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

function meanKm(points: readonly LonLat[], others: readonly LonLat[]): number {
  return points.reduce((sum, point) => sum + nearestKm(point, others), 0) / points.length;
}

function nearestKm(point: LonLat, others: readonly LonLat[]): number {
  return Math.min(...others.map((other) => distanceKm(point, other)));
}

/** Areas by id. */
export type States = ReadonlyMap<string, GeoPermissibleObjects>;

/** What a story's base maps hold. */
export interface BaseMap {
  states: States;
  /** Their names in lower case with hyphens, which raised states are called by. */
  names: readonly string[];
  /** West, south, east, north of all of them. */
  extent: readonly [number, number, number, number];
}

/** The base maps of a story as one; undefined when it has none that can be read. */
export function baseMapOf({ files }: Pick<Draft, "files">): BaseMap | undefined {
  const maps = [...files].filter(([name]) => isMap(name));
  const topologies = maps
    .map(([, { value }]) => value as Topology | undefined)
    .filter((map) => map?.type === "Topology");
  const features = topologies.flatMap((topology) => (topology ? featuresOf(topology) : []));
  const [first, ...others] = topologies.flatMap((topology) => (topology ? [topology.bbox ?? bbox(topology)] : []));
  if (!first) return undefined;
  return {
    states: new Map(features.flatMap((state) => (state.id === undefined ? [] : [[String(state.id), state] as const]))),
    names: features.map(({ properties }) =>
      String((properties as { name?: string } | null)?.name ?? "")
        .toLowerCase()
        .replaceAll(" ", "-"),
    ),
    extent: others.reduce<BaseMap["extent"]>(
      ([west, south, east, north], box) => [
        Math.min(west, box[0]),
        Math.min(south, box[1]),
        Math.max(east, box[2]),
        Math.max(north, box[3]),
      ],
      [first[0], first[1], first[2], first[3]],
    ),
  };
}

/** Whether a file of a story is the ground of a map. */
export function isMap(name: string): boolean {
  return /^geo\/.+\.topo\.json$/u.test(name);
}

function featuresOf(topology: Topology) {
  const collections = Object.values(topology.objects).filter((object) => object.type === "GeometryCollection");
  const features = collections.flatMap((object) => feature(topology, object as GeometryCollection).features);
  return features.filter(({ geometry }) => geometry.type === "Polygon" || geometry.type === "MultiPolygon");
}
