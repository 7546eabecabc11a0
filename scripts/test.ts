import { existsSync } from "node:fs";
import { audit, browser, build, builtPages, checkSteps, engines } from "./checks/checkSteps.ts";
import { closeRun, runSteps, type StepCommand } from "./checks/steps.ts";

/** The article's text belongs to its owners and is not kept here; where it lies beside the checkout it is compared. */
const article = "../shared/facts/article.txt";

const phrases: readonly StepCommand[] = existsSync(article)
  ? [{ name: "phrases against the article", command: `tsx scripts/verifySource.ts ${article}` }]
  : [];
if (phrases.length === 0)
  console.log(`${article} is not there: the phrases are not compared with the article this time.`);

/** Runs steps beside one another: each waits for its own discs and processes more than for a core. */
const beside = async (...runs: (readonly StepCommand[])[]) =>
  (await Promise.all(runs.map((steps) => runSteps(steps)))).flat();
const before = await beside([...checkSteps, audit, ...phrases], [build]);
const isBuilt = before.every(({ name, failed }) => name !== build.name || failed === 0);
// What a browser shows in time is tested by itself: both of its workers have a core.
closeRun([...before, ...(isBuilt ? [...(await beside([builtPages], [engines])), ...(await runSteps([browser]))] : [])]);
