import { describe, expect, it } from "vitest";
import { defaultState, type ViewState } from "#state/viewState.ts";
import { focusAfter } from "./turning.ts";

const view = (patch: Partial<ViewState> = {}): ViewState => ({ ...defaultState, ...patch });
const one = view({ sel: "claim.C1" });

describe("focusAfter", () => {
  it("is the panel where something opened or another step was gone to", () => {
    expect(focusAfter(view(), one)).toBe("panel");
    expect(focusAfter(one, view({ sel: "claim.C2" }))).toBe("panel");
    expect(focusAfter(view(), view({ step: "p-1" }))).toBe("panel");
  });

  it("is the opener where what was open closed", () => {
    expect(focusAfter(one, view())).toBe("opener");
  });

  it("stays where nothing opened or closed", () => {
    expect(focusAfter(view(), view({ layer: "record" }))).toBeUndefined();
    expect(focusAfter(one, view({ sel: "claim.C1", layer: "record" }))).toBeUndefined();
  });
});
