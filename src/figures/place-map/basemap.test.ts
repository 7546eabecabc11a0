import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { RegionTopology } from "./basemap.ts";
import { projectBasemap, referenceExtent, referenceFrame, referenceSize, regionProjection } from "./basemap.ts";
import { formatLines, formatRings, type Point } from "./pathData.ts";

const file = new URL("../../../data/azerbaijan-israel/geo/region.topo.json", import.meta.url);
const region = JSON.parse(readFileSync(file, "utf8")) as RegionTopology;
const projection = regionProjection(referenceFrame, referenceSize);
const basemap = projectBasemap(region, projection, referenceExtent, ["031", "376"]);
const all = [basemap.land, basemap.borders, basemap.contested, ...basemap.states.map(({ d }) => d)];

describe("regionProjection", () => {
  it("puts the frame's south-west corner at the bottom left and keeps the north-east corner inside", () => {
    const [left, bottom] = projection([33.5, 29.3])!;
    const [right, top] = projection([56, 45.5])!;
    expect([left, bottom].map(Math.round)).toEqual([0, 660]);
    expect(right).toBeLessThan(1080);
    expect(top).toBeCloseTo(0, 3);
  });

  it("is bound by the width where the drawing is tall", () => {
    const tall = regionProjection(referenceFrame, { widthPx: 320, heightPx: 480 });
    expect(tall([56, 45.5])![0]).toBeCloseTo(320, 3);
    expect(tall([56, 45.5])![1]).toBeGreaterThan(100);
  });
});

describe("projectBasemap", () => {
  it("writes whole relative steps only", () => {
    for (const d of [basemap.land, ...basemap.states.map((state) => state.d)])
      expect(d).toMatch(/^(m-?\d+([ -]\d+)+z)+$/);
    for (const d of [basemap.borders, basemap.contested]) expect(d).toMatch(/^(m-?\d+([ -]\d+)+)+$/);
  });

  it("stays in the extent", () => {
    const points = all.flatMap(subpaths).flat();
    expect(Math.min(...points.map(([x]) => x))).toBeGreaterThanOrEqual(referenceExtent.left);
    expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(referenceExtent.right);
    expect(Math.min(...points.map(([, y]) => y))).toBeGreaterThanOrEqual(referenceExtent.top);
    expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(referenceExtent.bottom);
  });

  it("fills the extent to its corners with the region's file", () => {
    const corners = subpaths(basemap.land).flat();
    const has = (x: number, y: number) => corners.some((point) => point[0] === x && point[1] === y);
    const { left, top, right, bottom } = referenceExtent;
    expect([has(left, top), has(right, top), has(right, bottom), has(left, bottom)]).toEqual([true, true, true, true]);
  });

  it.each([
    ["Tehran on land", 51.42, 35.69, true],
    ["Simferopol on land", 34.1, 45.0, true],
    ["the Golan on land", 35.8, 33.0, true],
    ["the Caspian in water", 50.7, 41.9, false],
    ["the sea route off Haifa in water", 34.6, 33.6, false],
  ])("draws %s", (_, lon, lat, land) => {
    expect(covers(basemap.land, projection([lon, lat])!)).toBe(land);
  });

  it("raises the state alone, without the Golan and the West Bank", () => {
    const israel = basemap.states.find(({ id }) => id === "376")!.d;
    expect(covers(israel, projection([34.9, 31.2])!)).toBe(true);
    expect(covers(israel, projection([35.8, 33.0])!)).toBe(false);
    expect(covers(israel, projection([35.2, 32.0])!)).toBe(false);
  });

  it("raised states meet the land's coast exactly", () => {
    const coast = new Set(subpaths(basemap.land).flat().map(String));
    const azerbaijan = subpaths(basemap.states[0]!.d).flat();
    expect(azerbaijan.filter((point) => coast.has(String(point))).length).toBeGreaterThan(20);
  });

  it("refuses an area that the file lacks", () => {
    expect(() => projectBasemap(region, projection, referenceExtent, ["999"])).toThrow(
      'No area "999" in the map of the region',
    );
  });

  it("costs at most 5 kB of a page", () => {
    expect(brotliCompressSync(all.join("")).length).toBeLessThan(5000);
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
