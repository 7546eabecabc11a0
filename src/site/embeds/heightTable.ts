import type { HeightTable } from "#editors/measured.ts";

/** How high something was at a width. */
export interface HeightSample {
  widthPx: number;
  heightPx: number;
}

/** How high an embed is, and its picture for pages that do not show it. */
export interface MeasuredEmbed {
  heights: HeightTable;
  /** Below the site's root; the size in CSS px. */
  fallback: { path: string; widthPx: number; heightPx: number };
}

/** Tables stand in other people's articles, in an attribute. */
const mostEntries = 12;
/** Blank, in px, that is not worth an entry. */
const leastBlankPx = 6;

/**
 * The table, of at most 12 entries, that leaves the least blank below what was measured and is nowhere lower than that.
 * Between two samples it is at least as high as the higher one.
 * @param samples by width, the narrowest first; throws without one
 */
export function heightTable(samples: readonly HeightSample[]): HeightTable {
  const steps = samples.slice(0, Math.max(1, samples.length - 1)).map(({ widthPx, heightPx }, index) => ({
    widthPx,
    heightPx: Math.ceil(Math.max(heightPx, samples[index + 1]?.heightPx ?? 0)),
  }));
  for (let blankPx = leastBlankPx; ; blankPx += 2) {
    const table = tableWithin(steps, blankPx);
    if (table.length <= mostEntries)
      return Object.fromEntries(table.map(({ widthPx, heightPx }) => [widthPx, heightPx]));
  }
}

/** Takes steps together for as long as none is lower by more than `blankPx` than the highest. */
function tableWithin(steps: readonly HeightSample[], blankPx: number): HeightSample[] {
  const [first, ...rest] = steps;
  if (!first) throw new Error("nothing was measured");
  const table = [{ ...first }];
  let lowest = first.heightPx;
  for (const step of rest) {
    const last = table.at(-1) ?? first;
    const highest = Math.max(last.heightPx, step.heightPx);
    lowest = Math.min(lowest, step.heightPx);
    if (highest - lowest <= blankPx) last.heightPx = highest;
    else {
      table.push({ ...step });
      lowest = step.heightPx;
    }
  }
  return table;
}
