import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { replaceFolder } from "./replaceFolder.ts";

const folderWith = (parent: string, name: string, file: string) => {
  mkdirSync(join(parent, name));
  writeFileSync(join(parent, name, file), "");
  return join(parent, name);
};

it("puts a folder in the place of another one, or where there is none", async () => {
  const parent = mkdtempSync(join(tmpdir(), "replace-"));
  const target = join(parent, "dist");
  await replaceFolder(target, folderWith(parent, "one", "first"));
  expect(readdirSync(target)).toEqual(["first"]);
  await replaceFolder(target, folderWith(parent, "two", "second"));
  expect(readdirSync(target)).toEqual(["second"]);
  expect(readdirSync(parent)).toEqual(["dist"]);
});

it("leaves the old one where the new one is not there", async () => {
  const parent = mkdtempSync(join(tmpdir(), "replace-"));
  const target = folderWith(parent, "dist", "first");
  await expect(replaceFolder(target, join(parent, "nothing"))).rejects.toThrow();
  expect(readdirSync(target)).toEqual(["first"]);
});
