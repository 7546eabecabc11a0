import { describe, expect, it } from "vitest";
import {
  cameraOf,
  clampView,
  firstView,
  pannedCamera,
  viewBetween,
  viewOf,
  viewShowing,
  zoomedCamera,
} from "./camera.ts";
import { geoFrame } from "./drawing.ts";
import { planeOf, storyMaps } from "./placeMap.fixture.ts";

const planes = storyMaps
  .filter(({ story, lang }) => story.sourceLanguage === lang)
  .flatMap((map) =>
    (["narrow", "medium", "wide"] as const).map((drawing) => {
      const { west, south, east, north } = geoFrame(map.options.frame);
      const at = (across: number, up: number) => ({
        lon: west + across * (east - west),
        lat: south + up * (north - south),
      });
      const frame = { west, south, east, north };
      const points = { town: at(0.6, 0.6), corner: at(0.1, 0.2), middle: at(0.5, 0.5) };
      return { ...planeOf(map, drawing), ...points, frame, id: map.story.id };
    }),
  );

describe.each(planes)("the camera of $id, $size.widthPx px wide", (plane) => {
  const { size, projection, extent, town, corner, middle, frame } = plane;
  const seen = ({ k, x, y }: { k: number; x: number; y: number }, place: { lon: number; lat: number }) => {
    const [px, py] = projection([place.lon, place.lat])!;
    return [k * px + x, k * py + y] as const;
  };

  it("fills the drawing with land and sea in every view", () => {
    for (const camera of [
      undefined,
      { ...town, zoom: 1 },
      { lon: -180, lat: 85, zoom: 3 },
      { lon: 60, lat: 20, zoom: 16 },
    ]) {
      const { k, x, y } = viewOf(camera, plane);
      expect(k * extent.left + x).toBeLessThanOrEqual(0.001);
      expect(k * extent.top + y).toBeLessThanOrEqual(0.001);
      expect(k * extent.right + x).toBeGreaterThanOrEqual(size.widthPx - 0.001);
      expect(k * extent.bottom + y).toBeGreaterThanOrEqual(size.heightPx - 0.001);
    }
  });

  it("puts a camera's point in the middle", () => {
    const [x, y] = seen(viewOf({ ...town, zoom: 4 }, plane), town);
    expect(x).toBeCloseTo(size.widthPx / 2, 6);
    expect(y).toBeCloseTo(size.heightPx / 2, 6);
  });

  it("reads back the camera that it shows", () => {
    const camera = { ...town, zoom: 4 };
    const again = cameraOf(viewOf(camera, plane), plane)!;
    expect(again.lon).toBeCloseTo(camera.lon, 6);
    expect(again.lat).toBeCloseTo(camera.lat, 6);
    expect(again.zoom).toBe(4);
  });

  it("has no camera for the first view, and comes back to it by zooming out", () => {
    expect(cameraOf(firstView, plane)).toBeUndefined();
    expect(zoomedCamera({ ...town, zoom: 1.5 }, 1 / 1.6, frame)).toBeUndefined();
  });

  it("zooms about the middle, of the frame where it shows all of it, as close as may be", () => {
    expect(zoomedCamera(undefined, 1.6, frame)).toEqual({ ...middle, zoom: 1.6 });
    expect(zoomedCamera({ ...town, zoom: 9 }, 1.6, frame)).toEqual({ ...town, zoom: 10 });
    const [x, y] = seen(viewOf(zoomedCamera({ ...town, zoom: 2 }, 1.6, frame), plane), town);
    expect([x, y].map(Math.round)).toEqual([size.widthPx / 2, size.heightPx / 2].map(Math.round));
  });

  it("moves by a third of what is seen, and not beyond the frame", () => {
    const step = (frame.east - frame.west) / 2 / 3;
    const moved = pannedCamera({ ...middle, zoom: 2 }, { east: 1, north: 0 }, frame);
    expect(moved).toEqual({ ...middle, lon: middle.lon + step, zoom: 2 });
    expect(pannedCamera({ ...moved, lat: frame.north }, { east: 0, north: 1 }, frame).lat).toBe(frame.north);
  });

  it("stays where a selected place is seen already", () => {
    const view = viewOf({ ...town, zoom: 4 }, plane);
    expect(viewShowing([projection([town.lon, town.lat])!], view, plane)).toBe(view);
  });

  it("moves to a selected place without changing how close it is, and out to show two that are far apart", () => {
    const view = viewOf({ ...town, zoom: 4 }, plane);
    const [one, two] = [town, corner].map(({ lon, lat }) => projection([lon, lat])!);
    const isSeen = (place: typeof town, at: typeof view) => {
      const [x, y] = seen(at, place);
      return x > 0 && x < size.widthPx && y > 0 && y < size.heightPx;
    };
    const moved = viewShowing([two!], view, plane);
    expect(moved.k).toBe(4);
    expect(isSeen(corner, moved)).toBe(true);
    const both = viewShowing([one!, two!], view, plane);
    expect(both.k).toBeLessThan(4);
    expect(isSeen(corner, both) && isSeen(town, both)).toBe(true);
  });
});

describe("clampView", () => {
  it("keeps the middle of what is too close", () => {
    const { size, extent } = planes[2]!;
    const middle = size.widthPx / 2;
    const { k, x } = clampView({ k: 20, x: -20 * 500 + middle, y: -6000 }, size, extent);
    expect(k).toBe(10);
    expect(x).toBeCloseTo(-10 * 500 + middle, 6);
  });
});

describe("viewBetween", () => {
  it("is each end at its end", () => {
    const [from, to] = [firstView, { k: 3, x: -10, y: 5 }];
    expect(viewBetween(from, to, 0)).toEqual(from);
    expect(viewBetween(from, to, 1)).toEqual(to);
  });
});
