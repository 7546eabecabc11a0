import { existsSync } from "node:fs";
import { checkSteps } from "./checkSteps.ts";
import { closeRun, countPlaywright, countVitest, runStep, type StepCommand, type StepResult } from "./steps.ts";
import { testSiteUrl } from "./testSiteUrl.ts";

/** The article's text belongs to its owners and is not kept here; where it lies beside the checkout it is compared. */
const article = "../shared/facts/article.txt";

const steps: readonly StepCommand[] = [
  ...checkSteps,
  ...(existsSync(article)
    ? [{ name: "phrases against the article", command: `tsx scripts/verifySource.ts ${article}` }]
    : []),
  { name: "build", command: "tsx scripts/build.ts --gallery", env: { SITE_URL: testSiteUrl } },
  { name: "built pages", command: "vitest run --config e2e/vitest.config.ts --reporter=dot", count: countVitest },
  { name: "browser", command: "playwright test --config e2e/playwright.config.ts", count: countPlaywright },
];

if (!existsSync(article))
  console.log(`${article} is not there: the phrases are not compared with the article this time.`);

const results: StepResult[] = [];
for (const step of steps) {
  const result = await runStep(step);
  results.push(result);
  // Without a built site the steps after it would only repeat that there is none.
  if (step.name === "build" && result.failed > 0) break;
}
closeRun(results);
