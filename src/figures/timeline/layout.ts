import { drawingWidths } from "#figures/drawingWidths.ts";
import { along, type Frame } from "#figures/frame.ts";
import type { Span } from "#model/when.ts";
import { placeAcross } from "./across.ts";
import { sizesOf } from "./sizes.ts";
import { layoutHorizontal } from "./horizontal.ts";
import type { PlacedParts, PlacedTimeline, TimelineEntry, TimelineWords } from "./placed.ts";
import { crowdedYears, timeDomain } from "./timeScale.ts";
import { layoutUndated } from "./undated.ts";
import { layoutVertical } from "./vertical.ts";

/** Drawings that are narrower run from top to bottom. */
const horizontalFromPx = drawingWidths.wide;

/** A room of a known width. */
type TimelineFrame = Frame & { widthPx: number; dir: "ltr" | "rtl" };

/**
 * Places a timeline in px: a horizontal axis where it is wide, a vertical one where it is narrow; undated entries below.
 * `entries` stand in time order. Time runs in the direction of writing, or downwards. Words that find no room are left
 * out, marks never.
 */
export function layoutTimeline(
  entries: readonly TimelineEntry[],
  wanted: Partial<Span>,
  words: TimelineWords,
  frame: TimelineFrame,
): PlacedTimeline {
  const { widthPx } = frame;
  const sizes = sizesOf(frame);
  const dated = entries.filter(({ span }) => span);
  const spans = dated.flatMap(({ span }) => span ?? []);
  const domain = timeDomain(spans, wanted);
  const vertical = widthPx < horizontalFromPx;
  const layout = vertical ? layoutVertical : layoutHorizontal;
  const parts = domain ? layout(dated, domain, crowdedYears(spans, domain), words, frame, sizes) : nothing;
  const undated = layoutUndated(
    entries.filter(({ span }) => !span),
    words,
    widthPx,
    parts.heightPx,
    sizes,
  );
  const marks = new Map([...parts.marks, ...undated.marks].map((mark) => [mark.id, mark]));
  const placed: PlacedTimeline = {
    ...parts,
    widthPx,
    vertical,
    sizes,
    heightPx: frame.heightPx ?? Math.ceil(parts.heightPx + undated.heightPx),
    headings: [...parts.headings, ...undated.headings],
    marks: entries.flatMap(({ id }) => marks.get(id) ?? []),
  };
  return placeAcross(placed, along(frame));
}

const nothing: PlacedParts = { heightPx: 0, axis: [], ticks: [], headings: [], marks: [], connectors: [] };
