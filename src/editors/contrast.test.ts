import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, palePairs } from "./contrast.ts";
import { embedQuery, ownColours, parseColour } from "./hostLook.ts";
import { paints } from "./paints.ts";

it("knows the theme's own colours as tokens.css has them", () => {
  const css = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");
  const starts = { light: css.indexOf(":root {"), dark: css.indexOf(':root[data-theme="dark"]') };
  for (const theme of ["light", "dark"] as const) {
    const block = css.slice(starts[theme], css.indexOf("}", starts[theme]));
    for (const paint of paints) expect(block).toContain(`--${paint}: #${ownColours[theme][paint]};`);
  }
});

describe("palePairs", () => {
  it("finds nothing in our own colours", () => {
    for (const theme of ["host", "auto", "light", "dark"] as const)
      expect(palePairs({ theme, colours: {} })).toEqual([]);
  });

  it("names words below 4.5 and marks below 3 to 1, with what was found, never rounded up", () => {
    expect(palePairs({ theme: "light", colours: { paper: "ffffff", ink: "777777", claim: "949494" } })).toEqual([
      { paint: "ink", needed: 4.5, found: 4.47 },
    ]);
    expect(palePairs({ theme: "light", colours: { paper: "ffffff", claim: "959595", record: "ffffff" } })).toEqual([
      { paint: "claim", needed: 3, found: 2.99 },
      { paint: "record", needed: 3, found: 1 },
    ]);
  });

  it("says in which theme, where a colour is seen in both", () => {
    expect(palePairs({ theme: "host", colours: { ink: "222222" } })).toEqual([
      { paint: "ink", needed: 4.5, found: expect.any(Number) as number, theme: "dark" },
    ]);
  });

  it("takes the other colours from the theme that the ground asks for", () => {
    expect(palePairs({ theme: "light", colours: { paper: "000000" } })).toEqual([]);
    expect(palePairs({ theme: "host", colours: { paper: "ffffff" } })).toEqual([]);
  });

  it("measures as WCAG does", () => {
    expect(contrast("000000", "ffffff")).toBeCloseTo(21);
    expect(contrast("ffffff", "ffffff")).toBe(1);
    expect(contrast("777777", "ffffff")).toBeCloseTo(4.478, 3);
  });
});

it("reads colours as people write them, and nothing else", () => {
  expect(["#FFF", "fff", " #0a1B2c "].map(parseColour)).toEqual(["ffffff", "ffffff", "0a1b2c"]);
  expect(["", "#", "red", "ffff", "#12345g", "rgb(0,0,0)", "#fff;x"].map(parseColour)).toEqual(
    Array(7).fill(undefined),
  );
});

it("adds a look to the query of a view", () => {
  const look = { theme: "dark", colours: { ink: "111111" } } as const;
  expect(embedQuery("", look)).toBe("?theme=dark&ink=111111");
  expect(embedQuery("?sel=claim.C54-02", look)).toBe("?sel=claim.C54-02&theme=dark&ink=111111");
  expect(embedQuery("", { theme: "host", colours: {} })).toBe("");
  expect(embedQuery("", { theme: "host", colours: {} }, "light")).toBe("?theme=light");
});
