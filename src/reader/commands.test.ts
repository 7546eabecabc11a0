import { beforeEach, describe, expect, it, vi } from "vitest";
import { createStateStore, type StateStore } from "#state/stateStore.ts";
import { defaultState, type Known } from "#state/viewState.ts";
import { viewCommands } from "./commands.ts";
import { story } from "./story.fixture.ts";

const known: Known = { entity: () => true, step: () => true, subject: () => true, table: () => true };
const opener = {} as Element;

let store: StateStore;
const focus = { toPanel: vi.fn(), toStep: vi.fn(), back: vi.fn(), tab: vi.fn() };
const write = vi.fn();
let commands: ReturnType<typeof viewCommands>;

beforeEach(() => {
  vi.resetAllMocks();
  store = createStateStore({ initial: defaultState, write, schedule: () => () => undefined });
  commands = viewCommands({ store, story: () => story, known: () => known, focus });
});

describe("select", () => {
  it("opens an entity, with a new entry of the history and the focus in the panel", () => {
    commands.select("claim.C1", opener);
    expect(store.get().sel).toBe("claim.C1");
    expect(write).toHaveBeenCalledWith("?sel=claim.C1", "push");
    expect(focus.toPanel).toHaveBeenCalledWith(opener);
  });

  it("closes it and gives the focus back to what opened it", () => {
    commands.select("claim.C1", opener);
    commands.select(undefined, undefined);
    expect(store.get().sel).toBeUndefined();
    expect(focus.back).toHaveBeenCalledWith("claim.C1");
  });

  it("does nothing where nothing is open to be closed", () => {
    commands.select(undefined, undefined);
    expect(focus.back).not.toHaveBeenCalled();
  });

  it("closes what was opened on the path onto the step, and the step onto the story", () => {
    commands.step("p-1", opener);
    commands.select("claim.C2", opener);
    commands.select(undefined, undefined);
    expect(store.get()).toMatchObject({ step: "p-1", sel: "claim.C1" });
    expect(focus.toStep).toHaveBeenLastCalledWith("salt", undefined);
    commands.select(undefined, undefined);
    expect(store.get()).toMatchObject({ step: undefined, sel: undefined });
    expect(focus.back).toHaveBeenCalledWith("claim.C1");
  });
});

describe("step", () => {
  it("goes to a step with what it selects and where its map looks", () => {
    commands.step("p-2", opener);
    expect(store.get()).toMatchObject({ step: "p-2", sel: "event.talks", map: { lon: 50, lat: 40, zoom: 2 } });
    expect(write.mock.lastCall?.[1]).toBe("push");
    expect(focus.toStep).toHaveBeenCalledWith("salt", opener);
  });

  it.each(["", "p-9"])("leaves the path for a step that it does not have: %o", (id) => {
    commands.step("p-1");
    commands.step(id);
    expect(store.get()).toMatchObject({ step: undefined, sel: undefined });
    expect(focus.back).toHaveBeenCalledWith("claim.C1");
  });

  it.each([undefined, { lon: 44, lat: 41, zoom: 3 }])(
    "has the map look again where it did before the path: %o",
    (map) => {
      store.set({ map });
      commands.step("p-2");
      commands.step("p-1");
      commands.step("p-2");
      commands.step("");
      expect(store.get().map).toEqual(map);
    },
  );
});

describe("set", () => {
  it("changes one key of the view", () => {
    commands.set("layer=record");
    commands.set("theme=dark");
    expect(store.get()).toEqual({ ...defaultState, layer: "record", theme: "dark" });
  });

  it("changes nothing for what is no key of the view", () => {
    commands.set("lair=record");
    expect(store.get()).toBe(defaultState);
  });
});
