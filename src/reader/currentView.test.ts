import { describe, expect, it, vi } from "vitest";
import type { View } from "./App.tsx";
import { createCurrentView } from "./currentView.ts";

const viewOf = (here: string, arrive?: () => void) => ({ here, arrive }) as View;

describe("createCurrentView", () => {
  it("answers with the view that is asked for before it is drawn", () => {
    const current = createCurrentView(viewOf("ar/"), () => undefined);
    const seen: string[] = [];
    current.drawWith(({ here }) => seen.push(`drawn ${here}`));
    current.show(viewOf("en/"), () => seen.push(`before ${current.get().here}`));
    expect(seen).toEqual(["before en/", "drawn en/"]);
    expect(current.first.here).toBe("ar/");
  });

  it("counts a view as shown when it has arrived, and not while it does", () => {
    const reflect = vi.fn();
    const current = createCurrentView(viewOf("ar/"), reflect);
    expect(current.isShown()).toBe(true);
    const next = viewOf("en/", () => {
      expect(current.isShown()).toBe(false);
    });
    current.show(next);
    expect(current.isShown()).toBe(false);
    current.arrived(next);
    expect(current.isShown()).toBe(true);
    current.arrived(next);
    expect(reflect.mock.calls).toEqual([[next]]);
  });
});
