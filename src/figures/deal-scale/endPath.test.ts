import { describe, expect, it } from "vitest";
import { barEndPath, openPath } from "./endPath.ts";

describe("the pieces of an open end", () => {
  it("lead away from zero for more than, toward it for up to, and mirror under rtl", () => {
    expect(openPath("open", 6, { y: 12, dir: "ltr" })).toBe("M8 12h7M17 12h4M22 12h2");
    expect(openPath("open", 6, { y: 12, dir: "rtl" })).toBe("M-8 12h-7M-17 12h-4M-22 12h-2");
    expect(openPath("up-to", 6, { y: 12, dir: "ltr" })).toBe(openPath("open", 6, { y: 12, dir: "rtl" }));
    expect(openPath("open", 6, { y: 24, dir: "rtl", times: 2 })).toBe("M-16 24h-14M-34 24h-8M-44 24h-4");
    expect(openPath("soft", 6, { y: 12, dir: "ltr" })).toBe("");
  });

  it("fade beyond a bar that is about so long, and leave a closed one alone", () => {
    expect(barEndPath("soft", { y: 11, dir: "ltr" })).toBe("M3 6v10M6 8v6");
    expect(barEndPath("soft", { y: 11, dir: "rtl" })).toBe("M-3 6v10M-6 8v6");
    expect([barEndPath("closed", { y: 11, dir: "ltr" }), barEndPath("up-to", { y: 11, dir: "ltr" })]).toEqual(["", ""]);
  });
});
