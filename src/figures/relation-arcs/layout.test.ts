import { describe, expect, it } from "vitest";
import { cardFrame, pageFrame } from "#figures/frame.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import { actorOrder } from "./actorOrder.ts";
import { fitted } from "./laidOut.ts";
import { layoutRelationArcs, type PlacedArcs } from "./layout.ts";
import { pairsOf } from "./pairs.ts";

type Tie = readonly [from: string, to: string];

const relationsOf = (ties: readonly Tie[]) =>
  ties.map(([from, to], index) => ({ id: `r${String(index)}`, from, to, comparison: "consistent" }) as Relation);
const actorsOf = (ties: readonly Tie[]) =>
  [...new Set(ties.flat())].map((id) => ({ id, name: names[id] ?? id, kind: "state" }) as Actor);
const names: Record<string, string> = {
  a3: "المجموعة البرلمانية الأذربيجانية الإسرائيلية",
  a5: "Azerbaijani-Israeli parliamentary group",
  a7: "Zeppelkrautüberlandsignalgesellschaft",
};
const lay = (ties: readonly Tie[], widthPx: number, direction: "ltr" | "rtl") => {
  const actors = actorsOf(ties);
  const pairs = pairsOf(relationsOf(ties));
  const ordered = actorOrder(actors, pairs).map((id) => actors.find((actor) => actor.id === id)!);
  return layoutRelationArcs(ordered, pairs, { ...pageFrame, widthPx, dir: direction });
};

const count = (length: number) => Array.from({ length }, (_, index) => index);
const cases: Record<string, readonly Tie[]> = {
  none: [],
  one: [["a1", "a2"]],
  "one with itself": [["a1", "a1"]],
  "many between two": [...count(14).map((n): Tie => (n % 2 ? ["a1", "a2"] : ["a2", "a1"])), ["a1", "a3"]],
  "thirty around one": count(30).map((n): Tie => ["a0", `a${String(n + 1)}`]),
  "a chain": count(12).map((n): Tie => [`a${String(n)}`, `a${String(n + 1)}`]),
  "all with all": count(8).flatMap((n) => count(n).map((m): Tie => [`a${String(n)}`, `a${String(m)}`])),
  "two apart": [
    ["a1", "a2"],
    ["a3", "a4"],
    ["a4", "a5"],
  ],
};

describe.each(Object.entries(cases))("%s", (_, ties) => {
  describe.each([288, 320, 640, 1080])("at %i px", (widthPx) => {
    describe.each(["ltr", "rtl"] as const)("%s", (direction) => {
      const layout = lay(ties, widthPx, direction);
      const signs = signsOf(layout);

      it("has a sign for every relation, and none nearer to another than 24 px", () => {
        expect(signs).toHaveLength(ties.length);
        const distances = signs.flatMap((one, index) =>
          signs.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
        );
        expect(Math.min(24, ...distances)).toBe(24);
      });

      it("keeps signs, names and arcs inside the frame", () => {
        for (const { left, right, top, bottom } of [...signs, ...namesOf(layout, direction), ...arcsOf(layout)]) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(widthPx);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(layout.heightPx);
        }
      });

      it("lets no name touch a sign, an arc or another name, and keeps each at least 24 px high", () => {
        const texts = namesOf(layout, direction);
        for (const [index, one] of texts.entries())
          for (const other of [...signs, ...arcsOf(layout), ...texts.slice(index + 1)])
            if (one.id !== other.id) expect(touches(one, other), `${one.id} and ${other.id}`).toBe(false);
        for (const { box } of layout.actors) expect(box.height).toBeGreaterThanOrEqual(24);
      });

      it("ends every arc at the two names that it ties, each at a height of its own", () => {
        const ends = layout.arcs.flatMap(({ id, path }) => id.split(" ").map((actor) => ({ id, actor, path })));
        for (const { actor, path } of ends) {
          const { port } = layout.actors.find(({ id }) => id === actor)!;
          const met = pointsOf(path).filter(({ x, y }) => x === port.x && y > port.top && y < port.bottom);
          expect(met.length, `${path} at ${actor}`).toBeGreaterThan(0);
        }
        const heights = layout.arcs.flatMap(({ path }) => [
          ...new Set(
            pointsOf(path)
              .filter(({ x }) => x === layout.actors[0]?.port.x)
              .map(({ y }) => y),
          ),
        ]);
        expect(new Set(heights).size).toBe(heights.length);
      });
    });
  });

  it("is the same whatever the order of what is given", () => {
    const turned = [...ties].reverse();
    const order = (given: readonly Tie[]) => actorOrder(actorsOf(given), pairsOf(relationsOf(given)));
    expect(order(turned)).toEqual(order(ties));
  });
});

describe("arcs of one actor", () => {
  it("lie inside each other: the farther a name, the farther out its arc", () => {
    const { arcs, actors } = lay(cases["thirty around one"]!, 320, "ltr");
    const rows = actors.map(({ id }) => id);
    const hub = rows.indexOf("a0");
    const above = arcs.filter(({ id }) => rows.indexOf(id.replace("a0", "").trim()) < hub);
    const byRow = [...above].sort((one, other) => farthest(one.path) - farthest(other.path)).map(({ id }) => id);
    const byDistance = rows
      .slice(0, hub)
      .reverse()
      .map((id) => ["a0", id].sort().join(" "));
    expect(byRow).toEqual(byDistance);
  });

  it("stand around it, so that they are short", () => {
    const { actors } = lay(cases["thirty around one"]!, 320, "ltr");
    expect(actors.findIndex(({ id }) => id === "a0")).toBe(15);
  });
});

describe("the mirrored drawing", () => {
  it("is the same from the other side", () => {
    const [left, right] = [lay(cases["many between two"]!, 320, "ltr"), lay(cases["many between two"]!, 320, "rtl")];
    expect(signsOf(right).map(({ x, y }) => [320 - x, y])).toEqual(signsOf(left).map(({ x, y }) => [x, y]));
    expect(right.heightPx).toBe(left.heightPx);
  });
});

describe.each(["ltr", "rtl"] as const)("the card of relations, %s", (dir) => {
  const { widthPx, heightPx, fontPx, most } = cardFrame;

  it.each(Object.entries(cases).slice(1))(
    "stays on the card, names apart from each other and from arcs: %s",
    (_, ties) => {
      const { layout } = fitted(actorsOf(ties), pairsOf(relationsOf(ties)), { ...cardFrame, dir });
      const names = namesOf(layout, dir, fontPx);
      expect(layout.heightPx).toBe(heightPx);
      expect(layout.actors.length).toBeLessThanOrEqual(most);
      for (const { left, right, top, bottom } of [...signsOf(layout, layout.growth * 8), ...names, ...arcsOf(layout)]) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(widthPx);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(heightPx);
      }
      for (const [index, one] of names.entries())
        for (const other of [...arcsOf(layout), ...names.slice(index + 1)])
          if (one.id !== other.id) expect(touches(one, other), `${one.id} and ${other.id}`).toBe(false);
    },
  );

  it("keeps the actor with most relations, and whom it is tied to", () => {
    const ties = cases["thirty around one"]!;
    const { actors, layout } = fitted(actorsOf(ties), pairsOf(relationsOf(ties)), { ...cardFrame, dir });
    expect(actors.map(({ id }) => id)).toContain("a0");
    expect(layout.arcs).toHaveLength(most - 1);
  });
});

function signsOf({ arcs }: PlacedArcs<Relation>, half = 12) {
  return arcs.flatMap(({ signs }) =>
    signs.map(({ relation, x, y }) => ({
      id: relation.id,
      x,
      y,
      left: x - half,
      right: x + half,
      top: y - half,
      bottom: y + half,
    })),
  );
}

function namesOf({ actors }: PlacedArcs<Relation>, dir: "ltr" | "rtl", textPx = pageFrame.fontPx) {
  return actors.flatMap(({ id, lines }) =>
    lines.map(({ words, x, y }) => {
      const width = textWidthPx(words, textPx);
      const left = dir === "ltr" ? x - width : x;
      return { id, left, right: left + width, top: y - textPx, bottom: y + 4 };
    }),
  );
}

function arcsOf({ arcs }: PlacedArcs<Relation>) {
  return arcs.map(({ id, path, strokePx }) => {
    const points = pointsOf(path);
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const half = strokePx / 2;
    const [left, right] = [Math.min(...xs) - half, Math.max(...xs) + half];
    return { id, left, right, top: Math.min(...ys) - half, bottom: Math.max(...ys) + half };
  });
}

/** The points that a path of M, m, h, v, q and a runs through, without those that only bend it. */
function pointsOf(path: string): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([Mmhvqa])([^Mmhvqa]*)/g)].map(([, step, given = ""]) => {
    const numbers = given.trim().split(/[ ,]+/).map(Number);
    const [first = 0, last = 0] = [numbers.at(-2), numbers.at(-1)];
    if (step === "M") [x, y] = [first, last];
    else if (step === "h") x += last;
    else if (step === "v") y += last;
    else [x, y] = [x + first, y + last];
    return { x: round(x), y: round(y) };
  });
}

function farthest(path: string): number {
  return Math.max(...pointsOf(path).map(({ x }) => x));
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function round(px: number): number {
  return Math.round(px * 5) / 5;
}
