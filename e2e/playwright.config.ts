import { defineConfig } from "@playwright/test";

const port = process.env["E2E_PORT"] ?? "4399";
const executablePath = process.env["CHROMIUM_PATH"];
const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: "*.spec.ts",
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["line"]],
  snapshotPathTemplate: "{testDir}/shots/{arg}{ext}",
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    timezoneId: "UTC",
    locale: "ar",
    actionTimeout: 10_000,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
    },
  },
  webServer: {
    command: `tsx ../scripts/preview.ts ${port}`,
    cwd: import.meta.dirname,
    url: `http://127.0.0.1:${port}/ar/`,
    reuseExistingServer: false,
  },
});
