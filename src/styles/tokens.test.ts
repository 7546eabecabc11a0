import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast as contrastOf } from "#editors/contrast.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The tokens set by the block that follows `selector`. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(Array.from(block.matchAll(/--([a-z-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]));
}

const light = tokensOf(":root {");
const schemes = { light, dark: { ...light, ...tokensOf(':root[data-theme="dark"]') } };

/** The contrast of two colours of the form #rrggbb, by WCAG 2.2. */
function contrast(...colours: (string | undefined)[]): number {
  const [one = "", other = ""] = colours.map((colour = "") => {
    const digits = /^#([\da-f]{6})$/.exec(colour)?.[1];
    if (!digits) throw new Error(`not a colour of the form #rrggbb: ${colour}`);
    return digits;
  });
  return contrastOf(one, other);
}

const grounds = ["paper", "card", "water", "land", "land-raised"];
const texts = ["ink", "soft", "claim-text", "record"];
const marks = ["claim", "record", "context", "focus", "ink"];

/** Every pair that is paler than `atLeast`, in words. */
function tooPale(tokens: Record<string, string>, names: string[], on: string[], atLeast: number): string[] {
  return names.flatMap((name) =>
    on
      .map((ground) => ({ ground, ratio: contrast(tokens[name], tokens[ground]) }))
      .filter(({ ratio }) => ratio < atLeast)
      .map(({ ground, ratio }) => `${name} on ${ground} is ${ratio.toFixed(2)}:1`),
  );
}

describe.each(Object.entries(schemes))("colours, %s", (_, tokens) => {
  it("texts are readable on every ground", () => {
    expect(tooPale(tokens, texts, grounds, 4.5)).toEqual([]);
  });

  it("words inside a claim's mark and a selection are readable", () => {
    expect(tooPale(tokens, ["card"], ["claim"], 4.5)).toEqual([]);
    expect(tooPale(tokens, ["ink"], ["selection"], 4.5)).toEqual([]);
  });

  it("marks stand out on every ground", () => {
    expect(tooPale(tokens, marks, grounds, 3)).toEqual([]);
  });

  it("a coast is seen from the water and from the land, more than a border", () => {
    expect(tooPale(tokens, ["coast"], ["water", "land", "land-raised"], 3)).toEqual([]);
    expect(contrast(tokens.border, tokens.land)).toBeLessThan(contrast(tokens.coast, tokens.land) / 1.5);
  });

  it("claim and record are about as light as each other, so that neither shouts", () => {
    expect(contrast(tokens.claim, tokens.record)).toBeLessThan(1.4);
  });
});

it("the reader's dark and the system's dark are the same", () => {
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(tokensOf(':root[data-theme="dark"]'));
});

it("forced colours replace every colour by the reader's own", () => {
  const forced = css.slice(css.indexOf("(forced-colors: active)"));
  const colours = Object.keys(light).filter((name) => /^(#|transparent|0 2px)/.test(light[name] ?? ""));
  expect(colours.filter((name) => !forced.includes(`--${name}:`))).toEqual([]);
  expect(forced).not.toMatch(/#[0-9a-f]{3}/);
});

describe("underlines", () => {
  const src = new URL("..", import.meta.url);
  const lines = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".css"))
    .flatMap((path) => readFileSync(new URL(path, src), "utf8").match(/text-decoration[^}]*/g) ?? []);

  it("are no paler than marks", () => {
    const colours = lines.flatMap((rule) =>
      Array.from(rule.matchAll(/text-decoration[^;]*--([a-z-]+)/g), ([, name]) => name),
    );
    expect(colours.filter((name = "") => ![...marks, ...texts].includes(name))).toEqual([]);
  });

  it("of the article and of the sources differ by more than their colour", () => {
    const ofRecord = lines.filter((rule) => /text-decoration[^;]*--record/.test(rule));
    expect(ofRecord.length).toBeGreaterThan(0);
    expect(ofRecord.filter((rule) => !rule.includes("dashed"))).toEqual([]);
    expect(lines.filter((rule) => rule.includes("--claim") && rule.includes("dashed"))).toEqual([]);
  });
});
