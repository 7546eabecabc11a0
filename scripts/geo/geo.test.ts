import { readFileSync } from "node:fs";
import { geoArea, geoContains } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import type { Place } from "#model/schema/place.ts";
import { type MapFile, mapFile } from "#model/schema/map.ts";
import type { RegionTopology } from "#figures/place-map/basemap.ts";
import { readMapFile, storiesWithMap } from "./mapFile.ts";
import { buildRegion, type World } from "./region.ts";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as unknown;
const world = read("node_modules/world-atlas/countries-10m.json") as World;
const featuresOf = (region: RegionTopology) => feature(region, region.objects.countries) as FeatureCollection;
const areasAt = ({ features }: FeatureCollection, [lon, lat]: readonly [number, number]) =>
  features.filter((area) => geoContains(area, [lon, lat])).map(({ id }) => id);

/** Cutting a map out of the world takes a second or two, and more on a machine that does other things. */
const slow = 60_000;

const stories = storiesWithMap().map((story) => ({ story, map: readMapFile(`data/${story}/geo/map.json`).map! }));

describe.each(stories)("the base map of $story", ({ story, map }) => {
  const region = read(`data/${story}/geo/region.topo.json`) as RegionTopology;
  const collection = featuresOf(region);
  const { features } = collection;

  it(
    "is what the script makes of the source",
    () => {
      expect(buildRegion(world, map)).toEqual(region);
    },
    slow,
  );

  it("floods no part of the globe", () => {
    expect(Math.max(...features.map((area) => geoArea(area)))).toBeLessThan(0.3);
  });

  it("gives every area an id of its own", () => {
    const ids = features.map((area) => String(area.id));
    const given = [...map.areas, ...map.cuts, ...map.parted].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^\d{3}$/.test(id) && !given.includes(id))).toEqual([]);
  });

  it("has the lines to be dashed, and none of them among the borders", () => {
    const { contested, borders } = region.objects;
    expect(contested.geometries.map(({ id }) => id)).toEqual(map.contested.map(({ id }) => id));
    const arcs = (object: unknown) => JSON.stringify(object).match(/-?\d+/g)?.map(Number) ?? [];
    const undirected = (list: number[]) => list.map((arc) => (arc < 0 ? ~arc : arc));
    const dashed = contested.geometries.map((line) => undirected(arcs("arcs" in line ? line.arcs : [])));
    expect(dashed.filter((line) => line.length === 0)).toEqual([]);
    const solid = new Set(undirected(arcs(borders.arcs)));
    expect(dashed.flat().filter((arc) => solid.has(arc))).toEqual([]);
  });

  it.each(map.proofs)("$what", ({ at, in: area }) => {
    expect(areasAt(collection, at)).toEqual(area === undefined ? [] : [area]);
  });

  it("has the label of every state of the story within it", () => {
    const { places } = read(`data/${story}/places.json`) as { places: Place[] };
    const states = places.filter((place) => place.role === "state" && place.feature !== undefined);
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter(({ lon, lat, feature }) => !areasAt(collection, [lon, lat]).includes(feature))).toEqual([]);
  });
});

describe("a base map anywhere", { timeout: slow }, () => {
  const mapOf = (map: Partial<MapFile>) => mapFile.parse({ why: "A test.", ...map });
  const idsOf = (map: MapFile) => featuresOf(buildRegion(world, map)).features.map(({ id }) => id);

  it.each([
    ["the north of Europe, with Russia, which goes over the date line", [-5, 55, 45, 75], ["578", "643", "752"]],
    ["the coast of the Andes", [-90, -25, -60, 5], ["604", "152", "218"]],
    ["the Nile", [20, 18, 40, 34], ["818", "729"]],
    ["the Gulf of Guinea", [-12, -8, 20, 15], ["566", "120"]],
  ] as const)("%s", (_, box, expected) => {
    const region = buildRegion(world, mapOf({ box: [...box] }));
    const collection = featuresOf(region);
    expect(region.bbox).toEqual(box);
    expect(collection.features.map(({ id }) => id)).toEqual(expect.arrayContaining([...expected]));
    expect(Math.max(...collection.features.map((area) => geoArea(area)))).toBeLessThan(0.3);
    const [west, south, east, north] = box;
    const middle = [(west + east) / 2, (south + north) / 2] as const;
    expect(areasAt(collection, middle).length).toBeLessThan(2);
  });

  it("draws nothing in the west of the ocean that only a line over the date line crosses", () => {
    const collection = featuresOf(buildRegion(world, mapOf({ box: [27, -30, 59, -6] })));
    expect(collection.features.map(({ properties }) => (properties as { name: string }).name)).not.toContain("Fiji");
  });

  it("leaves out what its file decides of areas that the box does not hold", () => {
    for (const { map } of stories) {
      const far = { ...map, box: [-75, -20, -60, -5] satisfies MapFile["box"] };
      expect(idsOf(far)).toContain("068");
      expect(buildRegion(world, far).objects.contested.geometries).toEqual([]);
    }
  });

  it("refuses a name that the source does not have", () => {
    const areas = [{ id: "999", name: "Atlantis", parts: ["Atlantis"], why: "A test." }];
    expect(() => buildRegion(world, mapOf({ box: [0, 0, 10, 10], areas }))).toThrow(
      'no area "Atlantis" in the source or in the story\'s map.json',
    );
  });
});
