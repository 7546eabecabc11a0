import { openEndPx } from "#figures/CardBar.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { type CardLabel, labelWidthPx, linesWithin, sizeWithin } from "#figures/cardLabels.ts";
import type { ShareWindow, WindowGroup } from "./windows.ts";

/** A share on its row; px from the side where reading starts, and from the top. */
export interface CardWindow {
  window: ShareWindow;
  lowTo: number;
  to: number;
  y: number;
}

export interface PlacedWindowCard {
  from: number;
  /** Where 100 percent lies. */
  wholeX: number;
  barPx: number;
  rows: readonly CardWindow[];
  labels: readonly CardLabel[];
}

const { widthPx } = cardGraphicSize;
const mostRows = 3;
const titleY = 30;
const firstRowY = 56;
const pitchPx = 90;
const barPx = 62;
const yearsPx = 260;
const from = yearsPx + 16;
const wholeX = 680;

/** The last windows of the first group, each a bar of 100 percent: for a figure that has no sizes. */
export function layoutWindowCard(group: WindowGroup): PlacedWindowCard {
  const windows = group.windows.slice(-mostRows);
  const at = (percent: number) => from + (Math.min(percent, 100) / 100) * (wholeX - from);
  const rows = windows.map((window, row): CardWindow => ({
    window,
    lowTo: at(window.low),
    to: at(window.high),
    y: firstRowY + row * pitchPx,
  }));
  const title = linesWithin(group.title, widthPx, 1).map((words): CardLabel => ({
    words,
    x: 0,
    y: titleY,
    anchor: "start",
    size: "words",
    tone: "record",
  }));
  return { from, wholeX, barPx, rows, labels: [...title, ...rows.flatMap(wordsOf)] };
}

function wordsOf({ window: { value, when }, y }: CardWindow): CardLabel[] {
  const x = wholeX + openEndPx + 8;
  const size = sizeWithin(value, widthPx - x);
  const years = linesWithin(when, yearsPx, 1)[0] ?? "";
  const middle = y + barPx / 2;
  return [
    ...(labelWidthPx(years, "words") > 0
      ? [{ words: years, x: 0, y: middle + 10, anchor: "start", size: "words", tone: "soft" } satisfies CardLabel]
      : []),
    { words: value, x, y: middle + 15, anchor: "start", size, tone: "record" },
  ];
}
