import fc from "fast-check";
import { geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";
import { type GeoFrame, referenceSize, regionProjection } from "./projection.ts";

/** Frames all over the world, neither at a pole nor over the date line, from a town to a continent. */
const frames = fc
  .record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    width: fc.double({ min: 0.5, max: 80, noNaN: true }),
    height: fc.double({ min: 0.5, max: 60, noNaN: true }),
  })
  .map(({ lon, lat, width, height }): GeoFrame => ({
    west: Math.max(lon - width / 2, -179),
    east: Math.min(lon + width / 2, 179),
    south: Math.max(lat - height / 2, -75),
    north: Math.min(lat + height / 2, 75),
  }));
const sizes = fc.record({ widthPx: fc.integer({ min: 200, max: 1200 }), heightPx: fc.integer({ min: 200, max: 900 }) });

const middleOf = ({ west, south, east, north }: GeoFrame) => ({ lon: (west + east) / 2, lat: (south + north) / 2 });

describe("the projection of a frame", () => {
  it("has north up and east on the right at the frame's middle", () => {
    fc.assert(
      fc.property(frames, sizes, (frame, size) => {
        const projection = regionProjection(frame, size);
        const { lon, lat } = middleOf(frame);
        const step = 0.01;
        const [x, y] = projection([lon, lat])!;
        const [northX, northY] = projection([lon, lat + step])!;
        const [eastX, eastY] = projection([lon + step, lat])!;
        expect(Math.abs(northX - x)).toBeLessThan(1e-6 * Math.abs(northY - y) + 1e-6);
        expect(northY).toBeLessThan(y);
        expect(eastX).toBeGreaterThan(x);
        expect(Math.abs(eastY - y)).toBeLessThan(0.01 * (eastX - x) + 1e-6);
      }),
    );
  });

  it("never leans by more than 45 degrees, and keeps east on the right everywhere in the frame", () => {
    fc.assert(
      fc.property(
        frames,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (frame, across, up) => {
          const projection = regionProjection(frame, referenceSize);
          const [lon, lat] = [
            frame.west + across * (frame.east - frame.west),
            frame.south + up * (frame.north - frame.south),
          ];
          const [x, y] = projection([lon, lat])!;
          const [northX, northY] = projection([lon, lat + 0.01])!;
          expect(Math.abs(northX - x)).toBeLessThan((y - northY) * 1.05 + 1e-6);
        },
      ),
    );
  });

  it("fits the whole frame into the drawing, as large as it goes", () => {
    fc.assert(
      fc.property(frames, sizes, (frame, size) => {
        const projection = regionProjection(frame, size);
        const points = Array.from({ length: 21 }, (_, index) => index / 20).flatMap((share) => {
          const lon = frame.west + share * (frame.east - frame.west);
          const lat = frame.south + share * (frame.north - frame.south);
          return [
            [lon, frame.south],
            [lon, frame.north],
            [frame.west, lat],
            [frame.east, lat],
          ].map(([a, b]) => projection([a!, b!])!);
        });
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        expect(Math.min(...xs)).toBeGreaterThan(-0.01);
        expect(Math.max(...xs)).toBeLessThan(size.widthPx + 0.01);
        expect(Math.min(...ys)).toBeGreaterThan(-0.01);
        expect(Math.max(...ys)).toBeLessThan(size.heightPx + 0.01);
        const room = [
          size.widthPx - (Math.max(...xs) - Math.min(...xs)),
          size.heightPx - (Math.max(...ys) - Math.min(...ys)),
        ];
        expect(Math.min(...room)).toBeLessThan(0.01);
      }),
    );
  });

  it("mirrors a frame in the south", () => {
    const north = regionProjection({ west: 10, south: 30, east: 40, north: 50 }, referenceSize);
    const south = regionProjection({ west: 10, south: -50, east: 40, north: -30 }, referenceSize);
    for (const [lon, lat] of [
      [12, 33],
      [25, 40],
      [38, 48],
    ] as const) {
      const [x, y] = north([lon, lat])!;
      const [mirroredX, mirroredY] = south([lon, -lat])!;
      expect(mirroredX).toBeCloseTo(x, 6);
      expect(mirroredY).toBeCloseTo(referenceSize.heightPx - y, 6);
    }
  });

  it.each([
    ["across the equator", { west: -10, south: -8, east: 20, north: 12 }],
    ["so wide that its sides would lean", { west: -150, south: 30, east: 150, north: 75 }],
  ])("is Mercator's for a frame %s", (_, frame) => {
    const projection = regionProjection(frame, referenceSize);
    const { lon } = middleOf(frame);
    const mercator = geoMercator().rotate([-lon, 0]).scale(projection.scale()).translate(projection.translate());
    for (const point of [
      [frame.west, frame.south],
      [lon, 40],
      [frame.east, frame.north],
    ] as [number, number][])
      expect(projection(point)!.map((px) => px.toFixed(3))).toEqual(mercator(point)!.map((px) => px.toFixed(3)));
  });
});
