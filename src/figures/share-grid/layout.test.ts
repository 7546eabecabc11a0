import { describe, expect, it } from "vitest";
import { textWidthPx } from "#figures/textWidth.ts";
import type { Estimate, EstimateShape } from "./estimates.ts";
import { layoutShareGrid, type PlacedLine, type PlacedShareGrid, textPx } from "./layout.ts";

const widths = [320, 640, 1080];
const directions = ["ltr", "rtl"] as const;
const words = {
  value: "نحو 30%",
  of: "من «احتياجات» إسرائيل من النفط",
  title: "التقديرات المنشورة، من الأقدم إلى الأحدث",
  percent: (value: number) => `${String(value)}%`,
};

const estimate = (shape: EstimateShape, low: number, high: number, rest: Partial<Estimate> = {}): Estimate => ({
  id: `${shape}-${String(low)}-${String(high)}`,
  layer: "record",
  shape,
  low,
  high,
  soft: false,
  value: `ما يقارب ${String(high)}%`,
  who: "«داتا دِسك» لمنظمة «أويل تشينج إنترناشونال»، قُرئ نقلاً",
  when: "تشرين الأول/أكتوبر 2023",
  of: "من الخام المسلّم بين 27 تشرين الأول/أكتوبر 2023 و15 تموز/يوليو 2024",
  caveat: "لأكثر من مورّد معاً",
  wording: "",
  note: "",
  kind: "",
  sel: "record.D-oil",
  spoken: "",
  ...rest,
});

const many = [
  estimate("dot", 33, 33, { soft: true }),
  estimate("upper-bound", 23, 23),
  estimate("range", 40, 45),
  estimate("upper-bound", 60, 60),
  estimate("combined", 60, 60, { soft: true }),
  estimate("range", 18, 19),
  estimate("dot", 28, 28, { who: "المقال", of: "من النفط", caveat: "" }),
  estimate("dot", 30, 30, { layer: "article", soft: true }),
];
const whole = [estimate("dot", 0, 0), estimate("dot", 100, 100), estimate("lower-bound", 90, 90)];

describe.each(widths)("at %i px", (widthPx) => {
  describe.each(directions)("%s", (direction) => {
    it.each([
      ["many", 30, many],
      ["0 % and 100 %", 100, whole],
      ["one at 0 %", 0, [estimate("dot", 0, 0)]],
      ["one far below the claim", 97, [estimate("dot", 3, 3)]],
      ["none", 30, []],
    ])("keeps all words inside the frame and apart: %s", (_, share, estimates) => {
      const layout = layoutShareGrid(share, estimates, words, widthPx, direction);
      const boxes = linesOf(layout);
      boxes.forEach((one, index) => {
        expect(one.left, one.text).toBeGreaterThanOrEqual(0);
        expect(one.right, one.text).toBeLessThanOrEqual(widthPx);
        expect(one.bottom, one.text).toBeLessThanOrEqual(layout.heightPx);
        for (const other of boxes.slice(index + 1)) expect(apart(one, other), `${one.text} / ${other.text}`).toBe(true);
      });
      for (const { x } of layout.guide) expect(x >= 0 && x <= widthPx).toBe(true);
    });

    it("keeps the words of a row off its mark, and the guide off the words", () => {
      const layout = layoutShareGrid(30, many, words, widthPx, direction);
      for (const placed of layout.estimates) {
        const mark = {
          left: Math.min(placed.lowX, placed.highX) - 6,
          right: Math.max(placed.lowX, placed.highX) + 6,
          top: placed.y - 6,
          bottom: placed.y + 6,
        };
        for (const line of [...placed.who, ...placed.detail, placed.value])
          expect(apart(boxOf(line), mark), line.words).toBe(true);
        const box = boxOf(placed.value);
        for (const { x, top, bottom } of layout.guide)
          expect(apart(box, { left: x, right: x, top, bottom }), placed.estimate.id).toBe(true);
      }
    });

    it("puts numbers on one axis that grows from the side where reading starts", () => {
      const { estimates, axis } = layoutShareGrid(30, many, words, widthPx, direction);
      const at = (high: number) => estimates.find((placed) => placed.estimate.high === high)!.highX;
      const toward = direction === "rtl" ? -1 : 1;
      expect((at(60) - axis!.zeroX) * toward).toBeGreaterThan(0);
      expect((at(60) - axis!.zeroX) / (at(30) - axis!.zeroX)).toBeCloseTo(2, 1);
      expect(axis!.ticks.map(({ label }) => label.words)).toEqual(["0%", "20%", "40%", "60%"]);
    });

    it("gives every row at least 24 px and rows no common px", () => {
      const rows = layoutShareGrid(30, many, words, widthPx, direction).estimates;
      rows.forEach(({ rowY, rowHeight }, index) => {
        expect(rowHeight).toBeGreaterThanOrEqual(24);
        expect(rows[index + 1]?.rowY ?? Infinity).toBeGreaterThanOrEqual(rowY + rowHeight);
      });
    });
  });

  it("has no axis without estimates", () => {
    const layout = layoutShareGrid(30, [], words, widthPx, "rtl");
    expect([layout.axis, layout.title, layout.guide]).toEqual([undefined, [], []]);
  });
});

describe("the grid's words", () => {
  it.each(directions)("stand beside the grid, never on it, even when long (%s)", (direction) => {
    const long = { ...words, value: "ما يصل إلى 12.5%", of: "من الملح الذي تحتاجه البلاد كلها في كل سنة من السنين" };
    const { grid } = layoutShareGrid(12.5, many, long, 320, direction);
    const area = { left: grid.x, right: grid.x + grid.sizePx, top: grid.y, bottom: grid.y + grid.sizePx };
    for (const line of grid.value) expect(apart(boxOf(line, grid.valuePx), area)).toBe(true);
    for (const line of grid.of) expect(apart(boxOf(line, 15), area)).toBe(true);
  });
});

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function linesOf({ grid, title, axis, estimates }: PlacedShareGrid) {
  return [
    ...grid.value.map((line) => boxOf(line, grid.valuePx)),
    ...grid.of.map((line) => boxOf(line, 15)),
    ...[...title, ...(axis?.ticks ?? []).map(({ label }) => label)].map((line) => boxOf(line)),
    ...estimates.flatMap(({ who, detail, value }) => [...who, ...detail, value].map((line) => boxOf(line))),
  ];
}

function boxOf({ words: text, x, y, side }: PlacedLine, fontPx = textPx): Area & { text: string } {
  const width = textWidthPx(text, fontPx);
  const left = side === "right" ? x : side === "left" ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - fontPx * 0.8, bottom: y + fontPx * 0.25 };
}

function apart(one: Area, other: Area): boolean {
  return one.left > other.right || other.left > one.right || one.top >= other.bottom || other.top >= one.bottom;
}
