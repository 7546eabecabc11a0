import type { Box, Point } from "#figures/placing/box.ts";
import { drawingWidths } from "#figures/drawingWidths.ts";
import type { Span } from "#model/when.ts";
import { layoutHorizontal } from "./horizontal.ts";
import type { PlacedMark, PlacedParts, PlacedTimeline, PlacedWords, TimelineEntry, TimelineWords } from "./placed.ts";
import { crowdedYears, timeDomain } from "./timeScale.ts";
import { layoutUndated } from "./undated.ts";
import { layoutVertical } from "./vertical.ts";

/** Drawings that are narrower run from top to bottom. */
const horizontalFromPx = drawingWidths.wide;

/**
 * Places a timeline in px: a horizontal axis where it is wide, a vertical one where it is narrow; undated entries below.
 * `entries` stand in time order. Time runs in the direction of writing, or downwards; everything is placed from the left
 * and mirrored here, once, where time runs from the right. Words that find no room are left out, marks never.
 */
export function layoutTimeline(
  entries: readonly TimelineEntry[],
  wanted: Partial<Span>,
  words: TimelineWords,
  widthPx: number,
  direction: "ltr" | "rtl",
): PlacedTimeline {
  const dated = entries.filter(({ span }) => span);
  const spans = dated.flatMap(({ span }) => span ?? []);
  const domain = timeDomain(spans, wanted);
  const vertical = widthPx < horizontalFromPx;
  const layout = vertical ? layoutVertical : layoutHorizontal;
  const parts = domain ? layout(dated, domain, crowdedYears(spans, domain), words, widthPx) : nothing;
  const undated = layoutUndated(
    entries.filter(({ span }) => !span),
    words,
    widthPx,
    parts.heightPx,
  );
  const marks = new Map([...parts.marks, ...undated.marks].map((mark) => [mark.id, mark]));
  const placed: PlacedTimeline = {
    ...parts,
    widthPx,
    vertical,
    heightPx: Math.ceil(parts.heightPx + undated.heightPx),
    headings: [...parts.headings, ...undated.headings],
    marks: entries.flatMap(({ id }) => marks.get(id) ?? []),
  };
  return direction === "rtl" ? mirrored(placed) : placed;
}

const nothing: PlacedParts = { heightPx: 0, axis: [], ticks: [], headings: [], marks: [], connectors: [] };

/** The same timeline seen in a mirror; words keep reading as they did. */
function mirrored(placed: PlacedTimeline): PlacedTimeline {
  const { widthPx, enlargement } = placed;
  const box = (one: Box): Box => ({ ...one, x: widthPx - one.x - one.width });
  const point = ([x, y]: Point): Point => [widthPx - x, y];
  const side = (one: PlacedWords["side"]) => (one === "left" ? "right" : one === "right" ? "left" : one);
  const words = <One extends PlacedWords>(one: One): One => ({ ...one, x: widthPx - one.x, side: side(one.side) });
  const mark = (one: PlacedMark): PlacedMark => ({
    ...one,
    box: box(one.box),
    target: box(one.target),
    cut: placed.vertical ? one.cut : { first: one.cut.last, last: one.cut.first },
    ...(one.label
      ? { label: { ...one.label, x: widthPx - one.label.x, side: side(one.label.side), box: box(one.label.box) } }
      : {}),
    ...(one.leader ? { leader: one.leader.map(point) } : {}),
  });
  return {
    ...placed,
    axis: placed.axis.map(box),
    ticks: placed.ticks.map((tick) => ({
      ...tick,
      from: point(tick.from),
      to: point(tick.to),
      ...(tick.label ? { label: words(tick.label) } : {}),
    })),
    ...(enlargement
      ? {
          enlargement: {
            bounds: enlargement.bounds.map((line) => line.map(point)),
            breaks: enlargement.breaks.map(point),
          },
        }
      : {}),
    headings: placed.headings.map((one) => ({ ...words(one), ...(one.swatch ? { swatch: box(one.swatch) } : {}) })),
    marks: placed.marks.map(mark),
    connectors: placed.connectors.map((line) => line.map(point)),
  };
}
