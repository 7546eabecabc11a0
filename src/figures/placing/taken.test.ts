import fc from "fast-check";
import { expect, it } from "vitest";
import { type Box, overlaps } from "./box.ts";
import { createTaken, movedBy } from "./taken.ts";

const box = fc.record({
  x: fc.integer({ min: 0, max: 200 }),
  y: fc.integer({ min: 0, max: 9 }),
  width: fc.integer({ min: 1, max: 120 }),
  height: fc.integer({ min: 1, max: 40 }),
});

/** The same by trying every depth against every box. */
function slowly(boxes: readonly Box[], taken: readonly Box[], up: boolean, deepestPx: number): number | undefined {
  const top = Math.min(...boxes.map(({ y }) => y));
  const end = deepestPx - Math.max(...boxes.map(({ y, height }) => y + height)) + top;
  for (let depth = 6; depth <= end; depth += 6) {
    const by = movedBy(boxes, depth, up);
    if (!boxes.some((one) => taken.some((other) => overlaps({ ...one, y: one.y + by }, other)))) return depth;
  }
  return undefined;
}

it("finds the nearest room, above and below an axis, also where it is asked for a second time", () => {
  const things = fc.array(fc.tuple(fc.array(box, { minLength: 1, maxLength: 2 }), fc.constantFrom(90, 400)));
  fc.assert(
    fc.property(things, fc.boolean(), (all, up) => {
      const taken = createTaken(up, []);
      const known: Box[] = [];
      for (const [boxes, deepestPx] of [...all, ...all]) {
        const depth = taken.depthOf(boxes, deepestPx);
        expect(depth).toBe(slowly(boxes, known, up, deepestPx));
        if (depth === undefined) continue;
        const by = movedBy(boxes, depth, up);
        const placed = boxes.map((one) => ({ ...one, y: one.y + by }));
        taken.add(placed);
        known.push(...placed);
      }
    }),
  );
});

it("compares in proportion to what is placed", () => {
  const compared = (count: number) => {
    const taken = createTaken(false, []);
    for (let index = 0; index < count; index++) {
      const mark = { x: (index * 37) % 1000, y: 0, width: 24, height: 24 };
      taken.add([{ ...mark, y: taken.depthOf([mark], Infinity) ?? 0 }]);
    }
    return taken.compared / count;
  };
  expect(compared(16_000)).toBeLessThan(1.5 * compared(4000));
});
