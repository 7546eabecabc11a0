import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { story } from "./story.fixture.ts";

const i18n = createI18n("en", loadUi("en"));
let said: string[];
let focused: { id: string } | undefined;
let shown: { here: string; i18n: typeof i18n; edition: { story: typeof story }; isArriving: boolean };
let sayPlace: (words: string) => void;
let store: ReturnType<typeof createStateStore>;

beforeEach(async () => {
  // Loaded before the clock stands still; each test has an announcer of its own.
  await import("./changeWords.ts");
  vi.resetModules();
  vi.useFakeTimers();
  said = [];
  vi.stubGlobal("window", globalThis);
  vi.stubGlobal("reportError", (error: unknown) => {
    throw error;
  });
  focused = undefined;
  vi.stubGlobal("document", {
    get activeElement() {
      return focused;
    },
    getElementById: () => ({
      set textContent(words: string) {
        said.push(words);
      },
    }),
  });
  shown = { here: "en/", i18n, edition: { story }, isArriving: false };
  store = createStateStore({ initial: defaultState, write: () => undefined, schedule: () => () => undefined });
  const { say } = await import("./announce.ts");
  const { tellChangesSoon } = await import("./tellSoon.ts");
  sayPlace = say;
  tellChangesSoon(store, () => shown);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function wait(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
}

it("says nothing while nothing changes, and a change once", async () => {
  await wait(5000);
  expect(said).toEqual([]);
  store.set({ theme: "dark" });
  await wait(5000);
  expect(said).toEqual(["Theme: Dark. To undo: Automatic."]);
});

it("says at most one thing a second, the newest, and nothing is lost", async () => {
  store.set({ theme: "dark" });
  await wait(300);
  store.set({ layer: "record" });
  await wait(300);
  store.set({ targets: "large" });
  await wait(300);
  expect(said).toEqual(["Theme: Dark. To undo: Automatic."]);
  await wait(1000);
  expect(said.slice(1)).toEqual([
    "What is shown: The sources. Links and buttons: Larger. To undo: Article and sources and Normal.",
  ]);
});

it("says how the view changed before where that leaves one, and of each the newest", async () => {
  store.set({ theme: "dark" });
  sayPlace("1 of 3.");
  sayPlace("2 of 3.");
  await wait(2000);
  expect(said).toEqual(["Theme: Dark. To undo: Automatic. 2 of 3."]);
});

it("waits until one has typed, and says nothing of what was taken back", async () => {
  for (const q of ["s", "sa", "sal", ""]) {
    store.set({ q });
    await wait(200);
  }
  await wait(2000);
  expect(said).toEqual([]);
});

it("leaves another page to speak for itself, and says what changes there", async () => {
  shown = { ...shown, here: "en/salt/", isArriving: true };
  store.replaceAll({ ...defaultState, theme: "dark" });
  shown = { ...shown, isArriving: false };
  await wait(2000);
  expect(said).toEqual([]);
  shown = { ...shown, here: "en/" };
  store.set({ theme: "light" });
  await wait(2000);
  expect(said).toEqual(["Theme: Light. To undo: Dark."]);
});

it("speaks of other digits once the page is drawn in them", async () => {
  const ar = (digits: "latn" | "arab") => createI18n("ar", loadUi("ar"), digits);
  shown = { ...shown, i18n: ar("latn") };
  store.set({ digits: "arab" });
  await wait(2000);
  expect(said).toEqual([]);
  shown = { ...shown, i18n: ar("arab") };
  await wait(2000);
  expect(said).toHaveLength(1);
});

it("does not say again what the panel's title says as the focus comes to it, but where the focus stays", async () => {
  store.set({ sel: "claim.C1" });
  await wait(2000);
  expect(said).toEqual([expect.stringContaining("Selected")]);
  store.set({ sel: "claim.C2" });
  focused = { id: "selection-title" };
  await wait(2000);
  expect(said).toHaveLength(1);
});
