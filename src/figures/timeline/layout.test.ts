import { describe, expect, it } from "vitest";
import { cardFrame, drawingWidths, pageFrame } from "#figures/frame.ts";
import { dateSpan } from "#model/when.ts";
import { type Box, isInside, overlaps } from "#figures/placing/box.ts";
import { layoutTimeline } from "./layout.ts";
import type { PlacedMark, PlacedTimeline, TimelineEntry, TimelineWords } from "./placed.ts";

const words: TimelineWords = {
  article: "What the article says",
  record: "What sources say",
  undated: "Undated",
  enlarged: (first, last) => `${String(first)} to ${String(last)} at a larger scale`,
  uneven: "Each year as long as its events need",
  unnamed: (count) => `${String(count)} without words`,
  year: String,
  month: (month, isNarrow) => (isNarrow ? String(month) : `month ${String(month)}`),
};

function entry(id: string, date: string | undefined, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id,
    lane: "record",
    isDay: date?.length === 10,
    about: false,
    title: `What happened at ${id}`,
    ...(date ? { span: dateSpan(date), date } : {}),
    ...more,
  };
}

const story: readonly TimelineEntry[] = [
  entry("treaty", "2009-06-30"),
  entry("display", "2011-03"),
  entry("report", "2012-02"),
  entry("summons", "2012-02"),
  entry("sale", "2019", { about: true }),
  entry("bridge", "2022", { lane: "article" }),
  entry("visit", "2022", { lane: "article" }),
  entry("landing", "2022-10-03"),
  entry("vote", "2022-11-18"),
  entry("signature", "2022-11-26"),
  entry("envoy", "2023-01-11"),
  entry("opening", "2023-03-29"),
  entry("session", "2023-04-19"),
  entry("fair", "2023-09-04", { lane: "article" }),
  entry("agreement", undefined, { lane: "article" }),
  entry("statement", undefined),
];

const many = [
  ...Array.from({ length: 190 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, "0");
    const date = [`${String(2000 + (index % 20))}-${month}-15`, `2021-${month}`, "2013", `2020-${month}-01`][index % 4];
    return entry(`event ${String(index)}`, date, { lane: index % 3 === 0 ? "article" : "record" });
  }).sort((a, b) => Number(a.span?.start) - Number(b.span?.start)),
  ...Array.from({ length: 10 }, (_, index) => entry(`undated ${String(index)}`, undefined)),
];

const days = { fromEvent: "landing", toEvent: "opening", words: "177 days" };

const wanted = { start: dateSpan("2008").start, end: dateSpan("2024").end };
const drawings = [288, 320, 560, 640, 940, 1080].flatMap((widthPx) =>
  (["ltr", "rtl"] as const).map((dir) => ({ widthPx, dir })),
);

describe.each(drawings)("a timeline of $widthPx px, $dir", ({ widthPx, dir }) => {
  const lay = (entries: readonly TimelineEntry[]) =>
    layoutTimeline(entries, wanted, words, { widthPx, fontPx: pageFrame.fontPx, dir });

  it.each([
    ["none", []],
    ["one", story.slice(0, 1)],
    ["one undated", story.slice(-1)],
    ["the story's", story],
    ["two hundred", many],
  ])("places every event once, in order, inside the frame: %s", (_, entries) => {
    const placed = lay(entries);
    expect(placed.marks.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    for (const box of placed.marks.flatMap((mark) => boxesOf(mark))) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(widthPx);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(placed.heightPx);
    }
  });

  it.each([
    ["the story's", story],
    ["two hundred", many],
  ])("lets no words stand on other words or on a mark: %s", (_, entries) => {
    const { marks, headings } = lay(entries);
    const boxes = [...marks.flatMap((mark) => boxesOf(mark)), ...headings.flatMap(({ swatch }) => swatch ?? [])];
    expect(fair(boxes)).toEqual([]);
  });

  it("gives every event of a story its words", () => {
    expect(lay(story).marks.filter(({ label }) => !label)).toEqual([]);
  });

  it("keeps all words of the undated, apart from the axis", () => {
    const placed = lay(story);
    const axisEnd = Math.max(...placed.axis.map((box) => box.y + box.height));
    for (const mark of placed.marks.slice(-2)) {
      expect(mark.shape).toBe("undated");
      expect(mark.box.y).toBeGreaterThan(axisEnd);
    }
  });

  it("draws a year over its whole year and a month within it, by the scale of that year", () => {
    const { marks } = lay([...story, entry("spring", "2022-04")].sort(byStart));
    const [year = none, month = none] = ["visit", "spring"].map((id) => extent(find(marks, id), widthPx, dir));
    expect((month.to - month.from) / (year.to - year.from)).toBeCloseTo(30 / 365, 1);
    expect(Math.abs((month.from - year.from) / (year.to - year.from) - 90 / 365)).toBeLessThan(0.02);
  });

  it("puts a day of 2023 after the end of 2022, in the direction of time", () => {
    const { marks } = lay(story);
    const [year, day] = [find(marks, "bridge").box, find(marks, "envoy").box];
    if (widthPx < drawingWidths.wide) expect(day.y + 6).toBeGreaterThan(year.y + year.height);
    else if (dir === "ltr") expect(day.x + 6).toBeGreaterThan(year.x + year.width);
    else expect(day.x + 6).toBeLessThan(year.x);
  });

  it("says how its scale changes: crowded years larger between breaks, or each year as long as its words", () => {
    const placed = lay(story);
    const notes = placed.headings.filter(({ of }) => of === "note").map((note) => note.words);
    const breaks = (of: PlacedTimeline) => of.ticks.filter((tick) => tick.of === "break");
    expect(breaks(lay(story.slice(0, 4)))).toEqual([]);
    if (widthPx < drawingWidths.wide) {
      expect(notes).toEqual([words.uneven]);
      return;
    }
    expect(breaks(placed)).toHaveLength(2);
    expect(notes).toEqual(["2022 to 2023 at a larger scale"]);
  });

  it("names months where a year is long, each before the next division", () => {
    const { ticks } = lay(story);
    const named = ticks.filter(({ label, of }) => label && of === "month");
    expect(named.length).toBeGreaterThanOrEqual(6);
    expect(new Set(named.map(({ label }) => label?.words.replace(/\D/g, "")))).toEqual(new Set(["4", "7", "10"]));
  });

  it("measures between two days: a bracket from the one to the other, with its words on nothing else", () => {
    const measured = layoutTimeline(story, wanted, words, { widthPx, fontPx: pageFrame.fontPx, dir }, days);
    const [from = none, to = none, between = none] = [
      find(measured.marks, days.fromEvent),
      find(measured.marks, days.toEvent),
      measured.interval!,
    ].map((mark) => extent(mark, widthPx, dir));
    expect(Math.abs(between.from - (from.from + from.to) / 2)).toBeLessThanOrEqual(1);
    expect(Math.abs(between.to - (to.from + to.to) / 2)).toBeLessThanOrEqual(1);
    expect(measured.interval?.label?.titleLines.join(" ")).toBe("177 days");
    expect(fair([...measured.marks, measured.interval!].flatMap((mark) => boxesOf(mark)))).toEqual([]);
    expect(measured.marks.filter(({ label }) => !label)).toEqual([]);
    const others = [
      { ...days, toEvent: "absent" },
      { ...days, fromEvent: days.toEvent, toEvent: days.fromEvent },
      { ...days, toEvent: "bridge" },
      { ...days, toEvent: "fair" },
    ];
    for (const other of others)
      expect(layoutTimeline(story, wanted, words, { widthPx, fontPx: 13, dir }, other).interval).toBeUndefined();
  });

  it("points a span that began before the axis out of it", () => {
    const early = entry("early", "2005", { span: { start: dateSpan("2005").start, end: dateSpan("2009").end } });
    const { cut } = find(lay([early]).marks, "early");
    expect(dir === "rtl" && widthPx >= drawingWidths.wide ? cut.last : cut.first).toBe(true);
  });

  it("leaves a pointer 24 px for each mark without words where there is that room", () => {
    if (widthPx < drawingWidths.wide) return;
    const bare = lay(many).marks.filter(({ label }) => !label);
    expect(bare.length).toBeGreaterThan(0);
    expect(bare.filter(({ target }) => target.width < 24 || target.height < 24)).toEqual([]);
    expect(fair(bare.map(({ target }) => target))).toEqual([]);
  });
});

it("widens the axis to an event that lies outside of the wanted dates", () => {
  const { ticks } = layoutTimeline([entry("old", "1999-05-01")], wanted, words, {
    widthPx: 640,
    fontPx: 13,
    dir: "ltr",
  });
  expect(ticks[0]?.label?.words).toBe("1999");
});

it("mirrors a drawing from right to left, and only across", () => {
  const [ltr, rtl] = (["ltr", "rtl"] as const).map((dir) =>
    layoutTimeline(story, wanted, words, { widthPx: 1080, fontPx: 13, dir }),
  );
  const middles = (placed?: PlacedTimeline) => placed?.marks.map(({ box }) => [box.x + box.width / 2, box.y]);
  expect(middles(rtl)).toEqual(middles(ltr)?.map(([x = 0, y]) => [1080 - x, y]));
});

it("puts words after their marks, where reading goes on, unless the axis ends there", () => {
  const late = [...story, entry("late", "2024-12-20")].sort(byStart);
  const { marks, interval } = layoutTimeline(late, wanted, words, { widthPx: 1080, fontPx: 13, dir: "ltr" }, days);
  const before = marks.filter(({ label }) => label?.side === "end").map(({ id }) => id);
  expect(before).toEqual([days.fromEvent, "late"]);
  expect(interval?.label?.side).toBe("centre");
});

it("says how many events stand without words", () => {
  const { marks, headings } = layoutTimeline(many, wanted, words, { widthPx: 288, fontPx: 13, dir: "ltr" });
  const bare = marks.filter(({ label }) => !label).length;
  expect(bare).toBeGreaterThan(0);
  expect(headings.map((one) => one.words)).toContain(words.unnamed(bare));
});

describe.each(["ltr", "rtl"] as const)("a timeline on a card, %s", (dir) => {
  const { widthPx, heightPx } = cardFrame;
  const room = { x: 0, y: 0, width: widthPx, height: heightPx };
  const lay = (entries: readonly TimelineEntry[]) => layoutTimeline(entries, {}, words, { ...cardFrame, dir });
  const told = (lane: TimelineEntry["lane"], on: string, title: string, date = on) =>
    entry(`${lane} ${on} ${title}`, on, { lane, title, date });
  const pairs = [
    told("article", "2022", "افتتاح سفارة لأذربيجان"),
    told("article", "2022", "زيارة غانتس إلى أذربيجان"),
    told("record", "2022-10-03", "غانتس في أذربيجان", "3 تشرين الأول/أكتوبر 2022"),
    told("record", "2023-03-29", "افتتاح السفارة في تل أبيب", "29 آذار/مارس 2023"),
  ];
  const crowd = [
    told("article", "2010", "A post abroad opens, at the far end of the longest quay of all"),
    told("record", "2010-11-18", "The assembly votes for the post", "18 November 2010"),
    told("record", "2010-11-19", "The post is announced in all the harbours of the strait", "19 November 2010"),
    told("record", "2010-11-20", "The post opens", "20 November 2010"),
  ];

  it.each([
    ["none", []],
    ["one day", pairs.slice(2, 3)],
    ["one at the end of the axis", [told("record", "2023-12-31", "آخر يوم في السنة", "31 كانون الأول/ديسمبر 2023")]],
    ["two lanes", pairs],
    ["a crowd of days", crowd],
    ["spans on each other", ["2001", "2001-05", "2001-06"].map((on) => told("record", on, "A harbour is built"))],
  ])("keeps marks and words on the card and apart: %s", (_, entries) => {
    const { marks, heightPx: drawnPx, headings } = lay(entries);
    const boxes = marks.flatMap((mark) => boxesOf(mark));
    expect(drawnPx).toBe(entries.length > 0 ? heightPx : drawnPx);
    expect(headings).toEqual([]);
    expect(boxes.filter((box) => !isInside(box, room))).toEqual([]);
    expect(fair(boxes)).toEqual([]);
  });

  it("puts the article above the axis and the record below, and gives each its words", () => {
    const { axis, marks } = lay(pairs);
    const { y, height } = axis[0]!;
    expect(marks.map(({ box }) => (box.y < y ? "over" : box.y >= y + height ? "under" : "on"))).toEqual([
      "over",
      "over",
      "under",
      "under",
    ]);
    expect(marks.filter(({ label }) => !label)).toEqual([]);
  });
});

const none = { from: 0, to: 0 };

function boxesOf(mark: PlacedMark): Box[] {
  return mark.label ? [mark.box, mark.label.box] : [mark.box];
}

function fair(boxes: readonly Box[]): unknown[] {
  return boxes.flatMap((a, index) => boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? [[a, b]] : [])));
}

function find(marks: readonly PlacedMark[], id: string): PlacedMark {
  return marks.find((mark) => mark.id === id)!;
}

/** Where a mark begins and ends in time, in px along the axis. */
function extent({ box }: PlacedMark, widthPx: number, dir: "ltr" | "rtl"): { from: number; to: number } {
  if (widthPx < drawingWidths.wide) return { from: box.y, to: box.y + box.height };
  if (dir === "rtl") return { from: widthPx - box.x - box.width, to: widthPx - box.x };
  return { from: box.x, to: box.x + box.width };
}

function byStart(a: TimelineEntry, b: TimelineEntry): number {
  return Number(a.span?.start ?? Infinity) - Number(b.span?.start ?? Infinity);
}
