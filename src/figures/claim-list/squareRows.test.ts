import { describe, expect, it } from "vitest";
import { cardFrame, pictureFrames } from "#figures/frame.ts";
import type { Claim } from "#model/schema/claim.ts";
import { squareRows } from "./squareRows.ts";

const claims = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }) as Claim);

describe("squareRows", () => {
  it.each([0, 1, 2, 7, 50, 108, 400])("shows each of %i claims once, in order, within the room", (count) => {
    const all = claims(count);
    const { squarePx, groups } = squareRows(all, cardFrame);
    expect(groups.flatMap((row) => row.claims)).toEqual(all);
    expect(squarePx * groups.length).toBeLessThanOrEqual(cardFrame.heightPx);
    for (const row of groups) expect(squarePx * row.claims.length).toBeLessThan(0.62 * cardFrame.widthPx);
  });

  it("takes all of a high room's width, and leaves the key more than half of it below", () => {
    const { square } = pictureFrames;
    const { squarePx, groups } = squareRows(claims(108), square);
    expect(squarePx * groups.length).toBeLessThanOrEqual(square.heightPx / 2);
    expect(squarePx * (groups[0]?.claims.length ?? 0)).toBeGreaterThan(0.62 * square.widthPx);
  });

  it("makes the squares as large as their number allows", () => {
    const sizes = [1, 50, 108, 400].map((count) => squareRows(claims(count), cardFrame).squarePx);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(4);
  });

  it("keeps those of a whole article large enough to tell apart in a chat", () => {
    expect(squareRows(claims(108), cardFrame).squarePx).toBeGreaterThan(32);
  });
});
