import { brotliCompressSync } from "node:zlib";
import { geoContains } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { formatLines, formatRings, type Point, rowPx } from "./basemap.ts";
import { extentAround, prepare } from "./prepare.ts";
import { storyMaps } from "./placeMap.fixture.ts";
import { isArea } from "./places.ts";
import { referenceSize, regionProjection } from "./projection.ts";
import { geoFrame } from "./drawing.ts";

const maps = storyMaps.filter(({ story, lang }) => story.sourceLanguage === lang);

describe.each(maps)("the base map of $story.id", { timeout: 60_000 }, ({ story, basemap, region, options }) => {
  const projection = regionProjection(geoFrame(options.frame), referenceSize);
  const shown = extentAround(Object.values(basemap.extents));
  const all = [basemap.land, basemap.borders, basemap.contested, ...basemap.states.map(({ d }) => d)];
  const { features } = feature(region, region.objects.countries) as FeatureCollection;
  const stateAt = (lon: number, lat: number) => features.find((state) => geoContains(state, [lon, lat]))?.id;

  it("is written in whole relative steps", () => {
    for (const d of [basemap.land, ...basemap.states.map((state) => state.d)])
      expect(d).toMatch(/^(m-?\d+([ -]\d+)+z)+$/);
    for (const d of [basemap.borders, basemap.contested]) expect(d).toMatch(/^(m-?\d+([ -]\d+)+)*$/);
  });

  it("reaches a little beyond what the drawings show, so that no coast is drawn along the cut, and no further", () => {
    const points = all.flatMap(subpaths).flat();
    const beyond = [
      shown.left - Math.min(...points.map(([x]) => x)),
      Math.max(...points.map(([x]) => x)) - shown.right,
      shown.top - Math.min(...points.map(([, y]) => y)),
      Math.max(...points.map(([, y]) => y)) - shown.bottom,
    ];
    expect(Math.max(...beyond)).toBeLessThan(5);
    expect(Math.max(...beyond)).toBeGreaterThan(2);
  });

  it("has land where the region's file has it, and sea elsewhere, to the edges of each drawing", () => {
    let wrong = 0;
    let probed = 0;
    for (const { left, top, right, bottom } of Object.values(basemap.extents))
      for (let x = left + 3; x < right - 3; x += 61)
        for (let y = top + 3; y < bottom - 3; y += 61) {
          const [lon, lat] = projection.invert!([x, y])!;
          probed++;
          if (covers(basemap.land, [x, y]) !== (stateAt(lon, lat) !== undefined)) wrong++;
        }
    // A coast is drawn to a few px.
    expect(wrong / probed).toBeLessThan(0.02);
  });

  it("raises the states that the story names, and nothing of others", () => {
    expect(basemap.states.length).toBe(options.raised.length);
    const places = options.raised.map((id) => story.places.find((place) => place.id === id)!);
    for (const { lon, lat, feature: id } of places)
      for (const state of basemap.states) expect(covers(state.d, projection([lon, lat])!)).toBe(state.id === id);
  });

  it("has raised states that meet the land's coast exactly", () => {
    const coast = new Set(subpaths(basemap.land).flat().map(String));
    for (const { d } of basemap.states)
      expect(
        subpaths(d)
          .flat()
          .filter((point) => coast.has(String(point))).length,
      ).toBeGreaterThan(3);
  });

  it("costs at most 5 kB of a page", () => {
    expect(brotliCompressSync(all.join("")).length).toBeLessThan(5000);
  });

  it("is refused where the region's file has no such state, or ends within a first view", () => {
    const block = story.figures.find(({ kind }) => kind === "place-map")!;
    const [[west, south], [east, north]] = options.frame;
    const geo = (topology: object) => ({ [options.topology]: topology });
    const raised = { ...block, options: { ...options, raised: ["atlantis"] } };
    expect(() => prepare(raised, geo(region), [])).toThrow('no area "atlantis" in the topology; known: ');
    expect(() => prepare(block, geo({ ...region, bbox: [west, south, east, north] }), [])).toThrow(
      /^figure "[\w-]+": the frame's first view reaches beyond the base map's box, .*; expected in geo\/map\.json a box around -?\d+, -?\d+, -?\d+, -?\d+$/,
    );
  });
});

describe.each(maps)("where the areas of $story.id lie", ({ story, basemap, options, region }) => {
  const projection = regionProjection(geoFrame(options.frame), referenceSize);
  const { features } = feature(region, region.objects.countries) as FeatureCollection;

  it("is known of each that has a name, line by line: a state on its land, a sea where no land is", () => {
    const areas = story.places.filter((place) => isArea(place) && basemap.rooms[place.id]?.rows.length);
    expect(areas.length).toBeGreaterThan(3);
    let [probed, wrong] = [0, 0];
    for (const { id, role, feature: own } of areas.filter(({ role }) => role !== "region")) {
      const { top, rows } = basemap.rooms[id]!;
      rows.forEach(([west, east], row) => {
        const [lon, lat] = projection.invert!([(west + east) / 2, top + row * rowPx])!;
        const found = features.find((area) => geoContains(area, [lon, lat]))?.id;
        probed++;
        if (role === "sea" ? found !== undefined : found !== own) wrong++;
      });
    }
    expect(probed).toBeGreaterThan(30);
    // A coast is drawn to a few px.
    expect(wrong / probed).toBeLessThan(0.03);
  });
});

describe("path data", () => {
  it("counts the next ring from the last one's start, the next line from the last one's end", () => {
    const square = (x: number): Point[] => [
      [x, 0],
      [x + 5, 0],
      [x + 5, 5],
      [x, 5],
      [x, 0],
    ];
    expect(formatRings([square(0), square(20)])).toBe("m0 0 5 0 0 5-5 0zm20 0 5 0 0 5-5 0z");
    expect(
      formatLines([
        [
          [1, 1],
          [4, 9],
        ],
        [
          [4, 9],
          [5, 7],
        ],
      ]),
    ).toBe("m1 1 3 8m0 0 1-2");
  });

  it("drops repeated points, points on a straight way and rings too small to see", () => {
    const line: Point[] = [
      [0, 0],
      [0, 0],
      [2, 2],
      [4, 4],
      [4, 0],
    ];
    expect(formatLines([line, [[7, 7]]])).toBe("m0 0 4 4 0-4");
    const speck: Point[] = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    expect(formatRings([speck])).toBe("");
  });
});

/** The points of each subpath, absolute: the renderer's reading of the relative steps. */
function subpaths(d: string): Point[][] {
  let pen: Point = [0, 0];
  return (d.match(/m[^m]+/g) ?? []).map((subpath) => {
    const numbers = (subpath.match(/-?\d+/g) ?? []).map(Number);
    const points = Array.from({ length: numbers.length / 2 }, (_, i): Point => {
      pen = [pen[0] + numbers[2 * i]!, pen[1] + numbers[2 * i + 1]!];
      return pen;
    });
    if (subpath.endsWith("z")) pen = points[0]!;
    return points;
  });
}

/** Even-odd test over all subpaths. */
function covers(d: string, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of subpaths(d))
    ring.forEach(([xi, yi], i) => {
      const [xj, yj] = ring[(i + 1) % ring.length]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    });
  return inside;
}
