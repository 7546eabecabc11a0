import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { glance } from "./glance.ts";

const row = (on: string, value: number, rest = {}) => ({ id: on, when: { precision: "year", on }, value, ...rest });
const storyOf = (...rows: object[]): Story =>
  ({ ...emptyStory, series: [{ id: "wool", title: "", unit: "usd-million", rows }] }) as unknown as Story;
const block = {
  options: {
    baseline: { year: "2021", claim: "C1-base" },
    change: { year: "2022", percent: 85, qualifier: "more-than", claim: "C1" },
    record: "wool",
  },
} as unknown as FigureBlock;
const whole = storyOf(row("2019", 1400), row("2021", 1000), row("2022", 1850, { qualifier: "more-than" }));

describe.each([
  ["ltr", createI18n("en", english), 0],
  ["rtl", createI18n("ar", arabic), 100],
] as const)("a change in small, %s", (_, i18n, start) => {
  const at = (matter: Partial<Matter>, story = whole) => glance(matter as Matter, block, story, i18n);
  /** From where reading starts, in percent. */
  const far = (x: number) => Math.abs(x - start);

  it("starts both years where reading starts, and the step where the first year ends", () => {
    const { article = [], record = [] } = at({ claim: "C1" })!;
    const bars = [...record, ...article].flatMap((shape) => (shape.as === "bar" ? [shape] : []));
    const edges = bars.map(({ x, width }) => [far(x), far(x + width)].sort((a, b) => a - b));
    const [first, last, step] = edges;
    expect([first![0], last![0]]).toEqual([0, 0]);
    expect(step![0]).toBeCloseTo(first![1]!, 0);
    expect(step![1]).toBeCloseTo(last![1]!, 0);
    expect(last![1]! / first![1]!).toBeCloseTo(1.85, 1);
  });

  it("leaves the end open of what is more than its number, away from where reading starts", () => {
    const { article, record } = at({ claim: "C1" })!;
    const away = start === 0 ? 1 : -1;
    expect(article).toMatchObject([{ as: "bar", end: "open", away }]);
    expect(record!.filter(({ as }) => as === "bar")).toMatchObject([{ end: "closed" }, { end: "open", away }]);
  });

  it("is not drawn for another claim, nor without the first year's number", () => {
    expect(at({ claim: "C1-base" })).toBeUndefined();
    expect(at({ claim: "C1" }, storyOf(row("2022", 1850)))).toBeUndefined();
  });

  it("draws the step alone where the last year has no number", () => {
    const { record, article } = at({ claim: "C1" }, storyOf(row("2021", 1000)))!;
    expect(record!.filter(({ as }) => as === "words")).toMatchObject([{ words: i18n.formatYear("2021") }]);
    expect(article).toHaveLength(1);
  });
});
