import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { settle, yieldToReader } from "./settle.ts";

const enoughFrames = 100;
let frames: (() => void)[] = [];
let reader = new EventTarget();

beforeEach(() => {
  frames = [];
  reader = new EventTarget();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => frames.push(frame));
  vi.stubGlobal("addEventListener", reader.addEventListener.bind(reader));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function drawFrames(count = enoughFrames): void {
  for (let left = count; left > 0; left--) frames.splice(0).forEach((draw) => draw());
}

test("a page that is laid out over some frames is settled until it stands still, and then left alone", () => {
  const moves = [true, true, false, true];
  const step = vi.fn(() => moves.shift() ?? false);
  const end = vi.fn();
  settle(step, end);
  expect(step).not.toHaveBeenCalled();
  drawFrames();
  expect(moves).toEqual([]);
  expect(end).toHaveBeenCalledOnce();
  const { length } = step.mock.calls;
  drawFrames();
  expect(step).toHaveBeenCalledTimes(length);
});

test("a page that never stands still is given up", () => {
  const end = vi.fn();
  settle(() => true, end);
  drawFrames();
  expect(end).toHaveBeenCalledOnce();
});

test.each(["wheel", "touchmove", "pointerdown", "keydown"])("after a reader's %s the page is moved no more", (move) => {
  yieldToReader();
  const step = vi.fn(() => true);
  const end = vi.fn();
  settle(step, end);
  drawFrames(2);
  reader.dispatchEvent(new Event(move));
  drawFrames();
  expect(step).toHaveBeenCalledTimes(2);
  expect(end).not.toHaveBeenCalled();
});

test("of two that settle the page the later one goes on", () => {
  const [earlier, later] = [vi.fn(() => true), vi.fn(() => false)];
  settle(earlier);
  drawFrames(1);
  settle(later);
  drawFrames();
  expect(earlier).toHaveBeenCalledOnce();
  expect(later.mock.calls.length).toBeGreaterThan(1);
});
