import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

/** Runs the set-up in a checkout that has one package, whatever command installed it, and an npm that has no network. */
function setUp(installed: string, locked: string): { status: number | null; output: string } {
  const root = mkdtempSync(join(tmpdir(), "setup-"));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ["scripts", "node_modules", "bin"]) mkdirSync(join(root, folder));
  copyFileSync(join(import.meta.dirname, "setup.mjs"), join(root, "scripts/setup.mjs"));
  const packages = (version: string) => JSON.stringify({ packages: { "node_modules/one": { version } } });
  writeFileSync(join(root, "package-lock.json"), packages(locked));
  writeFileSync(join(root, "node_modules/.package-lock.json"), packages(installed));
  writeFileSync(join(root, "bin/npm"), "#!/bin/sh\nexit 1\n");
  chmodSync(join(root, "bin/npm"), 0o755);
  const env = { ...process.env, PATH: `${join(root, "bin")}:${String(process.env["PATH"])}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/setup.mjs")], {
    env,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

it("installs nothing where the packages of the lock file are there, so that a build needs no network", () => {
  expect(setUp("1.2.3", "1.2.3")).toEqual({ status: 0, output: "" });
});

it("installs where they are not, and says what it needs where that fails", () => {
  const { status, output } = setUp("1.2.3", "1.2.4");
  expect(status).toBe(1);
  expect(output).toMatch(/Installing packages[\s\S]*npm ci failed[\s\S]*registry/);
});
