import { countVitest, type StepCommand } from "./steps.ts";

/** What needs no browser and no build: types, style, data and units. */
export const checkSteps: readonly StepCommand[] = [
  { name: "types", command: "tsc --noEmit -p ." },
  { name: "lint", command: "eslint . --max-warnings 0" },
  { name: "style sheets", command: "stylelint 'src/**/*.css'" },
  { name: "format", command: "prettier --check --log-level warn ." },
  { name: "data", command: "tsx scripts/checkData.ts" },
  { name: "units", command: "vitest run --reporter=dot", count: countVitest },
];
