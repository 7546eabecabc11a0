import { geoContains } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "#figures/placing/box.ts";
import { projectionOf, type View, viewOf } from "./camera.ts";
import { drawingSizes, geoFrame } from "./drawing.ts";
import { hitAreas } from "./hitAreas.ts";
import { isDisplaced, layoutMap, type PlacedMap, stopsOf } from "./layout.ts";
import { lineBoxes } from "./placeLabels.ts";
import { planeOf, type StoryMap, storyMaps } from "./placeMap.fixture.ts";
import type { MapPlace } from "./places.ts";
import { regionProjection } from "./projection.ts";

const drawings = ["narrow", "medium", "wide"] as const;

interface Shown {
  view?: View;
  selected?: readonly string[];
  places?: readonly MapPlace[];
}

function layoutOf(map: StoryMap, drawing: (typeof drawings)[number], shown: Shown = {}): PlacedMap {
  const { view = { k: 1, x: 0, y: 0 }, selected = [], places = map.places } = shown;
  const frame = geoFrame(map.options.frame);
  const size = drawingSizes[drawing];
  const plane = planeOf(map, drawing);
  const projection = projectionOf(view, plane.projection, regionProjection(frame, size));
  return layoutMap(
    {
      places,
      routes: map.story.routes.map(({ id, name, coordinates }) => ({
        id,
        lines: drawing === "narrow" ? [] : [{ words: name, role: "route" as const }],
        points: coordinates.map((point) => projection(point)!),
      })),
      selected: new Set(selected),
      raised: map.options.raised,
      rooms: map.basemap.rooms,
    },
    { frame, plane, projection, isNarrow: drawing === "narrow" },
  );
}

function labelBoxes({ dots, areas, arrows, routes }: PlacedMap): readonly Box[] {
  return [...dots, ...areas, ...arrows, ...routes].flatMap(({ label }) =>
    label ? lineBoxes(label.lines, label.box, label.side) : [],
  );
}

function dotBoxes({ dots }: PlacedMap): readonly Box[] {
  return dots.map(({ x, y, radiusPx: r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
}

/** The lines of a mark's name and the middle of its dot or arrow. */
function seenOf(mark: PlacedMap["dots" | "areas" | "arrows"][number]): readonly Box[] {
  const lines = mark.label ? lineBoxes(mark.label.lines, mark.label.box, mark.label.side) : [];
  return "x" in mark ? [...lines, { x: mark.x - 2, y: mark.y - 2, width: 4, height: 4 }] : lines;
}

/** Pairs of names, or of a name and a dot, that share ground, and pairs of dots that do. */
function collisions(placed: PlacedMap): readonly unknown[] {
  const labels = labelBoxes(placed);
  const ofNames = labels.flatMap((box, index) =>
    [...labels.slice(index + 1), ...dotBoxes(placed)]
      .filter((other) => overlaps(box, other))
      .map((other) => [box, other]),
  );
  const ofDots = placed.dots.flatMap((dot, index) =>
    placed.dots
      .slice(index + 1)
      .filter((other) => Math.hypot(dot.x - other.x, dot.y - other.y) < dot.radiusPx + other.radiusPx)
      .map((other) => [dot.place.id, other.place.id]),
  );
  return [...ofNames, ...ofDots];
}

const named = ({ dots, areas, arrows }: PlacedMap) =>
  [...dots.filter(({ label }) => label), ...areas, ...arrows].map(({ place }) => place.id);

const views: readonly View[] = [
  { k: 1, x: 0, y: 0 },
  { k: 3, x: -700, y: -300 },
  { k: 5, x: -300, y: -1500 },
  { k: 1.64, x: -20, y: -200 },
  { k: 2.5, x: -500, y: -50 },
  { k: 8, x: -2200, y: -900 },
];

/** The views that a map's buttons lead to. */
const viewsOf = (map: StoryMap, drawing: (typeof drawings)[number]) =>
  map.options.presets.map(({ place, zoom, at }) => {
    const { lon, lat } = map.story.places.find(({ id }) => id === place)!;
    return viewOf({ lon: at?.[0] ?? lon, lat: at?.[1] ?? lat, zoom }, planeOf(map, drawing));
  });

describe.each(storyMaps)("layoutMap of $story.id in $lang", (map) => {
  it.each(drawings)("keeps names off each other, off the dots and inside the frame (%s)", (drawing) => {
    const { widthPx, heightPx } = drawingSizes[drawing];
    for (const places of [map.places, map.placesInEasternDigits])
      for (const view of [...views, ...viewsOf(map, drawing)]) {
        const placed = layoutOf(map, drawing, { view, places });
        expect(collisions(placed)).toEqual([]);
        for (const { x, y, width, height } of [...labelBoxes(placed), ...dotBoxes(placed)]) {
          expect(Math.min(x, y, widthPx - x - width, heightPx - y - height)).toBeGreaterThanOrEqual(0);
        }
      }
  });

  it.each(drawings)("has no name or dot where a pointer meets another mark (%s)", (drawing) => {
    for (const places of [map.places, map.placesInEasternDigits])
      for (const view of [...views, ...viewsOf(map, drawing)]) {
        const placed = layoutOf(map, drawing, { view, places });
        const hits = hitAreas(placed);
        const marks = [...placed.dots, ...placed.areas, ...placed.arrows];
        for (const mark of marks) {
          const own = hits.get(mark.place)!;
          expect(own.length).toBeGreaterThan(0);
          const seen = marks.filter((other) => other !== mark).flatMap(seenOf);
          const met = own.flatMap((hit) => seen.filter((box) => overlaps(hit, box)).map((box) => [hit, box]));
          expect(met, `${mark.place.id} at ${JSON.stringify(view)}`).toEqual([]);
          for (const box of seenOf(mark)) expect(own.some((hit) => overlaps(hit, box))).toBe(true);
        }
      }
  });

  it.each(drawings)("has the name of a sea in the water and of a state on its land, or not at all (%s)", (drawing) => {
    const { features } = feature(map.region, map.region.objects.countries) as FeatureCollection;
    let seas = 0;
    for (const view of [...views, ...viewsOf(map, drawing)]) {
      const frame = geoFrame(map.options.frame);
      const projection = projectionOf(
        view,
        planeOf(map, drawing).projection,
        regionProjection(frame, drawingSizes[drawing]),
      );
      const areaAt = (x: number, y: number) =>
        features.find((area) => geoContains(area, projection.invert!([x, y])!))?.id;
      for (const { place, label } of layoutOf(map, drawing, { view }).areas) {
        const { x, y, width, height } = label.box;
        const across = [0.25, 0.5, 0.75].map((share) => areaAt(x + share * width, y + height / 2));
        const where = `${place.id} at ${JSON.stringify(view)}`;
        if (place.role === "sea") {
          seas++;
          expect(across, where).toEqual([undefined, undefined, undefined]);
        } else if (place.role === "state" && !map.options.raised.includes(place.id))
          expect(across[1], where).toBe(map.story.places.find(({ id }) => id === place.id)?.feature);
      }
    }
    expect(seas).toBeGreaterThan(2);
  });

  it.each(drawings)("names each point of the story that the views of its buttons show (%s)", (drawing) => {
    const { widthPx, heightPx } = drawingSizes[drawing];
    for (const view of viewsOf(map, drawing)) {
      const { dots } = layoutOf(map, drawing, { view });
      const isInside = ({ x, y }: { x: number; y: number }) => Math.min(x, y, widthPx - x, heightPx - y) > 40;
      const accounts = dots.filter((dot) => dot.place.account && isInside(dot));
      expect(accounts.filter(({ label }) => !label).map(({ place }) => place.id)).toEqual([]);
    }
  });

  it.each(drawings)("draws every dot of the story (%s)", (drawing) => {
    const { dots } = layoutOf(map, drawing);
    const isPoint = ({ role }: MapPlace) => !["state", "sea", "region"].includes(role);
    const plane = planeOf(map, drawing);
    const { widthPx, heightPx } = plane.size;
    const expected = map.places.filter((place) => {
      const [x, y] = plane.projection([place.lon, place.lat])!;
      const isSeen = x >= 4 && y >= 4 && x <= widthPx - 4 && y <= heightPx - 4;
      return isPoint(place) && isSeen && (place.inArticle || place.inRecord);
    });
    expect(dots.map(({ place }) => place.id)).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
  });

  it.each(drawings)("names both accounts of one happening and the raised states (%s)", (drawing) => {
    const accounts = map.places.filter(({ account }) => account).map(({ id }) => id);
    expect(accounts.length).toBeGreaterThan(1);
    expect(named(layoutOf(map, drawing))).toEqual(expect.arrayContaining([...accounts, ...map.options.raised]));
  });

  it("gives both accounts the same size and their own words", () => {
    for (const drawing of drawings) {
      const [one, other] = layoutOf(map, drawing).dots.filter(({ place }) => place.account);
      expect(one?.radiusPx).toBe(other?.radiusPx);
      const roles = [one, other].map((dot) => [...new Set(dot?.label?.lines.map(({ role }) => role))]);
      expect(roles[0]).toEqual(["account", "words", "when"]);
      expect(roles[1]).toEqual(roles[0]);
      expect(one?.place.account?.words).not.toBe(other?.place.account?.words);
    }
  });

  it("moves one of two marks that would touch aside, so that both can be opened", () => {
    const aside = layoutOf(map, "wide").dots.filter(isDisplaced);
    expect(aside.length).toBeGreaterThan(0);
    for (const { x, y, at } of aside) expect(Math.hypot(x - at.x, y - at.y)).toBeLessThan(24);
  });

  it("points from the edge to what lies beyond it", () => {
    const { arrows } = layoutOf(map, "wide");
    const { projection } = planeOf(map, "wide");
    expect(arrows.length).toBeGreaterThan(0);
    for (const { place, x, y, angleDeg } of arrows) {
      const [toX, toY] = projection([place.lon, place.lat])!;
      expect(angleDeg).toBe(Math.round((Math.atan2(Math.round(toY) - y, Math.round(toX) - x) * 180) / Math.PI));
    }
  });

  it("draws a selected place that would otherwise give way", () => {
    const { projection, size } = planeOf(map, "narrow");
    const drawn = ({ dots }: PlacedMap) => dots.map(({ place }) => place.id);
    const isSeen = ([x, y]: readonly [number, number]) =>
      x > 4 && y > 4 && x < size.widthPx - 4 && y < size.heightPx - 4;
    const before = drawn(layoutOf(map, "narrow"));
    const left = map.places.filter(
      ({ id, role, lon, lat }) =>
        !["state", "sea", "region"].includes(role) && !before.includes(id) && isSeen(projection([lon, lat])!),
    );
    for (const { id } of left) expect(drawn(layoutOf(map, "narrow", { selected: [id] }))).toContain(id);
  });

  it("gives keys the same stops in the same order in every view, with a point in the frame where nothing is drawn", () => {
    const plane = planeOf(map, "wide");
    const views = [
      { k: 1, x: 0, y: 0 },
      { k: 6, x: -5 * plane.size.widthPx, y: -2 * plane.size.heightPx },
    ];
    const stops = views.map((view) => {
      const projection = projectionOf(
        view,
        plane.projection,
        regionProjection(geoFrame(map.options.frame), plane.size),
      );
      const selected = [map.places.at(-1)!.id];
      return stopsOf(layoutOf(map, "wide", { view, selected }), { ...map, ...map.options }, { ...plane, projection });
    });
    const drawn = stops.map((all) => all.filter(({ area, dot, arrow }) => area ?? dot ?? arrow));
    expect(drawn[0]).not.toEqual(drawn[1]);
    expect(stops[1]!.map(({ place }) => place.id)).toEqual(stops[0]!.map(({ place }) => place.id));
    expect(stops[0]).toHaveLength(map.places.length);
    for (const { x, y } of stops.flat()) {
      expect(Math.min(x, plane.size.widthPx - x)).toBeGreaterThan(0);
      expect(Math.min(y, plane.size.heightPx - y)).toBeGreaterThan(0);
    }
  });

  it("draws nothing of no places", () => {
    const { dots, areas, arrows } = layoutOf(map, "wide", { places: [] });
    expect([dots, areas, arrows]).toEqual([[], [], []]);
  });
});
