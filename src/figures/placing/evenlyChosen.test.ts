import { expect, it } from "vitest";
import { evenlyChosen } from "./evenlyChosen.ts";

const itself = (size: number) => size;

it("chooses the least, the greatest and those evenly between, in the order given", () => {
  expect(evenlyChosen([9, 1, 5, 3, 7], 3, itself)).toEqual([9, 1, 5]);
  expect(evenlyChosen([9, 1, 5, 3, 7], 2, itself)).toEqual([9, 1]);
  expect(evenlyChosen([9, 1, 5], 1, itself)).toEqual([1]);
  expect(evenlyChosen([9, 1], 3, itself)).toEqual([9, 1]);
  expect(evenlyChosen([], 3, itself)).toEqual([]);
});
