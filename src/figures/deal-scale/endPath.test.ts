import { describe, expect, it } from "vitest";
import { barEndPath, openPath } from "./endPath.ts";

describe("the pieces of an open end", () => {
  it("lead away from zero for more than, toward it for up to, and mirror under rtl", () => {
    expect(openPath("open", 6, 12, "ltr")).toBe("M8 12h7M17 12h4M22 12h2");
    expect(openPath("open", 6, 12, "rtl")).toBe("M-8 12h-7M-17 12h-4M-22 12h-2");
    expect(openPath("up-to", 6, 12, "ltr")).toBe(openPath("open", 6, 12, "rtl"));
    expect(openPath("soft", 6, 12, "ltr")).toBe("");
  });

  it("fade beyond a bar that is about so long, and leave a closed one alone", () => {
    expect(barEndPath("soft", 11, "ltr")).toBe("M3 6v10M6 8v6");
    expect(barEndPath("soft", 11, "rtl")).toBe("M-3 6v10M-6 8v6");
    expect([barEndPath("closed", 11, "ltr"), barEndPath("up-to", 11, "ltr")]).toEqual(["", ""]);
  });
});
