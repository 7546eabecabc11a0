import { defineConfig } from "@playwright/test";
import { engines } from "./engines.ts";
import type { GivenOnce } from "./test.ts";

export default defineConfig<object, GivenOnce>({
  testDir: import.meta.dirname,
  testMatch: "*.journey.ts",
  outputDir: "../../test-results/engines",
  // One after the other: each engine is started once.
  workers: 1,
  timeout: 90_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["dot"]],
  projects: Object.keys(engines).map((engine) => ({ name: engine, use: { engine } })),
});
