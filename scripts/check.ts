import { checkSteps } from "./checks/checkSteps.ts";
import { closeRun, runSteps } from "./checks/steps.ts";

closeRun(await runSteps(checkSteps));
