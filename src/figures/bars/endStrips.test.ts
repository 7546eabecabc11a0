import { describe, expect, it } from "vitest";
import { endStrips } from "./endStrips.ts";

describe("the end of a bar", () => {
  it("is closed by nothing, goes on beyond for more than, and fades on both sides for about", () => {
    expect(endStrips("closed")).toEqual([]);
    const open = endStrips("open");
    expect(open.every(({ atPx, paint }) => atPx > 0 && paint === "bar")).toBe(true);
    const widths = open.map(({ widthPx }) => widthPx);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const soft = endStrips("soft");
    expect(soft.filter(({ paint }) => paint === "ground").every(({ atPx }) => atPx < 0)).toBe(true);
    expect(soft.filter(({ paint }) => paint === "bar").every(({ atPx }) => atPx >= 0)).toBe(true);
  });

  it.each(["open", "soft"] as const)("has strips that do not overlap: %s", (end) => {
    const strips = endStrips(end);
    strips.slice(1).forEach(({ atPx }, index) => {
      const before = strips[index]!;
      expect(atPx).toBeGreaterThanOrEqual(before.atPx + before.widthPx);
    });
  });
});
