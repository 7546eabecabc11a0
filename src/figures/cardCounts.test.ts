import { describe, expect, it } from "vitest";
import type { Comparison } from "#model/vocabulary.ts";
import { layoutCounts, mostFrequent } from "./cardCounts.ts";
import { boxesTouch, isOnCard, labelBox } from "./cardLabels.ts";

function many(counts: Partial<Record<Comparison, number>>): Comparison[] {
  return Object.entries(counts).flatMap(([comparison, count]) =>
    Array<Comparison>(count).fill(comparison as Comparison),
  );
}

const found = many({ not_checkable: 19, consistent: 44, consistent_with_caveat: 17, differs: 12, not_found: 5 });

describe("mostFrequent", () => {
  it("names what was compared with a record before what was not, in the order of the vocabulary", () => {
    expect(mostFrequent(found)).toEqual([
      { comparison: "consistent", count: 44 },
      { comparison: "consistent_with_caveat", count: 17 },
      { comparison: "differs", count: 12 },
    ]);
    expect(mostFrequent(many({ not_found: 2, differs: 1 })).map(({ comparison }) => comparison)).toEqual([
      "differs",
      "not_found",
    ]);
  });
});

describe("layoutCounts", () => {
  it.each([
    ["Arabic", "لم يُعثر على سجلّ مستقل يتناوله"],
    ["English", "No independent record found of this"],
  ])("keeps its words on the card and apart in %s", (_, label) => {
    for (const some of [[], many({ differs: 1 }), found, many({ consistent: 99_000, differs: 1 })]) {
      const counts = layoutCounts(some, (_comparison, count) => ({ number: String(count), label }));
      const boxes = counts.flatMap(({ labels }) => labels).map(labelBox);
      expect(boxes.every(isOnCard)).toBe(true);
      boxes.forEach((box, index) => {
        expect(boxes.slice(index + 1).some((other) => boxesTouch(box, other))).toBe(false);
      });
    }
  });

  it("says the number of each in full", () => {
    const [first] = layoutCounts(found, (comparison, count) => ({ number: String(count), label: comparison }));
    expect(first?.labels.map(({ words }) => words)).toEqual(["44", "consistent"]);
  });
});
