import { expect, it, vi } from "vitest";
import { watchReading } from "./watchReading.ts";

it("what is being read is the last that reached the upper part of the screen", () => {
  let report: (entries: { target: string; isIntersecting: boolean }[]) => void = () => undefined;
  const observed: string[] = [];
  const disconnect = vi.fn();
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      disconnect = disconnect;
      constructor(callback: typeof report) {
        report = callback;
      }
      observe(element: string) {
        observed.push(element);
      }
    },
  );
  const read: unknown[] = [];
  const stop = watchReading(["one", "two", "three"] as unknown as Element[], (element) => read.push(element));
  expect(observed).toEqual(["one", "two", "three"]);
  report([{ target: "two", isIntersecting: true }]);
  report([{ target: "one", isIntersecting: true }]);
  report([
    { target: "two", isIntersecting: false },
    { target: "three", isIntersecting: false },
  ]);
  report([{ target: "one", isIntersecting: false }]);
  expect(read).toEqual(["two", "two", "one", undefined]);
  stop();
  expect(disconnect).toHaveBeenCalledOnce();
});
