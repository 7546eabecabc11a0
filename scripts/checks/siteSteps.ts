import { testSiteUrl } from "../serving/testSiteUrl.ts";
import { countPlaywright, countVitest, type StepCommand } from "./steps.ts";

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
