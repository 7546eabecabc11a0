import { describe, expect, it } from "vitest";
import type { When } from "./schema/event.ts";
import { compareWhen, whenSpan } from "./when.ts";

const span = (when: When) => {
  const { start, end } = whenSpan(when) ?? {};
  return [start?.toISOString().slice(0, 10), end?.toISOString().slice(0, 10)];
};

describe("whenSpan", () => {
  it.each<[When, string, string]>([
    [{ precision: "day", on: "2023-12-31" }, "2023-12-31", "2024-01-01"],
    [{ precision: "month", on: "2024-02" }, "2024-02-01", "2024-03-01"],
    [{ precision: "month", on: "2022-12" }, "2022-12-01", "2023-01-01"],
    [{ precision: "year", on: "2022" }, "2022-01-01", "2023-01-01"],
    [{ precision: "interval", from: "2016", to: "2020" }, "2016-01-01", "2021-01-01"],
    [{ precision: "interval", from: "2022-09-27", to: "2022-10-03" }, "2022-09-27", "2022-10-04"],
  ])("of %o ends with the first day after it", (when, start, end) => {
    expect(span(when)).toEqual([start, end]);
  });

  it("of an undated thing is nothing", () => {
    expect(whenSpan({ precision: "undated" })).toBeUndefined();
  });
});

describe("compareWhen", () => {
  it("orders by start, the shorter first, the undated last", () => {
    const year: When = { precision: "year", on: "2022" };
    const day: When = { precision: "day", on: "2022-01-01" };
    const later: When = { precision: "month", on: "2022-03" };
    const undated: When = { precision: "undated" };
    expect([undated, later, year, undefined, day].sort(compareWhen)).toEqual([day, year, later, undated, undefined]);
  });
});
