import { expect, test } from "vitest";
import { freeEdge } from "./keyHint.ts";

test.each([
  { what: "a mark in the upper half", focus: { top: 200, bottom: 230 }, screenPx: 800, edge: "bottom" },
  { what: "a mark at the foot", focus: { top: 740, bottom: 770 }, screenPx: 800, edge: "top" },
  { what: "a graphic as high as the screen", focus: { top: 70, bottom: 790 }, screenPx: 800, edge: "bottom" },
  { what: "a mark in the middle of a low screen", focus: { top: 137, bottom: 164 }, screenPx: 256, edge: undefined },
])("the hint never covers the focus: $what", ({ focus, screenPx, edge }) => {
  expect(freeEdge(focus, 120, screenPx)).toBe(edge);
});
