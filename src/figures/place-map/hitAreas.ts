import { type Box, isInside, overlaps, padded } from "#figures/placing/box.ts";
import { boxAround, type PlacedMap } from "./layout.ts";
import { lineBoxes, type PlacedLabel } from "./placeLabels.ts";
import type { MapPlace } from "./places.ts";

/** Half of the least size of what a finger hits, in px. */
const fingerPx = 12;
const arrowPx = 6;

/** Something of a mark that is seen, and the room in which it is hit where nothing else is. */
interface Part {
  own: Box;
  room: Box;
}

/** What a pointer meets of each place: its name and its dot or arrow, with as much air as other names, dots and arrows leave. */
export function hitAreas({ dots, areas, arrows }: PlacedMap): ReadonlyMap<MapPlace, readonly Box[]> {
  const marks = [
    ...areas.map(({ place, label }) => ({ place, label, heads: [] })),
    ...dots.map(({ place, label, ...dot }) => ({ place, label, heads: [headOf(dot, dot.radiusPx)] })),
    ...arrows.map(({ place, label, ...head }) => ({ place, label, heads: [headOf(head, arrowPx)] })),
  ];
  const seen = marks.map(({ label, heads }) => [...linesOf(label), ...heads.map(({ own }) => own)]);
  return new Map(
    marks.map(({ place, label, heads }, at) => {
      const others = seen.filter((_, index) => index !== at).flat();
      const boxes = [...nameParts(label, others), ...heads].map((part) => givenWay(part, others));
      // One box costs the page less.
      const whole = around(boxes);
      return [place, others.some((other) => overlaps(other, whole)) ? boxes : [whole]];
    }),
  );
}

/** The box around all. */
function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** A dot by the square within it: those of two dots, one aslant from the other, never overlap. */
function headOf(at: { x: number; y: number }, radiusPx: number): Part {
  return { own: boxAround(at, Math.ceil(0.7 * radiusPx)), room: boxAround(at, Math.max(fingerPx, radiusPx)) };
}

function linesOf(label: PlacedLabel | undefined): readonly Box[] {
  return label ? lineBoxes(label.lines, label.box, label.side) : [];
}

/** A name as one part, or line by line where something stands beside its shorter lines. */
function nameParts(label: PlacedLabel | undefined, others: readonly Box[]): readonly Part[] {
  if (!label) return [];
  const isWhole = !others.some((other) => overlaps(other, label.box));
  return (isWhole ? [label.box] : linesOf(label)).map((own) => ({ own, room: padded(own, 4, 3) }));
}

/** A part's room without what others take of it: a side of it is cut off. */
function givenWay({ own, room }: Part, others: readonly Box[]): Box {
  return others.reduce((left, other) => {
    if (!overlaps(left, other)) return left;
    const right = left.x + left.width;
    const bottom = left.y + left.height;
    // Over and under first: words are longer than high.
    const cut: Box[] = [
      { ...left, height: other.y - left.y },
      { ...left, y: other.y + other.height, height: bottom - other.y - other.height },
      { ...left, width: other.x - left.x },
      { ...left, x: other.x + other.width, width: right - other.x - other.width },
    ];
    return cut.find((box) => isInside(own, box)) ?? left;
  }, room);
}
