import type { GeoPermissibleObjects } from "d3-geo";
import { bbox, feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Draft } from "./draft.ts";

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
