import { expect, it } from "vitest";
import { drawnSigns } from "./drawnSigns.ts";
import type { Story } from "./story.ts";

function signsOf(options: object | null, rows: object[] = [], events: object[] = []): string[] {
  const series = [
    { id: "prices", rows },
    { id: "not-drawn", rows: [{ low: 1, high: 2, qualifier: "more-than" }] },
  ];
  const story = { figures: [{ id: "one", options }], series, observations: [], events };
  return [...drawnSigns(story as unknown as Story)].sort();
}

it("are none where figures draw numbers as printed", () => {
  expect(signsOf({ series: "prices" }, [{ value: 1 }, { value: 2, qualifier: "up-to" }])).toEqual([]);
});

it("are none where a figure's options are no options: that figure alone fails", () => {
  expect(signsOf(null)).toEqual([]);
});

it("are context with a map, open ends, soft edges and brackets with what is drawn so", () => {
  expect(signsOf({ topology: "region" })).toEqual(["context"]);
  expect(signsOf({ level: { value: 1, qualifier: "more-than" } })).toEqual(["open"]);
  expect(signsOf({ series: "prices" }, [{ value: 1, qualifier: "nearly" }])).toEqual(["soft"]);
  expect(signsOf({ series: "prices" }, [{ low: 1, high: 2 }])).toEqual(["range"]);
  expect(signsOf({ sizes: [{ magnitude: { low: 1, high: 2 } }] })).toEqual(["soft"]);
  expect(signsOf({}, [], [{ when: { precision: "year", on: "2012", about: true } }])).toEqual(["soft"]);
});
