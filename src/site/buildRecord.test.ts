import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { differingFiles, hashesIn, recordOf } from "./buildRecord.ts";

const of = { story: "s", revision: 1, node: "20.19.0", data: {} };

it("lists the files of a folder in order, without their compressed twins and itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "record-"));
  mkdirSync(join(folder, "en"));
  for (const path of ["index.html", "index.html.br", "index.html.gz", "build.json", "en/index.html"])
    writeFileSync(join(folder, path), path);
  const hashes = await hashesIn(folder);
  expect(Object.keys(hashes)).toEqual(["en/index.html", "index.html"]);
  expect(hashes["en/index.html"]).not.toBe(hashes["index.html"]);
  rmSync(folder, { recursive: true });
});

it("tells two sites apart by one byte, and nothing else", () => {
  const files = { "index.html": "aa", "en/index.html": "bb" };
  expect(recordOf(files, of)).toEqual(recordOf({ ...files }, of));
  expect(recordOf({ ...files, "index.html": "ab" }, of).site).not.toBe(recordOf(files, of).site);
  expect(recordOf(files, { ...of, data: { "claims.json": "cc" } }).data).not.toBe(recordOf(files, of).data);
});

it("names the files that differ, came or went", () => {
  expect(differingFiles({ a: "1", b: "1", c: "1" }, { b: "1", c: "2", d: "1" })).toEqual(["a", "c", "d"]);
});
