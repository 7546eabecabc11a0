import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { createI18n } from "#i18n/i18n.ts";
import type { UiWords } from "#i18n/uiWords.ts";
import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { translateStory } from "#model/door/translate.ts";
import { regionProjection } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { projectionOf, type View } from "./camera.ts";
import { drawingPlane, drawingSizes, geoFrame } from "./drawing.ts";
import { isDisplaced, layoutMap, type PlacedMap } from "./layout.ts";
import { type Box, lineBoxes } from "./placeLabels.ts";
import { type MapPlace, mapPlaces } from "./places.ts";

const blocks = import.meta.glob<{ options: z.ZodType }>("/src/figures/*/block.ts", { eager: true });
const kindOptions = Object.fromEntries(
  Object.entries(blocks).map(([path, { options }]) => [path.split("/").at(-2), options]),
);

const drawings = ["narrow", "medium", "wide"] as const;
const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

function mapOf(folder: string, lang: string) {
  const path = new URL(`../../../data/${folder}`, import.meta.url).pathname;
  const { data } = parseStory(loadStoryFiles(path), kindOptions);
  if (!data) throw new Error(`data/${folder} has problems`);
  const story = translateStory(data, lang);
  const i18n = createI18n(lang, JSON.parse(read(`src/i18n/ui/${lang}.json`)) as UiWords);
  const block = story.figures.find(({ kind }) => kind === "place-map")!;
  return { story, places: mapPlaces(story, i18n), options: block.options as PlaceMapOptions };
}

interface Shown {
  view?: View;
  selected?: readonly string[];
  places?: readonly MapPlace[];
}

function layoutOf(map: ReturnType<typeof mapOf>, drawing: (typeof drawings)[number], shown: Shown = {}): PlacedMap {
  const { view = { k: 1, x: 0, y: 0 }, selected = [], places = map.places } = shown;
  const frame = geoFrame(map.options.frame);
  const size = drawingSizes[drawing];
  const plane = drawingPlane(frame, size);
  const projection = projectionOf(view, plane.projection, regionProjection(frame, size));
  const isOut = ([x, y]: readonly [number, number]) => x < 0 || y < 0 || x > size.widthPx || y > size.heightPx;
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
    },
    {
      size,
      project: ({ lon, lat }) => projection([lon, lat])!,
      isFar: ({ lon, lat }) => isOut(plane.projection([lon, lat])!),
      isNarrow: drawing === "narrow",
      zoom: view.k,
    },
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

/** Pairs of names, or of a name and a dot, that share ground, and pairs of dots that do. */
function collisions(placed: PlacedMap): readonly unknown[] {
  const meet = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  const labels = labelBoxes(placed);
  const ofNames = labels.flatMap((box, index) =>
    [...labels.slice(index + 1), ...dotBoxes(placed)].filter((other) => meet(box, other)).map((other) => [box, other]),
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

const stories = [
  ["azerbaijan-israel", "ar"],
  ["azerbaijan-israel", "en"],
  ["_specimen", "ar"],
  ["_specimen", "en"],
] as const;

const views: readonly View[] = [
  { k: 1, x: 0, y: 0 },
  { k: 3, x: -700, y: -300 },
  { k: 5, x: -300, y: -1500 },
  { k: 1.64, x: -20, y: -200 },
];

describe.each(stories)("layoutMap of %s in %s", (folder, lang) => {
  const map = mapOf(folder, lang);

  it.each(drawings)("keeps names off each other, off the dots and inside the frame (%s)", (drawing) => {
    const { widthPx, heightPx } = drawingSizes[drawing];
    for (const view of views) {
      const placed = layoutOf(map, drawing, { view });
      expect(collisions(placed)).toEqual([]);
      for (const { x, y, width, height } of [...labelBoxes(placed), ...dotBoxes(placed)]) {
        expect(Math.min(x, y, widthPx - x - width, heightPx - y - height)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it.each(drawings)("draws every dot of the story (%s)", (drawing) => {
    const { dots } = layoutOf(map, drawing);
    const isPoint = ({ role }: MapPlace) => !["state", "sea", "region"].includes(role);
    const plane = drawingPlane(geoFrame(map.options.frame), drawingSizes[drawing]);
    const { widthPx, heightPx } = plane.size;
    const expected = map.places.filter((place) => {
      const [x, y] = plane.projection([place.lon, place.lat])!;
      const isSeen = x >= 4 && y >= 4 && x <= widthPx - 4 && y <= heightPx - 4;
      return isPoint(place) && isSeen && (place.inArticle || place.inRecord);
    });
    expect(dots.map(({ place }) => place.id)).toEqual(expect.arrayContaining(expected.map(({ id }) => id)));
  });
});

describe.each(["ar", "en"])("layoutMap of the story in %s", (lang) => {
  const map = mapOf("azerbaijan-israel", lang);

  it.each(drawings)("names both accounts of the meeting, Tel Aviv and the raised states (%s)", (drawing) => {
    const names = named(layoutOf(map, drawing));
    expect(names).toEqual(expect.arrayContaining(["knesset", "baku", "tel-aviv", "azerbaijan", "israel"]));
  });

  it("gives both accounts the same size and their own words", () => {
    for (const drawing of drawings) {
      const [one, other] = layoutOf(map, drawing).dots.filter(({ place }) => place.account);
      expect(one?.radiusPx).toBe(other?.radiusPx);
      expect(one?.label?.lines.length).toBe(other?.label?.lines.length);
      expect(one?.place.account?.words).not.toBe(other?.place.account?.words);
    }
  });

  it("moves Jerusalem aside of the Knesset, so that both can be opened", () => {
    const { dots } = layoutOf(map, "wide");
    const [knesset, jerusalem] = ["knesset", "jerusalem"].map((id) => dots.find(({ place }) => place.id === id)!);
    expect(isDisplaced(knesset!)).toBe(false);
    expect(isDisplaced(jerusalem!)).toBe(true);
    expect(Math.hypot(knesset!.x - jerusalem!.x, knesset!.y - jerusalem!.y)).toBeLessThan(24);
  });

  it("points to Moscow from the northern edge, straight up", () => {
    const moscow = layoutOf(map, "wide").arrows.find(({ place }) => place.id === "moscow")!;
    expect(moscow.y).toBeLessThan(30);
    expect(moscow.angleDeg).toBe(-90);
  });

  it("points to the account that a closer view leaves out", () => {
    const { arrows } = layoutOf(map, "wide", { view: { k: 3, x: -1400, y: -300 } });
    expect(arrows.find(({ place }) => place.id === "knesset")?.angleDeg).toBeGreaterThan(90);
  });

  it("keeps the name of Azerbaijan off the pipeline", () => {
    const { box } = layoutOf(map, "wide").areas.find(({ place }) => place.id === "azerbaijan")!.label;
    const plane = drawingPlane(geoFrame(map.options.frame), drawingSizes.wide);
    const points = map.story.routes[0]!.coordinates.map((point) => plane.projection(point)!);
    expect(
      points.filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
    ).toEqual([]);
  });

  it("draws a selected place that would otherwise give way", () => {
    const drawn = ({ dots }: PlacedMap) => dots.map(({ place }) => place.id);
    expect(drawn(layoutOf(map, "narrow"))).not.toContain("yerevan");
    expect(drawn(layoutOf(map, "narrow", { selected: ["yerevan"] }))).toContain("yerevan");
  });

  it("draws nothing of no places", () => {
    const { dots, areas, arrows } = layoutOf(map, "wide", { places: [] });
    expect([dots, areas, arrows]).toEqual([[], [], []]);
  });
});
