import { headingSwatchPx, labelAt, wrapEntry } from "./placeMark.ts";
import type { Lane, PlacedHeading, PlacedMark, Sizes, TimelineEntry, TimelineWords } from "./placed.ts";

const columnPx = 250;
const gapPx = 10;

/** The undated entries in a place of their own from `top` down: the article's rows, then the record's. Empty without any. */
export function layoutUndated(
  entries: readonly TimelineEntry[],
  words: TimelineWords,
  widthPx: number,
  top: number,
  sizes: Sizes,
): { headings: readonly PlacedHeading[]; marks: readonly PlacedMark[]; heightPx: number } {
  if (entries.length === 0) return { headings: [], marks: [], heightPx: 0 };
  const headings: PlacedHeading[] = [{ of: "undated", x: 0, y: top + 36, side: "start", words: words.undated }];
  const marks: PlacedMark[] = [];
  const columns = Math.max(1, Math.floor(widthPx / columnPx));
  const cellPx = Math.floor(widthPx / columns);
  let y = top + 48;
  for (const lane of ["article", "record"] satisfies Lane[]) {
    const inLane = entries.filter((entry) => entry.lane === lane);
    if (inLane.length === 0) continue;
    headings.push({
      of: lane,
      x: headingSwatchPx + 8,
      y: y + 18,
      side: "start",
      words: words[lane],
      swatch: { x: 1, y: y + 6, width: headingSwatchPx, height: 14 },
    });
    y += 34;
    for (let row = 0; row < inLane.length; row += columns) {
      const placed = inLane
        .slice(row, row + columns)
        .map((entry, column) => undatedMark(entry, column * cellPx, y, cellPx, sizes));
      marks.push(...placed);
      y += Math.max(24, ...placed.map(({ label }) => label?.box.height ?? 0)) + gapPx;
    }
  }
  return { headings, marks, heightPx: y - top };
}

function undatedMark(entry: TimelineEntry, x: number, y: number, roomPx: number, sizes: Sizes): PlacedMark {
  const box = { x: x + 3, y: y + 3, width: 12, height: 12 };
  const words = wrapEntry(entry, sizes, roomPx - 36);
  const mark: PlacedMark = {
    id: entry.id,
    lane: entry.lane,
    about: entry.about,
    shape: "undated",
    box,
    target: { x, y: y - 3, width: 24, height: sizes.linePx + 6 },
    cut: { first: false, last: false },
  };
  return words.widthPx > roomPx - 26 ? mark : { ...mark, label: labelAt(x + 24, y, "start", words) };
}
