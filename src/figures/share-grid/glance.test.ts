import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { glance } from "./glance.ts";

const row = (id: string, low: number, high: number, rest = {}) => ({
  id,
  low,
  high,
  evidence: "estimate",
  when: { precision: "undated" },
  ...rest,
});
const storyOf = (...rows: object[]): Story =>
  ({ ...emptyStory, series: [{ id: "salt", unit: "percent", rows }] }) as unknown as Story;
const block = { options: { share: 30, qualifier: "about", claim: "C1", estimates: "salt" } } as unknown as FigureBlock;
const whole = storyOf(
  row("article", 30, 30, { claim: "C1" }),
  row("one", 40, 40),
  row("same", 40, 40, { qualifier: "about" }),
  row("nearly", 50, 50, { qualifier: "nearly" }),
  row("range", 18, 19),
  row("bound", 33, 33, { qualifier: "more-than" }),
  row("both", 70, 70, { evidence: "combined" }),
);

describe.each([
  ["ltr", createI18n("en", english), 0],
  ["rtl", createI18n("ar", arabic), 100],
] as const)("a share in small, %s", (_, i18n, start) => {
  const at = (claim: string, story = whole) => glance({ claim } as Matter, block, story, i18n);
  const place = (value: number) => expect.closeTo(Math.abs(start - 2 * value), 1) as number;

  it("puts the claimed share above the numbers that are published, each once, on one axis from zero", () => {
    const { article, record } = at("C1")!;
    expect(article!.filter(({ as }) => as === "dot")).toMatchObject([{ x: place(30), isSoft: true }]);
    expect(record!.filter(({ as }) => as === "dot")).toMatchObject([
      { x: place(40), isSoft: false },
      { x: place(50), isSoft: true },
    ]);
    expect(article![1]!.y).toBeLessThan(record![0]!.y);
  });

  it("draws a range as a bracket", () => {
    const lines = at("C1")!.record!.filter(({ as }) => as === "line");
    expect(lines).toMatchObject([
      { x: place(18), toX: place(18) },
      { x: place(19), toX: place(19) },
      { x: place(18), toX: place(19) },
    ]);
  });

  it("is not drawn for another claim, nor where no number is published", () => {
    expect(at("C2")).toBeUndefined();
    expect(at("C1", storyOf(row("article", 30, 30, { claim: "C1" })))).toBeUndefined();
  });
});
