import { group as groupBy, max } from "d3-array";
import { scaleLinear } from "d3-scale";
import { along, rowsEnlarged, type Frame } from "#figures/frame.ts";
import { interpolateTenths, type Stretch, stretchBetween } from "#figures/placing/stretch.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Bar, BarGroup } from "./bars.ts";

/** One bar; all numbers are percent. */
export interface PlacedBar {
  bar: Bar;
  /** Of the room for a row; undefined where there is nothing to draw. Never quite nothing, for an SVG without width shows nothing. */
  length?: number;
  /** The filled part of a range, as seen from the left of the bar; all of it without a range. */
  filled: Stretch;
  /** The lower end of a range, as seen from the bar's left. */
  lowX?: number;
  /** Where the bar passes 100, as seen from its left; undefined where it does not, and outside of the claim's group. */
  baseX?: number;
  /** Where the bar ends, as seen from its left: at either side. */
  endX: number;
  /** What the number means, where there is room to say it. */
  detail: string;
  /** Whether the row before shows the year already. */
  repeatsYear: boolean;
}

export interface PlacedGroup {
  id: string;
  /** Empty where it has no room. */
  title: string;
  /** Bars of the claimed years are heavy, all others light. */
  isLight: boolean;
  /** Whether its numbers stand in letters of plain words. */
  isPlain: boolean;
  bars: readonly PlacedBar[];
}

type Direction = "ltr" | "rtl";

const leastLength = 0.1;
/** As in IndexBars.module.css: of a card, the column of years, the letters of a number, and what its end takes, in px of a page. */
const yearEm = 3.5;
const numberEm = 1.35;
const beyondPx = 26;
/** The least that the longest bar is left by large numbers, of a row. */
const leastShare = 0.35;

/**
 * Lays bars out on one scale for all groups; lengths grow from the side where reading starts. In a fluid frame the
 * longest is 100 percent, else as long as the words beside the bars let it be. Where there is room for a few bars, they
 * are those of the claimed years.
 */
export function layoutIndexBars(groups: readonly BarGroup[], frame: Frame & { dir: Direction }): PlacedGroup[] {
  const shown = frame.most === undefined ? groups : groups.slice(0, 1).map((claimed) => onceAYear(claimed, frame.most));
  const isWhole = frame.most === undefined;
  const bars = shown.flatMap((one) => one.bars);
  const greatest = Math.max(1, max(bars, ({ index }) => index) ?? 0);
  const large = longest(bars, frame, numberEm);
  const isPlain = large < leastShare * 100;
  const lengthOf = scaleLinear([0, greatest], [0, isPlain ? longest(bars, frame, 1) : large]).interpolate(
    interpolateTenths,
  );
  return shown.map(({ id, title, bars }, position) => {
    const isLight = position > 0;
    return {
      id,
      title: isWhole ? title : "",
      isLight,
      isPlain,
      bars: bars.map((bar, at) => ({
        ...placeBar(bar, isLight, frame.dir),
        length: bar.index === undefined ? undefined : Math.max(lengthOf(bar.index), leastLength),
        detail: isWhole ? bar.detail : shortDetail(bar),
        repeatsYear: !isLight && bar.year === bars[at - 1]?.year,
      })),
    };
  });
}

function placeBar(bar: Bar, isLight: boolean, dir: Direction): Omit<PlacedBar, "length" | "detail" | "repeatsYear"> {
  const { index, lowIndex } = bar;
  // A bar of zero is a sliver that ends there.
  const domain = index === 0 ? [-1, 0] : [0, index ?? 1];
  const inside = scaleLinear(domain, along({ widthPx: "fluid", dir })).interpolate(interpolateTenths);
  const [start, end] = inside.range() as [number, number];
  return {
    bar,
    filled: stretchBetween(start, lowIndex === undefined ? end : inside(lowIndex)),
    lowX: lowIndex === undefined ? undefined : inside(lowIndex),
    baseX: isLight || index === undefined || index <= 100 ? undefined : inside(100),
    endX: end,
  };
}

/** Of each side's bars the first of a year, at most so many. */
function onceAYear({ bars, ...rest }: BarGroup, most: number | undefined): BarGroup {
  const firsts = groupBy(bars, ({ layer, year }) => `${layer} ${year}`);
  return { ...rest, bars: [...firsts.values()].flatMap(([first]) => first ?? []).slice(0, most) };
}

/** What the number of a base year means its bar says. */
function shortDetail({ index, detail }: Bar): string {
  return index === 100 ? "" : detail;
}

/** How long the longest bar may be beside the widest words, in percent of a row. */
function longest(bars: readonly Bar[], frame: Frame, em: number): number {
  const { widthPx, fontPx } = frame;
  if (widthPx === "fluid") return 100;
  const wordsPx = max(bars, (bar) =>
    Math.max(textWidthPx(bar.value, fontPx * em), textWidthPx(shortDetail(bar), fontPx)),
  );
  const rowPx = widthPx - yearEm * fontPx;
  return Math.max(0, (rowPx - (wordsPx ?? 0) - beyondPx * rowsEnlarged(frame)) / rowPx) * 100;
}
