import type { PlacedTimeline } from "./placed.ts";

/** A part of a drawing, px from its top. */
interface Sheet {
  y: number;
  heightPx: number;
}

/** What fits the first sheet of A4 below a headline, and the others, in px of the drawing as Timeline.module.css prints it. */
const roomPx = { first: 745, next: 1030 };

/** Parts a vertical drawing between years for sheets of paper; a year that is longer than a sheet is parted within. */
export function layoutSheets({ ticks, heightPx }: Pick<PlacedTimeline, "ticks" | "heightPx">): readonly Sheet[] {
  const cuts = [...ticks.flatMap(({ of, from }) => (of === "year" ? [from[1]] : [])), heightPx];
  const sheets: Sheet[] = [];
  for (let y = 0; y < heightPx;) {
    const room = y === 0 ? roomPx.first : roomPx.next;
    const end = cuts.findLast((cut) => cut > y && cut <= y + room) ?? Math.min(y + room, heightPx);
    sheets.push({ y, heightPx: end - y });
    y = end;
  }
  return sheets;
}
