import { type Box, overlaps } from "./box.ts";

/** Boxes are found again by the columns of this width that they stand in. */
const columnPx = 48;
/** What is placed moves away from the axis by this much at a time. */
const stepPx = 6;

/** What is taken on one side of an axis at 0, above it or below. */
export interface Taken {
  add(boxes: readonly Box[]): void;
  /**
   * How far from the axis boxes that belong together fit nearest, all of them moved alike, so that they reach no further
   * than `deepestPx`; undefined where they do not.
   */
  depthOf(boxes: readonly Box[], deepestPx: number): number | undefined;
  /** How many boxes were compared so far: as a timeline grows this grows like it, not like its square. */
  readonly compared: number;
}

/** How far up or down boxes stand, and how far from the axis they begin once they are moved. */
export function movedBy(boxes: readonly Box[], depthPx: number, up: boolean): number {
  const { top, height } = rangeOf(boxes);
  return (up ? -depthPx - height : depthPx) - top;
}

function rangeOf(boxes: readonly Box[]): { top: number; height: number } {
  const top = Math.min(...boxes.map(({ y }) => y));
  return { top, height: Math.max(...boxes.map(({ y, height }) => y + height)) - top };
}

export function createTaken(up: boolean, first: readonly Box[]): Taken {
  /** In each column those that reach furthest from the axis last. */
  const columns = new Map<number, Box[]>();
  /** Where boxes of the same place and size found room before: nearer to the axis there is none left. */
  const reached = new Map<string, number>();
  let compared = 0;
  const reachOf = ({ y, height }: Box) => (up ? -y : y + height);

  const add: Taken["add"] = (boxes) => {
    for (const box of boxes)
      for (const column of columnsOf(box)) {
        const own = columns.get(column) ?? [];
        own.splice(own.findLastIndex((other) => reachOf(other) <= reachOf(box)) + 1, 0, box);
        columns.set(column, own);
      }
  };
  /** What stands above or below a box and reaches further from the axis. */
  const beside = (box: Box, depthPx: number): Box[] => {
    const found = new Set<Box>();
    for (const column of columnsOf(box)) {
      const own = columns.get(column) ?? [];
      const further = own.slice(own.findLastIndex((other) => reachOf(other) <= depthPx) + 1);
      compared += further.length;
      for (const other of further) if (other.x < box.x + box.width && box.x < other.x + other.width) found.add(other);
    }
    return [...found];
  };
  const depthOf: Taken["depthOf"] = (boxes, deepestPx) => {
    const key = boxes.map(({ x, y, width, height }) => [x, y, width, height].join(" ")).join(", ");
    const end = deepestPx - rangeOf(boxes).height;
    let depth = reached.get(key) ?? stepPx;
    const others = depth > end ? [] : boxes.map((box) => beside(box, depth));
    const clear = (): number | undefined => {
      const by = movedBy(boxes, depth, up);
      for (const [index, box] of boxes.entries()) {
        const placed = { ...box, y: box.y + by };
        const met = others[index]?.find((other) => (compared++, overlaps(placed, other)));
        // From here to where it is past that one, each step meets it.
        if (met) return depth + (up ? placed.y + placed.height - met.y : met.y + met.height - placed.y);
      }
      return undefined;
    };
    for (; depth <= end;) {
      const next = clear();
      if (next === undefined) break;
      depth = Math.max(depth + stepPx, stepPx * Math.ceil((next - 1e-6) / stepPx));
    }
    reached.set(key, depth);
    return depth <= end ? depth : undefined;
  };
  add(first);
  return {
    add,
    depthOf,
    get compared() {
      return compared;
    },
  };
}

function columnsOf({ x, width }: Box): number[] {
  const first = Math.floor(x / columnPx);
  return Array.from({ length: Math.floor((x + width) / columnPx) - first + 1 }, (_, index) => first + index);
}
