import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { galleryFolder } from "../scripts/serving/serve.ts";
import { source } from "./words.ts";
import { hostPort, sitePort, siteRoot } from "./addresses.ts";
import { launchOptions } from "../scripts/browser/launch.ts";

const galleryPort = sitePort + 1;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: "../test-results",
  fullyParallel: true,
  workers: 2,
  // A busy machine may take its time: only what never comes is a failure.
  timeout: 120_000,
  forbidOnly: Boolean(process.env["CI"]),
  // Says what failed at the end, where it is read, and also where only the end is kept.
  reporter: [["dot"]],
  snapshotPathTemplate: "{testDir}/shots/{arg}{ext}",
  updateSnapshots: process.env["CI"] ? "none" : "missing",
  expect: {
    timeout: 20_000,
    // A few pixels of leeway, and a little of each colour: less than one word, less than another tint.
    toMatchSnapshot: { threshold: 0.03, maxDiffPixels: 20 },
  },
  projects: [
    // It waits more for its own programs than for a core, in one worker: it starts first.
    { name: "wordpress", testMatch: "wordpress.spec.ts", use: { baseURL: siteRoot(sitePort) } },
    {
      name: "site",
      testMatch: "*.spec.ts",
      testIgnore: ["shots.spec.ts", "heard.spec.ts", "wordpress.spec.ts"],
      use: { baseURL: siteRoot(sitePort) },
    },
    {
      name: "heard",
      testMatch: "heard.spec.ts",
      snapshotPathTemplate: "{testDir}/heard/{arg}{ext}",
      // Else the tree lacks the chapters that are not near the screen (content-visibility).
      use: {
        baseURL: siteRoot(sitePort),
        launchOptions: { ...launchOptions, args: [...launchOptions.args, "--force-renderer-accessibility"] },
      },
    },
    { name: "gallery", testMatch: "shots.spec.ts", use: { baseURL: siteRoot(galleryPort) } },
  ],
  use: {
    timezoneId: "UTC",
    locale: source,
    actionTimeout: 20_000,
    launchOptions,
    // One context a worker; what a page kept is cleared in between.
    reuseContext: true,
  },
  webServer: [server(sitePort), hosts(), ...(existsSync(galleryFolder) ? [server(galleryPort, galleryFolder)] : [])],
});

function server(at: number, folder = "") {
  return {
    command: `tsx ../scripts/preview.ts ${String(at)} ${folder}`,
    cwd: import.meta.dirname,
    url: siteRoot(at),
    reuseExistingServer: false,
  };
}

function hosts() {
  return {
    command: `tsx ../scripts/hosts.ts ${String(hostPort)} ${siteRoot(sitePort)}`,
    cwd: import.meta.dirname,
    url: siteRoot(hostPort),
    reuseExistingServer: false,
  };
}
