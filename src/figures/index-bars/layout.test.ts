import { describe, expect, it } from "vitest";
import { textWidthPx } from "#figures/textWidth.ts";
import type { Bar, BarGroup } from "./bars.ts";
import { endPx, heavyValuePx, layoutIndexBars, type PlacedIndexBars, type PlacedLine } from "./layout.ts";

const widths = [320, 640, 1080];
const directions = ["ltr", "rtl"] as const;

const bar = (id: string, index: number | undefined, rest: Partial<Bar> = {}): Bar => ({
  id,
  layer: "record",
  year: "2021",
  yearLabel: "2021",
  index,
  end: "closed",
  value: "928.4 مليون دولار",
  detail: "",
  sel: "record.F-x",
  spoken: "",
  ...rest,
});

const claimed: BarGroup = {
  id: "claimed",
  title: "التبادل التجاري بين أذربيجان وإسرائيل، 2021 = 100",
  bars: [
    bar("a", 100, { layer: "article", value: "100", detail: "سنة الأساس في المقال" }),
    bar("b", 100, { detail: "في السجلّ، ويقابل 100 على المقياس نفسه" }),
    bar("c", 185, { year: "2022", layer: "article", end: "open", value: "أكثر من 185", detail: "الزيادة أكثر من 85%" }),
    bar("d", 183.1, { year: "2022", end: "open", value: "أكثر من 1.7 مليار دولار", detail: "لا تقلّ عن 83.1%" }),
  ],
};
const earlier: BarGroup = {
  id: "earlier",
  title: "المقياس نفسه في سنوات أخرى، من السجلّ",
  bars: [
    bar("e", 72.4, { year: "2017", yearLabel: "2017" }),
    bar("f", undefined, {
      year: "2020",
      yearLabel: "2020",
      value: "",
      detail: "لم يُعثر على مجموع سنوي",
      sel: undefined,
    }),
  ],
};
const others: BarGroup = {
  id: "others",
  title: "مقياس آخر: صادرات أذربيجان إلى إسرائيل",
  bars: [bar("g", 387.8, { value: "3.6 مليارات دولار" }), bar("h", 183, { lowIndex: 120 })],
};
const many = [claimed, earlier, others];

describe.each(widths)("at %i px", (widthPx) => {
  describe.each(directions)("%s", (direction) => {
    const layout = layoutIndexBars(many, widthPx, direction);

    it("keeps bars, open ends and words inside the frame", () => {
      for (const { body, bar: placed } of bars(layout)) {
        if (!body) continue;
        const beyond = placed.end === "closed" ? 0 : endPx;
        expect(body.x - (direction === "rtl" ? beyond : 0)).toBeGreaterThanOrEqual(0);
        expect(body.x + body.width + (direction === "ltr" ? beyond : 0)).toBeLessThanOrEqual(widthPx);
        expect(body.y + body.height).toBeLessThanOrEqual(layout.heightPx);
      }
      for (const box of words(layout)) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(widthPx);
      }
    });

    it("lets no words collide with words or with a bar", () => {
      const boxes = words(layout);
      boxes.forEach((one, index) => {
        for (const other of boxes.slice(index + 1))
          expect(overlap(one, other), `${one.words} / ${other.words}`).toBe(false);
        for (const {
          body,
          bar: { id },
        } of bars(layout)) {
          if (!body) continue;
          const area = { left: body.x, right: body.x + body.width, top: body.y, bottom: body.y + body.height };
          expect(overlap(one, area), `${one.words} / ${id}`).toBe(false);
        }
      });
    });

    it("draws all lengths on one scale from the side where reading starts", () => {
      const byId = new Map(bars(layout).map((placed) => [placed.bar.id, placed]));
      expect(byId.get("c")!.body!.width / byId.get("a")!.body!.width).toBeCloseTo(1.85, 1);
      expect(byId.get("g")!.body!.width / byId.get("a")!.body!.width).toBeCloseTo(3.88, 1);
      expect(byId.get("a")!.body!.width).toBe(byId.get("b")!.body!.width);
      const starts = bars(layout).flatMap(({ body }) =>
        body ? [direction === "rtl" ? body.x + body.width : body.x] : [],
      );
      expect(new Set(starts).size).toBe(1);
    });

    it("gives every row at least 24 px, one below the other", () => {
      const rows = bars(layout).map(({ row }) => row);
      rows.forEach((row, index) => {
        expect(row.height).toBeGreaterThanOrEqual(24);
        const next = rows[index + 1];
        if (next) expect(next.y).toBeGreaterThanOrEqual(row.y + row.height);
      });
    });

    it("draws no bar for a missing year, only its words", () => {
      const missing = bars(layout).find(({ bar: { id } }) => id === "f")!;
      expect(missing.body).toBeUndefined();
      expect(missing.lines.map((line) => line.words).join(" ")).toContain("لم يُعثر على مجموع سنوي");
    });
  });

  it("mirrors exactly", () => {
    const [ltr, rtl] = directions.map((direction) => bars(layoutIndexBars(many, widthPx, direction)));
    ltr!.forEach(({ body }, index) => {
      const mirrored = rtl![index]!.body;
      expect(mirrored && widthPx - mirrored.x - mirrored.width).toBe(body?.x);
    });
  });

  it("lays out nothing, and one bar alone", () => {
    expect(layoutIndexBars([], widthPx, "rtl")).toMatchObject({ heightPx: 0, groups: [] });
    const [only] = bars(layoutIndexBars([{ id: "claimed", title: "", bars: [bar("a", 100)] }], widthPx, "rtl"));
    expect(only!.body!.width).toBeGreaterThan(widthPx / 3);
  });

  it("still shows a bar a thousand times shorter than another", () => {
    const groups = [{ id: "claimed", title: "", bars: [bar("a", 100), bar("b", 100_000)] }];
    expect(bars(layoutIndexBars(groups, widthPx, "ltr"))[0]!.body!.width).toBe(1);
  });
});

function bars(layout: PlacedIndexBars) {
  return layout.groups.flatMap((group) => group.bars);
}

interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function words(layout: PlacedIndexBars): (Area & { words: string })[] {
  return layout.groups.flatMap(({ title, years, bars: placed }, position) => {
    const box = (line: PlacedLine) => areaOf(line, line.role === "value" && position === 0 ? heavyValuePx : 14);
    return [...title, ...years, ...placed.flatMap(({ lines }) => lines)].map(box);
  });
}

function areaOf({ words: text, x, y, side }: PlacedLine, fontPx: number): Area & { words: string } {
  const width = textWidthPx(text, fontPx);
  const left = side === "left" ? x - width : x;
  return { words: text, left, right: left + width, top: y - fontPx * 0.8, bottom: y + fontPx * 0.25 };
}

function overlap(one: Area, other: Area): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
