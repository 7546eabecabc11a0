import { describe, expect, it } from "vitest";
import { boxesTouch, isOnCard, labelBox } from "#figures/cardLabels.ts";
import type { Actor } from "#model/schema/actor.ts";
import type { Comparison } from "#model/vocabulary.ts";
import { cardActors } from "./cardActors.ts";
import { layoutCardArcs } from "./cardLayout.ts";
import type { Pair } from "./pairs.ts";

const roomPx = 676;

function actor(id: string, name = `Name of ${id}`): Actor {
  return { id, name, kind: "body" };
}

function pair(one: string, other: string, ...found: Comparison[]): Pair {
  const relations = found.map((comparison, index) => ({
    id: `${one}-${other}-${String(index)}`,
    from: one,
    to: other,
    kind: "partner" as const,
    label: "relation",
    claims: ["C01-01"],
    comparison,
  }));
  return { id: `${one} ${other}`, ends: [one, other], relations };
}

const leaves = Array.from({ length: 23 }, (_, index) => `leaf-${String(index)}`);
const star = leaves.map((leaf) => pair("hub", leaf, "consistent"));
const starActors = [...leaves, "hub"].map((id) => actor(id));
const all: Comparison[] = ["consistent", "consistent", "consistent_with_caveat", "differs", "contested", "not_found"];

const cases: [string, Actor[], Pair[]][] = [
  ["none", [], []],
  ["one pair", ["a", "b"].map((id) => actor(id)), [pair("a", "b", "differs")]],
  [
    "a pair of many",
    [actor("a", "زبلكراوت للإشارات البحرية والمنارات"), actor("b", "المكتب الرمادي")],
    [pair("a", "b", ...all)],
  ],
  ["a tie to itself", [actor("a")], [pair("a", "a", "consistent")]],
  ["a star", starActors, star],
  ["a star and a loop", starActors, [...star, pair("hub", "hub", ...all), pair("leaf-1", "leaf-2", ...all)]],
];

describe("the card of relations", () => {
  it.each(cases)("stays on the card with names apart: %s", (_, actors, pairs) => {
    const { labels, ports, arcs, baseY } = layoutCardArcs(cardActors(actors, pairs, roomPx), roomPx);
    const boxes = labels.map(labelBox);
    expect(boxes.every(isOnCard)).toBe(true);
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => boxesTouch(box, other))).toBe(false);
    });
    for (const { fromX, toX } of ports) {
      expect(fromX).toBeGreaterThanOrEqual(0);
      expect(toX).toBeLessThanOrEqual(roomPx);
    }
    for (const { fromX, toX, riseRatio, strand } of arcs) {
      expect(toX).toBeGreaterThan(fromX);
      expect(((toX - fromX) / 2) * riseRatio + strand.strokePx / 2).toBeLessThanOrEqual(baseY + 0.5);
    }
    expect(ports.length).toBe(cardActors(actors, pairs, roomPx).length);
  });

  it("draws a line for each way in which the relations of two compare, the thicker the more they are", () => {
    const { arcs } = layoutCardArcs(cardActors([actor("a"), actor("b")], [pair("a", "b", ...all)], roomPx), roomPx);
    expect(arcs.map(({ strand }) => strand.comparison)).toEqual([
      "consistent",
      "consistent_with_caveat",
      "differs",
      "contested",
      "not_found",
    ]);
    expect(arcs[0]!.strand.strokePx).toBeGreaterThan(arcs[1]!.strand.strokePx);
  });

  it("lays the arcs of one actor inside each other or apart", () => {
    const { arcs } = layoutCardArcs(cardActors(starActors, star, roomPx), roomPx);
    for (const one of arcs)
      for (const other of arcs) {
        const crosses = one.fromX < other.fromX && other.fromX < one.toX && one.toX < other.toX;
        expect(crosses).toBe(false);
      }
  });

  it("keeps the actor with most relations, and no more than ten", () => {
    const chosen = cardActors(starActors, star, roomPx);
    expect(chosen.map(({ id }) => id)).toContain("hub");
    expect(chosen.length).toBeGreaterThan(3);
    expect(chosen.length).toBeLessThanOrEqual(10);
    expect(chosen.find(({ id }) => id === "hub")?.lines).not.toEqual([]);
  });
});
