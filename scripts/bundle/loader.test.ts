import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { loaderText, pinnedFile, pinnedFolder } from "./loader.ts";

const text = await loaderText();

describe("the loader", () => {
  it("is at most 3 kB as it is sent", () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(3000);
  });

  it("writes no markup, runs no text and asks for nothing over the network", () => {
    expect(text).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|Function\(|fetch\(|XMLHttp|Beacon/,
    );
  });

  it("equals the pinned copy of its version", () => {
    const message = "The loader changed: raise the version in src/loader/version.ts and run npm run pin-loader";
    expect(readFileSync(pinnedFile, "utf8") === text, message).toBe(true);
  });

  it("says in each pinned copy which version it is", () => {
    const pinned = readdirSync(pinnedFolder);
    expect(pinned.length).toBeGreaterThan(0);
    for (const name of pinned)
      expect(readFileSync(join(pinnedFolder, name), "utf8")).toContain(`version:"${name.replace(/\.js$/, "")}"`);
  });
});

describe("its types", () => {
  const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const problemsOf = (...paths: string[]) => {
    const options = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      types: [],
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    };
    const program = ts.createProgram(paths, { ...options, target: ts.ScriptTarget.ES2022 });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  };

  it("fit what newsrooms write, and refuse what they should not", () => {
    expect(problemsOf(file("../../public/embed.d.ts"), file("loaderUse.ts"))).toEqual([]);
  }, 60_000);
});
