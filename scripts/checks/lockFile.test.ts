import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Package {
  version?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = <File>(name: string) => JSON.parse(readFileSync(name, "utf8")) as File;
const { "": own, ...packages } = read<{ packages: Record<string, Package> }>("package-lock.json").packages;

it("names version and content of every package that is installed", () => {
  const open = Object.entries(packages).filter(([, { version, integrity }]) => !version || !integrity);
  expect(open.map(([path]) => path)).toEqual([]);
});

it("is of the packages that package.json asks for, each in one version", () => {
  const { dependencies, devDependencies } = read<Package>("package.json");
  expect([own?.dependencies, own?.devDependencies]).toEqual([dependencies, devDependencies]);
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});
