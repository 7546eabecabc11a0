import { testSiteUrl } from "../serving/testSiteUrl.ts";
import { countPlaywright, countVitest, type StepCommand } from "./steps.ts";

/** What may find something when data change. */
export const dataSteps: readonly StepCommand[] = [
  { name: "data", command: "tsx scripts/checkData.ts" },
  { name: "units", command: "vitest run --reporter=dot", count: countVitest },
];

/** Asks the registry about what readers load. Where it does not answer nothing is counted, and the output says so. */
export const audit: StepCommand = {
  name: "audit",
  command: "tsx scripts/audit.ts",
  count: (output) => ({ passed: output.includes("NOT AUDITED") ? 0 : 1, failed: 0 }),
};

/** What needs no browser and no build: types, rooms, style, data and units. What they found stays in .cache/ for the next run. */
export const checkSteps: readonly StepCommand[] = [
  { name: "types", command: "tsc --noEmit --incremental --tsBuildInfoFile .cache/types.json -p ." },
  {
    name: "lint",
    command: "eslint . --max-warnings 0 --cache --cache-strategy content --cache-location .cache/eslint",
  },
  { name: "rooms", command: "depcruise --config .dependency-cruiser.js src scripts e2e" },
  { name: "style sheets", command: "stylelint 'src/**/*.css' --cache --cache-location .cache/stylelint" },
  { name: "format", command: "prettier --check --log-level warn --cache --cache-location .cache/prettier ." },
  ...dataSteps,
];

export const build: StepCommand = {
  name: "build",
  command: "tsx scripts/build.ts --gallery --twice",
  env: { SITE_URL: testSiteUrl },
};
export const builtPages: StepCommand = {
  name: "built pages",
  command: "vitest run --config e2e/vitest.config.ts --reporter=dot",
  count: countVitest,
};
export const browser: StepCommand = {
  name: "browser",
  command: "playwright test --config e2e/playwright.config.ts",
  count: countPlaywright,
};
export const engines: StepCommand = {
  name: "engines",
  command: "playwright test --config e2e/engines/playwright.config.ts",
  count: countPlaywright,
};
