import { geoContains } from "d3-geo";
import { type BaseMap, baseMapOf, isMap, turn } from "./parsePlaces.ts";
import type { Draft } from "./draft.ts";
import { isSound, type Kinds } from "./parseFigures.ts";
import type { LonLat } from "../measure.ts";
import { nearestOf } from "./problem.ts";
import type { Place } from "../schema/place.ts";
import type { FigureBlock } from "../schema/story.ts";

/** How far from a coast, in degrees, a point must be to count as in the sea or on land: the coasts are coarse. */
const coastDegrees = 0.4;

/** Finds maps of another format, views that hold nothing, and places that are not on the ground that they should be on. */
export function parseMaps(draft: Draft, kinds: Kinds): void {
  for (const [name, json] of draft.files) {
    const { type } = (json.value ?? {}) as { type?: unknown };
    if (isMap(name) && json.value !== undefined && type !== "Topology")
      draft.reportIn(json, ["type"], {
        found: `a file of the type "${type}"`,
        expected: "TopoJSON, which npm run geo writes (not GeoJSON)",
      });
  }
  const map = baseMapOf(draft);
  if (!map) return;
  for (const place of draft.places) checkGround(draft, map, place);
  for (const figure of draft.story.figures ?? [])
    if (typeof figure.options["topology"] === "string" && isSound(figure, kinds)) checkFigure(draft, map, figure);
}

function checkFigure(draft: Draft, { names, extent }: BaseMap, figure: FigureBlock): void {
  const { raised = [], frame } = figure.options as { raised?: string[]; frame?: [number, number][] };
  for (const [position, id] of raised.entries())
    if (!names.includes(id) || draft.places.find((place) => place.id === id && place.role !== "state"))
      draft.report(figure, ["options", "raised", position], {
        found: `"${id}", which is no state of the base map`,
        expected: "a state by its English name in the base map, in small letters with hyphens",
        nearest: nearestOf(id, names.filter(Boolean)),
      });
  const [southWest, northEast] = frame ?? [];
  if (!southWest || !northEast) return;
  const view = [...southWest, ...northEast] as unknown as BaseMap["extent"];
  const corners = [southWest, northEast].map(([lon = 0, lat = 0]) => ({ lon, lat }));
  if (!corners.every((corner) => isWithin(extent, corner)) || !draft.places.some((place) => isWithin(view, place)))
    draft.report(figure, ["options", "frame"], {
      found: `a view from ${southWest.join(", ")} to ${northEast.join(", ")}, without any place or beyond the base map`,
      expected: `corners within ${extent.map((degrees) => degrees.toFixed(1)).join(", ")} around places of the story`,
    });
}

/**
 * Warns of a town in the open sea, of a sea in the middle of land, and of a point beside the map whose mirror image is
 * on it, where the sign of a number was lost or the two were exchanged: where an image fits and the point does not.
 */
function checkGround(draft: Draft, { states, extent }: BaseMap, place: Place): void {
  const isPoint = ["city", "institution", "terminal"].includes(place.role);
  if (!isPoint && place.role !== "sea") return;
  const isLand = (lon: number, lat: number) => [...states.values()].some((state) => geoContains(state, [lon, lat]));
  const fits = ({ lon, lat }: LonLat) =>
    isWithin(extent, { lon, lat }) &&
    [0, -1, 1].some((x) => [0, -1, 1].some((y) => isLand(lon + x * coastDegrees, lat + y * coastDegrees) === isPoint));
  const { lon, lat } = place;
  if (fits(place)) return;
  const meant = [turn(place), { lon, lat: -lat }, { lon: -lon, lat }, { lon: -lon, lat: -lat }].find(fits);
  const where = !isWithin(extent, place) ? "beside the map" : isPoint ? "in the sea" : "on land";
  if (meant)
    draft.report(place, ["lon"], {
      level: "warning",
      found: `longitude ${lon} and latitude ${lat}, ${where}`,
      expected: `where the ${place.role} is: longitude first, west and south below zero`,
      nearest: `longitude ${meant.lon} and latitude ${meant.lat}`,
    });
}

function isWithin([west, south, east, north]: BaseMap["extent"], { lon, lat }: LonLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}
