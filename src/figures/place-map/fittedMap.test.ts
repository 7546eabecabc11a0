import { describe, expect, it } from "vitest";
import { type Box, overlaps } from "#figures/placing/box.ts";
import { fromReference, geoFrame } from "./drawing.ts";
import { fittedMap } from "./fittedMap.ts";
import { lineBoxes } from "./placeLabels.ts";
import { type StoryMap, storyMaps } from "./placeMap.fixture.ts";
import { isArea, type MapPlace } from "./places.ts";

const size = { widthPx: 501, heightPx: 153 };
const most = 4;

function fitted({ options, basemap, places }: StoryMap, points: readonly MapPlace[]) {
  const room = {
    frame: geoFrame(options.frame),
    size,
    filled: basemap.extents.card,
    most,
    raised: options.raised,
    rooms: basemap.rooms,
  };
  return fittedMap(points, places.filter(isArea), room);
}

describe.each(storyMaps)("fittedMap of $story.id in $lang", (map) => {
  const points = map.places
    .filter((place) => !isArea(place) && (place.inArticle || place.inRecord))
    .toSorted((one, other) => Number(other.account !== undefined) - Number(one.account !== undefined));
  const accounts = points.filter(({ account }) => account);
  const [first] = points as [MapPlace];
  const cases: [string, readonly MapPlace[]][] = [
    ["no point", []],
    ["one point", [first]],
    ["both accounts", accounts],
    ["all points", points],
    ["two at one point", [first, { ...first, id: "same" }]],
    ["one beyond the map", [{ ...first, id: "far", lon: map.options.frame[1][0] + 40 }, first]],
  ];

  it.each(cases)("names every point that it shows, all of it inside and apart: %s", (_, some) => {
    const { placed } = fitted(map, some);
    expect(placed.dots.length).toBeLessThanOrEqual(most);
    expect(placed.dots.length).toBeGreaterThanOrEqual(Math.min(1, some.length));
    const labels = [...placed.dots, ...placed.areas].map(({ label }) =>
      lineBoxes(label!.lines, label!.box, label!.side),
    );
    const dots = placed.dots.map(({ x, y, radiusPx: r }): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
    const boxes = [...labels.flat(), ...dots];
    for (const { x, y, width, height } of boxes)
      expect(Math.min(x, y, size.widthPx - x - width, size.heightPx - y - height)).toBeGreaterThanOrEqual(0);
    labels.forEach((lines, index) => {
      const others = [...labels.slice(index + 1).flat(), ...dots];
      expect(lines.some((line) => others.some((other) => overlaps(line, other)))).toBe(false);
    });
    placed.dots.forEach((dot, index) => {
      for (const other of placed.dots.slice(index + 1))
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(dot.radiusPx + other.radiusPx);
    });
  });

  it("shows the first points first, and both accounts of one happening", () => {
    const shown = fitted(map, points).placed.dots.map(({ place }) => place);
    expect(shown).toEqual(expect.arrayContaining(accounts));
  });

  it.each(cases)("is filled from edge to edge: %s", (_, some) => {
    const { k, x, y } = fromReference(geoFrame(map.options.frame), fitted(map, some).projection);
    const { left, top, right, bottom } = map.basemap.extents.card;
    expect(k * left + x).toBeLessThanOrEqual(0.01);
    expect(k * top + y).toBeLessThanOrEqual(0.01);
    expect(k * right + x).toBeGreaterThanOrEqual(size.widthPx - 0.01);
    expect(k * bottom + y).toBeGreaterThanOrEqual(size.heightPx - 0.01);
  });
});
