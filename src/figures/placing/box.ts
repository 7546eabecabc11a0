/** A rectangle in px from a drawing's top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point in px from a drawing's top left corner. */
export type Point = readonly [x: number, y: number];

/** Whether two boxes share area; boxes that only touch do not. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether all of a box lies in a room. */
export function isInside(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.x + box.width <= room.x + room.width &&
    box.y >= room.y &&
    box.y + box.height <= room.y + room.height
  );
}

/** The first of several ways to place something in which all that it takes lies in the room and on nothing taken; undefined without any. */
export function firstFree<Way>(
  ways: readonly Way[],
  boxesOf: (way: Way) => readonly Box[],
  taken: readonly Box[],
  room: Box,
): Way | undefined {
  return ways.find((way) =>
    boxesOf(way).every((box) => isInside(box, room) && !taken.some((other) => overlaps(box, other))),
  );
}

/** A box made larger on all sides. */
export function padded(box: Box, acrossPx: number, downPx = acrossPx): Box {
  return {
    x: box.x - acrossPx,
    y: box.y - downPx,
    width: box.width + 2 * acrossPx,
    height: box.height + 2 * downPx,
  };
}

/** The smallest box around another, at least `leastPx` wide and high about the same middle. */
export function around(box: Box, leastPx: number): Box {
  return padded(
    box,
    Math.max(0, Math.ceil((leastPx - box.width) / 2)),
    Math.max(0, Math.ceil((leastPx - box.height) / 2)),
  );
}
