import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Draft } from "./draft.ts";
import { distanceKm, type LonLat } from "./measure.ts";
import { nearestOf } from "./problem.ts";
import type { Route } from "./schema/place.ts";

/** A point nearer than this to another place of the story is taken at its word. */
const nearKm = 100;
/** A point is taken for swapped when swapping brings it this many times nearer to the rest; Moscow comes 4 times nearer. */
const swapGain = 5;

/** Finds points with longitude and latitude swapped or out of range, and states that the base map does not have. */
export function parsePlaces(draft: Draft): void {
  const states = stateFeatures(draft);
  for (const place of draft.places) {
    const others = draft.places.filter((other) => other !== place);
    const state = place.feature === undefined ? undefined : states?.get(place.feature);
    const inside = state && geoContains(state, [place.lon, place.lat]);
    const insideSwapped = state && geoContains(state, [place.lat, place.lon]);
    if (inside ? false : insideSwapped === true || looksSwapped(place, others))
      draft.report(place, ["lon"], swapped(place));
    if (states && place.feature !== undefined && !state)
      draft.report(place, ["feature"], {
        found: `"${place.feature}", which the base map does not have`,
        expected: "the id of a feature in geo/region.topo.json",
        nearest: nearestOf(place.feature, states.keys()),
      });
  }
  for (const route of draft.routes) checkRoute(draft, route);
}

function checkRoute(draft: Draft, route: Route): void {
  const points = route.coordinates.map(([lon, lat]) => ({ lon, lat }));
  const wrong = points.map((point, position) => {
    const rest = [...draft.places, ...points.filter((_, other) => other !== position)];
    return looksSwapped(point, rest) || looksSwapped(point, draft.places);
  });
  for (const [position, point] of points.entries()) {
    const path = ["coordinates", position];
    if (Math.abs(point.lon) > 180 || Math.abs(point.lat) > 90)
      draft.report(route, path, {
        found: `[${point.lon}, ${point.lat}]`,
        expected: "a longitude from -180 to 180 and a latitude from -90 to 90",
      });
    else if (wrong[position]) draft.report(route, path, swapped(point));
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
  const turned = nearestKm({ lon: point.lat, lat: point.lon }, others);
  return asWritten > nearKm && asWritten > swapGain * turned;
}

function nearestKm(point: LonLat, others: readonly LonLat[]): number {
  return Math.min(...others.map((other) => distanceKm(point, other)));
}

/** The features of the base map by id; undefined when the story has no readable base map. */
function stateFeatures({ files }: Draft) {
  const topology = files.get("geo/region.topo.json")?.value as Topology | undefined;
  if (topology?.type !== "Topology") return undefined;
  const collections = Object.values(topology.objects).filter((object) => object.type === "GeometryCollection");
  const features = collections.flatMap((object) => feature(topology, object as GeometryCollection).features);
  return new Map(features.flatMap((state) => (state.id === undefined ? [] : [[String(state.id), state] as const])));
}
