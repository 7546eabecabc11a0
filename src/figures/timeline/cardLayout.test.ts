import type { Box } from "#figures/placing/box.ts";
import { describe, expect, it } from "vitest";
import { boxesTouch, type CardBox, isOnCard, labelBox } from "#figures/cardLabels.ts";
import { dateSpan } from "#model/when.ts";
import { type CardEntry, layoutCardTimeline } from "./cardLayout.ts";
import { timeDomain } from "./timeScale.ts";

function entry(
  lane: CardEntry["lane"],
  on: string,
  title: string,
  date = on,
  more: Partial<CardEntry> = {},
): CardEntry {
  return {
    id: `${lane} ${on} ${title}`,
    lane,
    isDay: on.length === 10,
    about: false,
    title,
    counterparts: [],
    span: dateSpan(on),
    date,
    shortDate: on,
    ...more,
  };
}

const two: CardEntry[] = [
  entry("article", "2022", "افتتاح سفارة لأذربيجان"),
  entry("article", "2022", "زيارة غانتس إلى أذربيجان"),
  entry("record", "2022-10-03", "غانتس في أذربيجان", "3 تشرين الأول/أكتوبر 2022"),
  entry("record", "2022-11-18", "البرلمان يقرّ فتح السفارة", "18 تشرين الثاني/نوفمبر 2022"),
  entry("record", "2023-03-29", "افتتاح السفارة في تل أبيب", "29 آذار/مارس 2023"),
];
const english: CardEntry[] = [
  entry("article", "2010", "A post abroad opens, at the far end of the longest quay of all"),
  entry("record", "2010-11-18", "The assembly votes for the post", "18 November 2010"),
  entry("record", "2010-11-19", "The post is announced in all the harbours of the strait", "19 November 2010"),
  entry("record", "2010-11-20", "The post opens", "20 November 2010"),
];
const spans = [entry("record", "2001", "one"), entry("record", "2001-05", "two"), entry("record", "2001-06", "three")];

function layout(entries: readonly CardEntry[]) {
  const domain = timeDomain(
    entries.flatMap(({ span }) => span ?? []),
    {},
  );
  return layoutCardTimeline(entries, domain, String);
}

function asCardBox({ x, y, width, height }: Box): CardBox {
  return { from: x, to: x + width, top: y, bottom: y + height };
}

describe("layoutCardTimeline", () => {
  it.each([
    ["none", []],
    ["one day", [two[2]!]],
    ["one at the end of the axis", [entry("record", "2023-12-31", "آخر يوم في السنة", "31 كانون الأول/ديسمبر 2023")]],
    ["two lanes", two],
    ["a crowd of days", english],
    ["spans on each other", spans],
  ])("keeps marks and words on the card and apart: %s", (_, entries) => {
    const { marks, labels } = layout(entries);
    const boxes = [...labels.map(labelBox), ...marks.map(({ box }) => asCardBox(box))];
    expect(boxes.every(isOnCard)).toBe(true);
    const words = labels.map(labelBox);
    words.forEach((box, index) => {
      expect(
        words
          .slice(index + 1)
          .some((other) => box.from < other.to && other.from < box.to && Math.abs(box.top - other.top) < 30),
      ).toBe(false);
      expect(marks.some((mark) => boxesTouch(box, asCardBox(mark.box)))).toBe(false);
    });
  });

  it("puts the article above the axis and the record below, a year as long as it is", () => {
    const { axis, marks, ticks } = layout(two);
    const [stated, ...days] = marks;
    expect(stated!.box.y + stated!.box.height).toBeLessThanOrEqual(axis.y);
    expect(stated!.box.x + stated!.box.width).toBe(ticks[1]);
    for (const { box } of days) expect(box.y).toBeGreaterThanOrEqual(axis.y + axis.height);
    expect(days.at(-1)!.box.x).toBeGreaterThan(ticks[1]!);
  });

  it("says once what has one date", () => {
    const { marks, labels } = layout(two);
    expect(marks.filter(({ lane }) => lane === "article")).toHaveLength(1);
    expect(labels.filter(({ tone }) => tone === "claim").map(({ words }) => words)).toEqual(["2022"]);
  });

  it("writes all dates of a lane short where one is too long", () => {
    const dates = layout(two).labels.filter(({ tone }) => tone === "record");
    expect(dates.map(({ words }) => words)).toEqual(["2022-10-03", "2022-11-18", "2023-03-29"]);
  });
});
