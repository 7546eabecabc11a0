import { defineConfig } from "vitest/config";

export default defineConfig({
  root: import.meta.dirname,
  // Some tests read all three hundred pages.
  test: { testTimeout: 120_000, include: ["*.test.ts"], env: { TZ: "UTC" } },
});
