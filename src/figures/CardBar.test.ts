import { parse } from "node-html-parser";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CardBar, openEndPx } from "./CardBar.tsx";
import type { BarEndKind } from "./endStrips.ts";

const draw = (from: number, to: number, end: BarEndKind) =>
  parse(
    renderToStaticMarkup(createElement(CardBar, { id: "trade", layer: "record", from, to, y: 10, heightPx: 50, end })),
  );
/** From where to where the strips at the end reach, in px. */
const strips = (from: number, to: number, end: BarEndKind) =>
  draw(from, to, end)
    .querySelectorAll("rect")
    .map((rect) => [Number(rect.getAttribute("x")), Number(rect.getAttribute("width"))] as const)
    .map(([x, width]) => [x, x + width] as const);

describe("the end of a bar", () => {
  it("goes on beyond it, either way, where it is more than its number", () => {
    for (const [left, right] of strips(100, 500, "open")) {
      expect(left).toBeGreaterThan(500);
      expect(right).toBeLessThanOrEqual(500 + openEndPx);
    }
    for (const [left, right] of strips(500, 100, "open")) {
      expect(left).toBeGreaterThanOrEqual(100 - openEndPx);
      expect(right).toBeLessThan(100);
    }
  });

  it("fades around its number where it is about that, never before its beginning", () => {
    expect(strips(100, 500, "soft").flat()).toEqual([480, 490, 490, 500, 500, 510, 510, 520]);
    expect(strips(500, 100, "soft").flat()).toEqual([110, 120, 100, 110, 90, 100, 80, 90]);
    expect(Math.min(...strips(100, 105, "soft").flat())).toBe(100);
  });

  it("is a closed outline alone where it is exactly its number", () => {
    expect(strips(100, 500, "closed")).toEqual([]);
    expect(draw(100, 500, "closed").querySelector("path")!.getAttribute("d")).toMatch(/Z$/);
    expect(draw(100, 500, "open").querySelector("path")!.getAttribute("d")).not.toMatch(/Z$/);
  });
});
