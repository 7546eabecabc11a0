import { describe, expect, it } from "vitest";
import { mostInChapter, partOf, partsOf } from "./mostInChapter.ts";

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe("partOf", () => {
  it.each([0, 1, mostInChapter, mostInChapter + 1, 3 * mostInChapter])("parts %i rows without a loss", (count) => {
    const parts = rows(partsOf(count)).flatMap((index) => partOf(rows(count), index + 1));
    expect(parts).toEqual(rows(count));
  });

  it("shows the first where a filter has left fewer parts than the page's", () => {
    expect(partOf(rows(3), 2)).toEqual(rows(3));
  });
});
