import { describe, expect, it, vi } from "vitest";
import type { Digits } from "#i18n/languages.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { createDigitWriter } from "./digits.ts";

function page(lang: string, load: () => Promise<void> = () => Promise.resolve()) {
  const store = createStateStore({ initial: defaultState, write: () => undefined, schedule: () => () => undefined });
  const written: { lang: string; digits: Digits } = { lang, digits: "latn" };
  const redraw = vi.fn((digits: Digits) => {
    written.digits = digits;
  });
  const fail = vi.fn();
  return { store, redraw, fail, writer: createDigitWriter({ store, written: () => written, load, redraw, fail }) };
}

describe("follow", () => {
  it("redraws the page once in the digits of the view, and back", async () => {
    const { store, redraw, writer } = page("ar");
    store.set({ digits: "arab" });
    await Promise.all([writer.follow(), writer.follow()]);
    store.set({ digits: "latn" });
    await writer.follow();
    expect(redraw.mock.calls).toEqual([["arab"], ["latn"]]);
  });

  it("leaves a page alone whose language does not have the digits, or has them already", async () => {
    const english = page("en");
    english.store.set({ digits: "arab" });
    await english.writer.follow();
    const arabic = page("ar");
    await arabic.writer.follow();
    expect(english.redraw).not.toHaveBeenCalled();
    expect(arabic.redraw).not.toHaveBeenCalled();
  });

  it("does not redraw for a reader who went back while the code was loading", async () => {
    const { store, redraw, writer } = page("ar");
    store.set({ digits: "arab" });
    const following = writer.follow();
    store.set({ digits: "latn" });
    await following;
    expect(redraw).not.toHaveBeenCalled();
  });

  it("sets the view back where the code cannot be had", async () => {
    const { store, redraw, fail, writer } = page("ar", () => Promise.reject(new Error("offline")));
    store.set({ digits: "arab" });
    await writer.follow();
    expect(store.get().digits).toBe("latn");
    expect(fail).toHaveBeenCalledTimes(1);
    expect(redraw).not.toHaveBeenCalled();
  });
});
