import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as attribute from "./attributes.ts";

const src = new URL("..", import.meta.url).pathname;
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(css|tsx?)$/.test(path) && !/\.test\./.test(path))
  .map((path) => readFileSync(join(src, path), "utf8"))
  .join("\n");

/** What the expression's first group finds in all sources. */
function found(expression: RegExp): string[] {
  return [...new Set([...sources.matchAll(expression)].map(([, name = ""]) => name))];
}

function attributeOfKey(key: string): string {
  return `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

const keys: Readonly<Record<string, string>> = attribute;
const written = new Set([
  ...found(/[\s"](data-[a-z-]+)(?:=["{`$]|>|": )/g),
  ...found(/dataset(?:\["|\.)(\w+)(?:"\])? = /g).map(attributeOfKey),
  ...found(/(?:set|toggle)Attribute\(attribute\.(\w+)/g).map((key) => keys[key] ?? key),
]);

describe("attribute", () => {
  it("names what some component writes, each once", () => {
    const names = Object.values(attribute);
    expect(names.filter((name) => !written.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is all that scripts and style sheets ask for, or they ask for what some component writes", () => {
    const asked = [...found(/\[(data-[a-z-]+)/g), ...found(/\[\$\{attribute\.(\w+)\}/g).map((key) => keys[key] ?? key)];
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.filter((name) => !written.has(name))).toEqual([]);
  });

  it("is what scripts outside of the kinds of figure ask by, never by a name of their own", () => {
    const literals = Object.values(attribute).filter((name) =>
      readdirSync(src, { recursive: true, encoding: "utf8" }).some(
        (path) =>
          /^(reader|embed|figures|share|site)\/\w+\.tsx?$/.test(path) &&
          !path.includes(".test.") &&
          readFileSync(join(src, path), "utf8").includes(`[${name}`),
      ),
    );
    expect(literals).toEqual([]);
  });
});
