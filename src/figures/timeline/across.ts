import { scaleLinear } from "d3-scale";
import type { Box, Point } from "#figures/placing/box.ts";
import type { PlacedMark, PlacedTimeline, PlacedWords } from "./placed.ts";

/** Puts what was laid out from where reading starts into the width that it has on the screen, whichever way `range` runs. */
export function placeAcross(placed: PlacedTimeline, range: [number, number]): PlacedTimeline {
  const scale = scaleLinear([0, placed.widthPx], range);
  const x = (px: number) => Math.round(scale(px) * 10) / 10;
  const box = (one: Box): Box => ({ ...one, x: Math.min(x(one.x), x(one.x + one.width)) });
  const point = ([px, y]: Point): Point => [x(px), y];
  const words = <One extends PlacedWords>(one: One): One => ({ ...one, x: x(one.x) });
  const mark = (one: PlacedMark): PlacedMark => ({
    ...one,
    box: box(one.box),
    target: box(one.target),
    cut: placed.vertical || x(0) === 0 ? one.cut : { first: one.cut.last, last: one.cut.first },
    ...(one.label ? { label: { ...one.label, x: x(one.label.x), box: box(one.label.box) } } : {}),
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
    headings: placed.headings.map((one) => ({ ...words(one), ...(one.swatch ? { swatch: box(one.swatch) } : {}) })),
    marks: placed.marks.map(mark),
    interval: placed.interval && mark(placed.interval),
  };
}
