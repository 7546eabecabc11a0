import { describe, expect, it } from "vitest";
import { cardFrame, type Frame, pageFrame } from "#figures/frame.ts";
import { type Box, isInside, overlaps } from "#figures/placing/box.ts";
import type { Stretch } from "#figures/placing/stretch.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Column, YearPlot } from "./columns.ts";
import { layoutYearColumns, type PlacedYearColumns } from "./layout.ts";
import { largeEm } from "./places.ts";
import { narrowPx, type PlacedWords, widePx } from "./placedWords.ts";

const column = (year: number, value: number, rest: Partial<Column> = {}): Column => ({
  year: String(year),
  numbers: { low: value, high: value },
  end: "closed",
  label: String(value),
  spoken: "",
  sel: "record.F-x",
  ...rest,
});
const gap = (year: number): Column => ({
  year: String(year),
  end: "closed",
  label: "no figure found for the whole year",
  spoken: "",
});
const open = (year: number, value: number) => column(year, value, { end: "open", label: `more than ${String(value)}` });

function plotOf(columns: readonly Column[], rest: Partial<YearPlot> = {}, percent = 85): YearPlot {
  const base = columns.find(({ year }) => year === "2021")?.numbers?.high;
  const years = [...columns.map(({ year }) => Number(year)), 2021, 2022];
  const first = Math.min(...years);
  return {
    years: Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => String(first + index)),
    columns,
    step: {
      from: "2021",
      to: "2022",
      values: base === undefined ? undefined : { from: base, to: base * (1 + percent / 100) },
      end: percent === 85 ? "open" : "soft",
      words: percent < 0 ? "The article: down about 40%" : "The article: up more than 85%",
      spoken: "",
      sel: "claim.C01-01",
      also: "claim.C01-02",
    },
    unit: "Millions of US dollars",
    ...rest,
  };
}

const finding = {
  from: "2019",
  to: "2022",
  level: 1400,
  beside: ["2021", "2022"],
  words: ["2021: 33.7% below 2019", "2022: at least 21.4% above 2019"],
};
const many = plotOf(
  [column(2017, 672), column(2018, 1300), column(2019, 1400), gap(2020), column(2021, 928.4), open(2022, 1700)],
  { finding },
);
const hard = plotOf([
  column(2014, 31, { end: "soft", label: "about 31" }),
  column(2015, 44, { numbers: { low: 28, high: 44 }, label: "28 to 44" }),
  gap(2016),
  column(2018, 0),
  gap(2019),
  column(2021, 50),
  open(2022, 121),
]);
const cases: [string, YearPlot][] = [
  ["a gap and an open step", many],
  ["a range, a zero, two gaps", hard],
  ["a fall", plotOf([column(2019, 12), gap(2020), column(2021, 10), column(2022, 9.6)], { finding }, -40)],
  ["a thousandfold", plotOf([column(2021, 1.2), column(2022, 1200)], {}, 99900)],
  ["no number of the last year", plotOf([column(2021, 7), gap(2022)], {}, -50)],
  ["no number of the first year", plotOf([open(2022, 1700)])],
  ["years after the step", plotOf([column(2021, 5), open(2022, 9), column(2023, 9), column(2024, 8)])],
  ["a higher year before", plotOf([column(2020, 5000), column(2021, 900), open(2022, 1700)])],
  ["no record at all", plotOf([], { unit: "" })],
];

describe.each(["ltr", "rtl"] as const)("year columns, %s", (dir) => {
  const frames: [number, Frame][] = [
    [narrowPx, pageFrame],
    [widePx, pageFrame],
    [1120, pageFrame],
    [cardFrame.widthPx, cardFrame],
  ];
  describe.each(frames)("%i px wide", (widthPx, frame) => {
    it.each(cases)("keep all words apart from each other and from the edges: %s", (_, plot) => {
      const layout = layoutYearColumns(plot, { ...frame, dir });
      const boxes = wordsOf(layout, { widthPx, frame, dir }).flatMap((words) =>
        boxesOf(words, layout, { widthPx, frame, dir }),
      );
      const room = { x: 0, y: 0, width: widthPx, height: layout.heightPx };
      for (const { words, box } of boxes) expect(isInside(box, room), words).toBe(true);
      for (const { slot } of layout.columns) expect([slot.x >= 0, slot.x + slot.width <= 100.1]).toEqual([true, true]);
      boxes.forEach(({ words, box }, index) => {
        for (const other of boxes.slice(index + 1))
          expect(overlaps(box, other.box), `${words} | ${other.words}`).toBe(false);
      });
    });

    it("say every number, and of a gap that there is no figure", () => {
      const layout = layoutYearColumns(many, { ...frame, dir });
      const words = wordsOf(layout, { widthPx, frame, dir }).flatMap(({ lines }) => lines.join(" "));
      for (const { label } of many.columns) expect(words).toContain(label);
    });
  });

  const layout = layoutYearColumns(many, { ...pageFrame, dir });
  const heightOf = (year: string) => layout.axisY - find(layout, year).topY;

  it("go on in the direction of reading, with a place for a year of which nothing is drawn", () => {
    const across = (plot: YearPlot) =>
      layoutYearColumns(plot, { ...pageFrame, dir }).columns.map(({ body }) => (dir === "rtl" ? -body.x : body.x));
    const places = across(many);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const [early = 0, late = 0] = across(plotOf([column(2018, 5), column(2021, 5)]));
    const [one = 0, next = 0] = across(plotOf([column(2018, 5), column(2019, 5), column(2021, 5)]));
    expect(late - early).toBeCloseTo(3 * (next - one), 0);
  });

  it("stand on one scale from zero, the step with them", () => {
    expect(heightOf("2019") / heightOf("2017")).toBeCloseTo(1400 / 672, 1);
    expect(heightOf("2020")).toBe(0);
    const { tread, toY } = layout.step!;
    expect(tread.y).toBe(find(layout, "2021").topY);
    expect((layout.axisY - toY) / heightOf("2021")).toBeCloseTo(1.85, 1);
    expect(layout.finding!.level.y).toBe(find(layout, "2019").topY);
  });

  it("put the bar of the step beside the column of its last year, on the side of its first", () => {
    const { bar, tread } = layout.step!;
    const [base, last] = [find(layout, "2021").body, find(layout, "2022").body];
    const [first, second] = dir === "rtl" ? [last, base] : [base, last];
    expect(bar.x).toBeGreaterThan(first.x + first.width);
    expect(bar.x + bar.width).toBeLessThan(second.x);
    expect(tread.x2).toBeCloseTo(dir === "rtl" ? bar.x + bar.width : bar.x, 1);
  });

  it("bracket what the finding compares, from the level to a number below and to one above, clear of columns and of the step", () => {
    const { brackets, level } = layout.finding!;
    const [down, up] = [find(layout, "2021").wordsY, find(layout, "2022").topY];
    expect(brackets.map(({ y, toY }) => [y, toY])).toEqual([
      [level.y, down],
      [level.y, up],
    ]);
    const bodies = [layout.step!.bar, ...layout.columns.map(({ body }) => body)];
    for (const { x } of brackets)
      for (const body of bodies) expect(x < body.x || x > body.x + body.width, String(x)).toBe(true);
  });

  it("draw a range from its lower end, and a step down where it falls", () => {
    const placed = layoutYearColumns(hard, { ...pageFrame, dir });
    const { topY, lowY } = find(placed, "2015");
    expect(lowY).toBeGreaterThan(topY);
    const fallen = layoutYearColumns(plotOf([column(2021, 10)], {}, -40), { ...pageFrame, dir });
    expect(fallen.step!.toY).toBeGreaterThan(fallen.step!.tread.y);
    expect(fallen.step!.toY).toBeLessThan(fallen.axisY);
  });

  it("say of a gap what they can between high columns, in lines that reach to their sides and not into them", () => {
    const linesOf = (beside: number) => {
      const plot = plotOf([column(2018, 9), column(2019, beside), gap(2020), column(2021, 9)], {}, 10);
      return find(layoutYearColumns(plot, { ...pageFrame, dir }), "2020").labels[0]!.lines;
    };
    expect(linesOf(9).length).toBeLessThan(linesOf(2).length);
    const [before, after] = ["2019", "2021"].map((year) => find(layout, year).body) as [Stretch, Stretch];
    const freePx = (narrowPx * (Math.abs(after.x - before.x) - before.width)) / 100;
    const { lines } = find(layout, "2020").labels[0]!;
    for (const line of lines) expect(textWidthPx(line, pageFrame.fontPx), line).toBeLessThan(freePx);
  });

  it("draw no step without a number to begin at, and still say it", () => {
    const placed = layoutYearColumns(plotOf([open(2022, 1700)]), { ...pageFrame, dir });
    expect(placed.step).toBeUndefined();
    expect(placed.stepWords).not.toEqual([]);
  });
});

function find(layout: PlacedYearColumns, year: string) {
  return layout.columns.find(({ column: { year: own } }) => own === year)!;
}

/** The words that stand at a width, and how much larger than plain ones. */
function wordsOf(layout: PlacedYearColumns, { widthPx, frame }: Drawn): readonly (PlacedWords & { em: number })[] {
  const at = (em: number) => (words: PlacedWords) => ({ ...words, em });
  const all = [
    ...[...layout.ground, ...layout.columns.flatMap(({ labels }) => labels)].map(at(1)),
    ...[...layout.stepWords, ...(layout.finding?.labels ?? [])].map(at(largeEm(frame))),
  ];
  return all.filter(({ only }) => only !== (widthPx < widePx ? "wide" : "narrow"));
}

interface Drawn {
  widthPx: number;
  frame: Frame;
  dir: "ltr" | "rtl";
}

function boxesOf(
  { lines, x, y, side, em }: PlacedWords & { em: number },
  { linePx, largePx }: PlacedYearColumns,
  { widthPx, frame: { fontPx }, dir }: Drawn,
): { words: string; box: Box }[] {
  return lines.map((words, index) => {
    const width = textWidthPx(words, em * fontPx);
    const at = (x / 100) * widthPx;
    const isLeft = (side === "end") === (dir === "ltr");
    const left = side === "centre" ? at - width / 2 : isLeft ? at - width : at;
    const top = y + index * (em > 1 ? largePx : linePx) - 0.8 * em * fontPx;
    return { words, box: { x: left, y: top, width, height: em * fontPx } };
  });
}
