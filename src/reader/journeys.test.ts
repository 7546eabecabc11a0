import { beforeEach, describe, expect, it, vi } from "vitest";
import type { View } from "./App.tsx";
import { createJourneys, type Journeys } from "./journeys.ts";

const loads = new Map<string, (found: View | undefined | Error) => void>();
const load = (path: string) =>
  new Promise<View | undefined>((resolve, reject) => {
    loads.set(path, (found) => {
      if (found instanceof Error) reject(found);
      else resolve(found);
    });
  });
const viewOf = (here: string) => ({ here }) as View;

const show = vi.fn();
const showNotice = vi.fn();
const arrive = () => undefined;
const fail = vi.fn(() => Promise.resolve());
let journeys: Journeys;

beforeEach(() => {
  vi.clearAllMocks();
  journeys = createJourneys({ load, show, showNotice });
});

describe("go", () => {
  it("waits for the page, leaves the present one, then shows the other", async () => {
    const depart = vi.fn();
    const going = journeys.go({ path: "ar/salt/", search: "?layer=record", depart, arrive }, fail);
    expect(showNotice.mock.calls).toEqual([["waiting"]]);
    expect(depart).not.toHaveBeenCalled();
    loads.get("ar/salt/")?.(viewOf("ar/salt/"));
    await going;
    expect(depart).toHaveBeenCalledBefore(show);
    expect(show.mock.calls).toEqual([[{ here: "ar/salt/", arrive }, "?layer=record"]]);
    expect(showNotice.mock.lastCall).toEqual([]);
    expect(fail).not.toHaveBeenCalled();
  });

  it("is overtaken by a later journey, whichever page comes first", async () => {
    const first = journeys.go({ path: "one/", search: "", arrive }, fail);
    const second = journeys.go({ path: "two/", search: "", arrive }, fail);
    loads.get("two/")?.(viewOf("two/"));
    loads.get("one/")?.(viewOf("one/"));
    await Promise.all([first, second]);
    expect(show.mock.calls.map(([view]) => (view as View).here)).toEqual(["two/"]);
  });

  it("goes on as it is told where the page cannot be had, unless it was overtaken or called off", async () => {
    const failing = journeys.go({ path: "one/", search: "", arrive }, fail);
    loads.get("one/")?.(new Error("offline"));
    await failing;
    expect(fail).toHaveBeenCalledTimes(1);
    const calledOff = journeys.go({ path: "two/", search: "", arrive }, fail);
    journeys.callOff();
    loads.get("two/")?.(new Error("offline"));
    await calledOff;
    expect(fail).toHaveBeenCalledTimes(1);
    expect(show).not.toHaveBeenCalled();
  });

  it("says no longer that it waits once it is called off; what else is said stays", async () => {
    const going = journeys.go({ path: "one/", search: "", arrive }, fail);
    journeys.callOff();
    expect(showNotice.mock.calls).toEqual([["waiting"], []]);
    journeys.callOff();
    loads.get("one/")?.(viewOf("one/"));
    await going;
    journeys.callOff();
    expect(showNotice).toHaveBeenCalledTimes(2);
  });

  it("stays where the story has no such page", async () => {
    const going = journeys.go({ path: "none/", search: "", arrive }, fail);
    loads.get("none/")?.(undefined);
    await going;
    expect(show).not.toHaveBeenCalled();
    expect(fail).not.toHaveBeenCalled();
  });
});
