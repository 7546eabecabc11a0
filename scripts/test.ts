import { existsSync } from "node:fs";
import { checkSteps } from "./checks/checkSteps.ts";
import { closeRun, countPlaywright, countVitest, runSteps, type StepCommand } from "./checks/steps.ts";
import { testSiteUrl } from "./serving/testSiteUrl.ts";

/** The article's text belongs to its owners and is not kept here; where it lies beside the checkout it is compared. */
const article = "../shared/facts/article.txt";

const phrases: readonly StepCommand[] = existsSync(article)
  ? [{ name: "phrases against the article", command: `tsx scripts/verifySource.ts ${article}` }]
  : [];
const site: readonly StepCommand[] = [
  { name: "build", command: "tsx scripts/build.ts --gallery", env: { SITE_URL: testSiteUrl }, isNeeded: true },
  { name: "built pages", command: "vitest run --config e2e/vitest.config.ts --reporter=dot", count: countVitest },
];
const browser: StepCommand = {
  name: "browser",
  command: "playwright test --config e2e/playwright.config.ts",
  count: countPlaywright,
};

if (phrases.length === 0)
  console.log(`${article} is not there: the phrases are not compared with the article this time.`);

// Checks and build wait for one another's discs and processes more than for a core.
const [checked, built] = await Promise.all([runSteps([...checkSteps, ...phrases]), runSteps(site)]);
const isBuilt = built.length === site.length;
closeRun([...checked, ...built, ...(isBuilt ? await runSteps([browser]) : [])]);
