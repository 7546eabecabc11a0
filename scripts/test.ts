import { existsSync } from "node:fs";
import { checkSteps } from "./checks/checkSteps.ts";
import { closeRun, countPlaywright, countVitest, runSteps, type StepCommand } from "./checks/steps.ts";
import { testSiteUrl } from "./serving/testSiteUrl.ts";

/** The article's text belongs to its owners and is not kept here; where it lies beside the checkout it is compared. */
const article = "../shared/facts/article.txt";

const phrases: readonly StepCommand[] = existsSync(article)
  ? [{ name: "phrases against the article", command: `tsx scripts/verifySource.ts ${article}` }]
  : [];
const build: StepCommand = {
  name: "build",
  command: "tsx scripts/build.ts --gallery",
  env: { SITE_URL: testSiteUrl },
};
const builtPages: StepCommand = {
  name: "built pages",
  command: "vitest run --config e2e/vitest.config.ts --reporter=dot",
  count: countVitest,
};
const browser: StepCommand = {
  name: "browser",
  command: "playwright test --config e2e/playwright.config.ts",
  count: countPlaywright,
};

if (phrases.length === 0)
  console.log(`${article} is not there: the phrases are not compared with the article this time.`);

/** Runs steps beside one another: each waits for its own discs and processes more than for a core. */
const beside = async (...runs: (readonly StepCommand[])[]) => (await Promise.all(runs.map(runSteps))).flat();
const before = await beside([...checkSteps, ...phrases], [build]);
const isBuilt = before.every(({ name, failed }) => name !== build.name || failed === 0);
closeRun([...before, ...(isBuilt ? await beside([builtPages], [browser]) : [])]);
