import { expect, it } from "vitest";
import { libraryLicences, packagesOf } from "./licences.ts";

it("names the packages of bundled modules, also below others, and none for modules of ours", () => {
  const modules = [
    "/work/node_modules/react/index.js",
    "/work/node_modules/react-simple-maps/node_modules/d3-geo/src/index.js",
    "/work/node_modules/@scope/name/dist/a.js?commonjs",
    "/work/src/reader/client.tsx",
    "\0vite/preload-helper.js",
  ];
  expect(packagesOf(modules)).toEqual(["react", "d3-geo", "@scope/name"]);
});

it("has version and words of each licence, and refuses a package that is bundled and not listed", async () => {
  const text = await libraryLicences(["react", "d3-geo"]);
  expect(text).toMatch(/^react \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(text).toContain("Permission is hereby granted");
  await expect(libraryLicences(["react", "vitest"])).rejects.toThrow(/vitest/);
});
