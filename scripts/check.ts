import { checkSteps } from "./checkSteps.ts";
import { closeRun, runStep, type StepResult } from "./steps.ts";

const results: StepResult[] = [];
for (const step of checkSteps) results.push(await runStep(step));
closeRun(results);
