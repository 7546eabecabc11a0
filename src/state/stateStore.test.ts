import { describe, expect, it } from "vitest";
import { createStateStore } from "./stateStore.ts";
import { defaultState } from "./viewState.ts";

/** A store with a clock of its own: `wait` lets milliseconds pass. */
function openStore() {
  const written: string[] = [];
  let now = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  let count = 0;
  const store = createStateStore({
    initial: defaultState,
    write: (search, history) => written.push(`${history} ${search}`),
    schedule: (run, afterMs) => {
      const id = count++;
      timers.set(id, { at: now + afterMs, run });
      return () => timers.delete(id);
    },
  });
  const wait = (ms: number) => {
    now += ms;
    for (const [id, timer] of [...timers]) {
      if (timer.at > now) continue;
      timers.delete(id);
      timer.run();
    }
  };
  return { store, written, wait, timers };
}

describe("the address", () => {
  it("follows a new selection at once, so that Back undoes it", () => {
    const { store, written } = openStore();
    store.set({ sel: "claim.C07-04" });
    store.set({ sel: "place.northport" });
    expect(written).toEqual(["push ?sel=claim.C07-04", "push ?sel=place.northport"]);
  });

  it("is replaced for everything else, at most once in 300 ms and with the newest view", () => {
    const { store, written, wait } = openStore();
    for (const q of ["o", "oi", "salt"]) {
      store.set({ q });
      wait(100);
    }
    expect(written).toEqual(["replace ?q=salt"]);
    store.set({ q: "oils" });
    wait(299);
    expect(written).toHaveLength(1);
    wait(1);
    expect(written).toEqual(["replace ?q=salt", "replace ?q=oils"]);
  });

  it("is replaced when the selection is cleared", () => {
    const { store, written, wait } = openStore();
    store.set({ sel: "claim.C07-04" });
    store.set({ sel: undefined });
    wait(300);
    expect(written).toEqual(["push ?sel=claim.C07-04", "replace "]);
  });

  it("gets what waits before a push, so that Back returns to it", () => {
    const { store, written, wait, timers } = openStore();
    store.set({ layer: "article" });
    store.set({ sel: "place.northport" });
    expect(written).toEqual(["replace ?layer=article", "push ?sel=place.northport&layer=article"]);
    wait(1000);
    expect(written).toHaveLength(2);
    expect(timers.size).toBe(0);
  });

  it("can be told how to follow", () => {
    const { store, written, wait } = openStore();
    store.set({ sel: "place.northport" }, "replace");
    store.set({ layer: "record" }, "push");
    wait(300);
    expect(written).toEqual(["replace ?sel=place.northport", "push ?sel=place.northport&layer=record"]);
  });

  it("is left alone by a view that it already names", () => {
    const { store, written, wait } = openStore();
    store.set({ layer: "both", who: [] });
    store.set({ sel: undefined });
    store.set({ q: "a" });
    store.set({ q: "" });
    wait(300);
    expect(written).toEqual([]);
  });

  it("is written when the page is about to be left", () => {
    const { store, written, wait } = openStore();
    store.flush();
    store.set({ theme: "dark" });
    store.flush();
    wait(300);
    expect(written).toEqual(["replace ?theme=dark"]);
  });

  it("is not written when the browser went there by itself", () => {
    const { store, written, wait } = openStore();
    store.set({ q: "a" });
    store.replaceAll({ ...defaultState, sel: "place.northport" });
    wait(300);
    store.set({ sel: "place.northport" });
    expect(written).toEqual([]);
    expect(store.get().q).toBe("");
  });
});

describe("listeners", () => {
  it("hear each change once, and the new view is there", () => {
    const { store } = openStore();
    const heard: string[] = [];
    const stop = store.subscribe(() => heard.push(store.get().q));
    store.set({ q: "a" });
    store.set({ q: "a" });
    store.set({ q: "a " });
    store.replaceAll({ ...defaultState, q: "b" });
    store.replaceAll({ ...defaultState, q: "b" });
    stop();
    store.set({ q: "c" });
    expect(heard).toEqual(["a", "a ", "b"]);
  });

  it("keep the same view until it changes, whatever was set", () => {
    const { store } = openStore();
    const before = store.get();
    store.set({ layer: "both", rec: [] });
    expect(store.get()).toBe(before);
  });
});
