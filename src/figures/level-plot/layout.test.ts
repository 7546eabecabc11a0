import { describe, expect, it } from "vitest";
import { cardFrame, enlarged, type Frame, pageFrame } from "#figures/frame.ts";
import { isInside, overlaps } from "#figures/placing/box.ts";
import type { SeriesRow } from "#model/schema/record.ts";
import { findingsOf } from "./findings.ts";
import { levelReach, widePx } from "./labels.ts";
import { boxAt, type Hung, hungBox } from "./spots.ts";
import { layoutLevelPlot, type PlacedLevelPlot } from "./layout.ts";
import { january, pointsFrom, published } from "./points.fixture.ts";

const words = {
  level: "9.5 million people",
  said: "The article, undated",
  notFromZero: "The vertical scale does not begin at zero",
  missing: "No figure found for 2022",
  distance: "6.2%",
  break: "Break in the series",
  none: "There is no dated figure in the sources.",
  value: (value: number) => `${String(value / 1000)} million people`,
};
const layIn = (frame: Frame & { dir: "ltr" | "rtl" }, rows: readonly SeriesRow[], level = 9500, missing = ["2022"]) => {
  const points = pointsFrom(rows);
  const reach = levelReach("more-than", enlarged(frame));
  return layoutLevelPlot(
    { points, findings: findingsOf(points, level, "2023-09"), level, reach, missing },
    words,
    frame,
  );
};
const lay = (rows: readonly SeriesRow[], dir: "ltr" | "rtl", level?: number, missing?: string[]) =>
  layIn({ ...pageFrame, dir }, rows, level, missing);

const waves = [9400, 9450, 9600, 9700, 9300, 9200].map((value, index) => january(2001 + index, value));
const hard = [
  january(2001, 9000, { qualifier: "about" }),
  january(2002, 9100, { qualifier: "more-than" }),
  january(2003, undefined, { low: 8800, high: 9900 }),
  january(2004, 9200, { qualifier: "up-to" }),
];
const cases: [string, readonly SeriesRow[], number][] = [
  ["a break", [...published, january(2022, 10156, { note: "Before the recalculation." })], 9500],
  ["the published values", published, 9500],
  ["a level above all", published, 10900],
  ["a level below all", published, 8000],
  ["a level far above all", published, 90000],
  ["a level passed twice", waves, 9500],
  ["what is about, more than, up to and a range", hard, 9150],
  ["one value", published.slice(0, 1), 9500],
  ["one value on the level", [january(2001, 9500)], 9500],
  ["none", [], 9500],
];

describe.each(["ltr", "rtl"] as const)("a level plot, %s", (direction) => {
  describe.each([280, 320, widePx, 1080])("at %i px", (widthPx) => {
    it.each(cases)("keeps all words inside the frame and apart from each other: %s", (_, rows, level) => {
      const plot = lay(rows, direction, level);
      const boxes = labelsOf(plot, widthPx);
      for (const { words: text, box } of boxes) {
        const room = { x: 0, y: 0, width: widthPx, height: plot.heightPx };
        expect(isInside(boxAt(box, widthPx), room), text).toBe(true);
      }
      const meeting = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter((other) => one.of !== other.of && overlaps(boxAt(one.box, widthPx), boxAt(other.box, widthPx)))
          .map((other) => `${one.words} | ${other.words}`),
      );
      expect(meeting).toEqual([]);
    });

    it.each(cases)("lets no words stand on a dot: %s", (_, rows, level) => {
      const plot = lay(rows, direction, level);
      for (const { words: text, box } of labelsOf(plot, widthPx))
        for (const { x, highY } of plot.points) {
          const dot: Hung = { x, leftPx: -4, rightPx: 4, top: highY - 4, bottom: highY + 4 };
          expect(overlaps(boxAt(box, widthPx), boxAt(dot, widthPx)), text).toBe(false);
        }
    });

    it("lets no dot cover the head of a pin", () => {
      const when = { precision: "day", on: "2014-07-01" } as const;
      const middle = january(2014, 9535, { id: "july-2014", when, note: "In the middle of the year." });
      const { points } = lay([...published, middle], direction);
      const pins = points.filter(({ point }) => point.apart);
      expect(pins).toHaveLength(2);
      for (const pin of pins)
        for (const { point, x, highY, isKey } of points.filter((other) => !other.point.apart)) {
          const apartPx = Math.hypot(((x - pin.x) / 100) * widthPx, highY - pin.headY);
          expect(apartPx, `${pin.point.id} and ${point.id}`).toBeGreaterThan(isKey ? 12 : 10);
        }
      for (const pin of pins)
        for (const { point, target } of points.filter((other) => !other.point.apart)) {
          const besidePx = Math.max(target.left - pin.x, pin.x - target.left - target.width) * (widthPx / 100);
          const isAbove = pin.target.top + pin.target.height <= target.top;
          expect(isAbove || besidePx >= 12, `${pin.point.id} is met, not ${point.id}`).toBe(true);
        }
    });

    it.each(cases)("gives each value of the measure a target of its own, the level 24 px: %s", (_, rows, level) => {
      const plot = lay(rows, direction, level);
      expect(plot.levelTarget.height).toBe(24);
      const targets = plot.points.filter(({ point }) => !point.apart).map(({ target }) => target);
      targets.forEach((one, index) => {
        expect(one.height).toBeGreaterThanOrEqual(24);
        expect(one.width).toBeGreaterThan(0);
        const belowLevel = one.top >= plot.levelTarget.top + 24;
        expect(belowLevel || one.top + one.height <= plot.levelTarget.top).toBe(true);
        for (const other of targets.slice(index + 1))
          expect(
            Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left),
          ).toBeLessThan(0.02);
      });
    });
  });

  it.each(cases)("gives each value 24 px that are its own alone: %s", (_, rows, level) => {
    const widthPx = 288;
    const plot = lay(rows, direction, level);
    const row = plot.points.filter(({ point }) => !point.apart);
    const boxes = row.flatMap(({ point, target, wing }) =>
      [target, ...(wing ? [wing] : [])].map(({ left, width, top, height }) => ({
        id: point.id,
        x: (left / 100) * widthPx,
        width: (width / 100) * widthPx,
        y: top,
        height,
      })),
    );
    for (const { point } of row) {
      const own = boxes.filter(({ id }) => id === point.id);
      expect(
        own.some(({ width, height }) => width >= 24 && height >= 24),
        point.id,
      ).toBe(true);
    }
    for (const one of boxes)
      for (const other of boxes.filter(({ id }) => id !== one.id)) {
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
        expect(Math.min(across, down), `${one.id} and ${other.id}`).toBeLessThan(0.3);
      }
  });

  it("runs time one way, from the side where reading starts, and value upwards", () => {
    const { points } = lay(published, direction);
    const xs = points.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => (direction === "ltr" ? a - b : b - a)));
    const byValue = [...points].sort((a, b) => a.point.high - b.point.high).map(({ highY }) => highY);
    expect(byValue).toEqual([...byValue].sort((a, b) => b - a));
  });

  it("leaves the missing year empty: a band between its neighbours, which no line crosses", () => {
    const { gaps, joins, points } = lay(published, direction);
    expect(gaps).toHaveLength(1);
    const [before, after] = ["january-2021", "january-2023"].map(
      (id) => points.find(({ point }) => point.id === id)!.x,
    );
    const { left, width } = gaps[0]!;
    expect(left).toBeGreaterThan(Math.min(before!, after!));
    expect(left + width).toBeLessThan(Math.max(before!, after!));
    const runs = joins.split("M").filter(Boolean);
    expect(runs.map((run) => run.split("L").length)).toEqual([12, 2]);
  });

  it("marks where the line breaks off although no year is missing, and not what a band explains", () => {
    const apart = january(2022, 10156, { note: "Before the recalculation." });
    const { breaks, points } = lay([...published, apart], direction, 9500, []);
    const xOf = (id: string) => points.find(({ point }) => point.id === id)!.x;
    expect(breaks.map(({ x }) => x)).toEqual([expect.closeTo((xOf("january-2022") + xOf("january-2023")) / 2, 1)]);
    expect(lay(published, direction).breaks).toEqual([]);
    expect(layIn({ ...cardFrame, dir: direction }, [...published, apart], 9500, []).breaks).toEqual([]);
  });

  it("names missing years once, and only those on the plot", () => {
    const named = (missing: string[]) =>
      lay(published, direction, 9500, missing).notes.filter(({ words: text }) => text === words.missing).length;
    expect(named(["2022"])).toBe(1);
    expect(named(["1970"])).toBe(0);
  });

  it("measures from the level to the last value, and names that and the two of the passage in the axis", () => {
    const { measure, levelY, points, years } = lay(published, direction);
    const last = points.find(({ point }) => point.id === "january-2023")!;
    expect([measure?.from, measure?.to, measure?.x]).toEqual([levelY, last.highY, last.x]);
    const narrow = years.filter(({ isKey, wideOnly }) => isKey && !wideOnly).map(({ year }) => year);
    expect(narrow).toEqual([2014, 2023]);
  });

  it("says that the scale does not begin at zero where it does not", () => {
    const says = (level: number) =>
      lay(published, direction, level).notes.some(({ words: text }) => text === words.notFromZero);
    expect(says(9500)).toBe(true);
    expect(says(90000)).toBe(false);
  });
});

describe.each(["ltr", "rtl"] as const)("a level plot on a card, %s", (dir) => {
  const { widthPx, heightPx, fontPx } = cardFrame;
  const room = { x: 0, y: 0, width: widthPx, height: heightPx };
  const onCard = [
    ...cases,
    ["two, the first on the level", [january(2004, 9499), january(2012, 10800)], 9500],
    ["falling ones", [9900, 9600, 9400, 9000].map((value, index) => january(2001 + index, value)), 9500],
    ["a hundred", Array.from({ length: 100 }, (_, index) => january(1901 + index, 9000 + 10 * index)), 9500],
  ] satisfies typeof cases;

  it.each(onCard)("keeps words and marks inside and apart, the level's among them: %s", (_, rows, level) => {
    const plot = layIn({ ...cardFrame, dir }, rows, level);
    const labels = labelsOf(plot, widthPx);
    const boxes = labels.map(({ box }) => boxAt(box, widthPx));
    expect(plot.heightPx).toBe(heightPx);
    expect(boxes.filter((box) => !isInside(box, room))).toEqual([]);
    expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlaps(box, other)))).toEqual([]);
    expect(labels.map((label) => label.words)).toContain(words.level);
    for (const { x, highY, lowY } of plot.points) {
      expect(Math.min(x, 100 - x)).toBeGreaterThan(4);
      expect(highY).toBeGreaterThan(fontPx);
      expect(lowY).toBeLessThan(plot.room.axis);
    }
  });

  it("says that there is no value", () => {
    const { notes, grid } = layIn({ ...cardFrame, dir }, []);
    expect(notes.map((label) => label.words)).toEqual([words.none]);
    expect(grid).toEqual([]);
  });

  it("names the last value and the two of the first passage, no more", () => {
    const { points } = layIn({ ...cardFrame, dir }, waves, 9500);
    expect(points.filter(({ isKey }) => isKey).map(({ point }) => point.id)).toEqual([
      "january-2002",
      "january-2003",
      "january-2006",
    ]);
  });
});

/** The words that are shown at a width, with whose they are. */
function labelsOf(plot: PlacedLevelPlot, widthPx: number): { of: string; words: string; box: Hung }[] {
  const shown = [
    ...plot.levelLabel.map((label) => ({ of: "level", label })),
    ...plot.notes.map((label) => ({ of: "notes", label })),
    ...[...plot.points, ...plot.grid, ...plot.breaks, ...(plot.measure ? [plot.measure] : [])].flatMap(({ label }) =>
      label ? [{ of: label.words, label }] : [],
    ),
  ];
  return shown
    .filter(({ label }) => !label.wideOnly || widthPx >= widePx)
    .map(({ of, label }) => ({ of, words: label.words, box: hungBox(label) }));
}
