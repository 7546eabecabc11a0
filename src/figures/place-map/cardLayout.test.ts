import { describe, expect, it } from "vitest";
import { boxesTouch, type CardBox, isOnCard, labelBox } from "#figures/cardLabels.ts";
import { turned } from "#figures/Upright.tsx";
import { type CardMap, type CardPlace, dotPx, layoutCardMap } from "./cardLayout.ts";

const extent = { left: -110, top: -200, right: 1240, bottom: 780 };
const pair: CardPlace[] = [
  { id: "assembly", x: 81, y: 564, name: "الكنيست (القدس)", account: { layer: "article", words: "كما ذكر المقال" } },
  { id: "northport", x: 621, y: 230, name: "Baku", account: { layer: "record", words: "As same-day reports say" } },
];
const others: CardPlace[] = Array.from({ length: 30 }, (_, index) => {
  const name = index % 2 ? `مدينة رقم ${String(index)}` : `A town ${String(index)}`;
  return { id: `town-${String(index)}`, x: 100 + 33 * index, y: 100 + ((index * 97) % 500), name };
});
const area = { id: "state", x: 562, y: 240, name: "Azerbaijan" };

function dotBoxes({ dots }: CardMap, dir: "ltr" | "rtl"): CardBox[] {
  return dots.map(({ x, y }) => {
    const at = turned(x, dir);
    return { from: at - dotPx, to: at + dotPx, top: y - dotPx, bottom: y + dotPx };
  });
}

describe.each(["rtl", "ltr"] as const)("layoutCardMap under %s", (dir) => {
  it.each([
    ["no place", []],
    ["one place", [others[0]!]],
    ["two accounts", pair],
    ["two at one point", [pair[0]!, { ...pair[0]!, id: "hilltown" }]],
    ["many places", [...pair, ...others]],
    ["a place beyond the map", [{ id: "far", x: -2500, y: 1500, name: "Far" }]],
  ])("keeps dots and names on the card and apart: %s", (_, places) => {
    const map = layoutCardMap(places, [area], extent, dir);
    const boxes = [...map.labels.map(labelBox), ...dotBoxes(map, dir)];
    expect(boxes.every(isOnCard)).toBe(true);
    expect(map.dots.length).toBeLessThanOrEqual(6);
    const dots = dotBoxes(map, dir);
    const words = map.labels.map(labelBox);
    words.forEach((box, index) => {
      const isOwnLine = (other: CardBox) => Math.abs(box.top - other.top) > 30;
      expect(words.slice(index + 1).some((other) => boxesTouch(box, other) && !isOwnLine(other))).toBe(false);
      expect(dots.some((dot) => boxesTouch(box, dot))).toBe(false);
    });
  });

  it("shows both places of one happening first", () => {
    const { dots } = layoutCardMap([...pair, ...others], [], extent, dir);
    expect(dots.slice(0, 2).map(({ id }) => id)).toEqual(["assembly", "northport"]);
  });

  it("fills the card with land and sea wherever its places lie", () => {
    for (const places of [[], pair, [others[0]!], [others.at(-1)!]]) {
      const { k, x, y } = layoutCardMap(places, [area], extent, dir).view;
      expect(extent.left * k + x).toBeLessThanOrEqual(0.001);
      expect(extent.top * k + y).toBeLessThanOrEqual(0.001);
      expect(extent.right * k + x).toBeGreaterThanOrEqual(1079.999);
      expect(extent.bottom * k + y).toBeGreaterThanOrEqual(329.999);
    }
  });
});

describe("geography", () => {
  it("is the same in both directions", () => {
    const [rtl, ltr] = (["rtl", "ltr"] as const).map((dir) => layoutCardMap(pair, [], extent, dir));
    expect(rtl!.view).toEqual(ltr!.view);
    expect(rtl!.dots).toEqual(ltr!.dots);
  });
});
