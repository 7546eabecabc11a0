import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser } from "@playwright/test";

const found = fileURLToPath(new URL("../../.cache/browser", import.meta.url));
const executablePath = process.env["CHROMIUM_PATH"] ?? (existsSync(found) ? readFileSync(found, "utf8") : undefined);
const quiet = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** How Chromium is started: the one that scripts/setup.mjs found, or Playwright's own. */
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
};

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions);
}

/** Why no browser can be started, in one line; undefined where one can. */
export async function browserProblem(): Promise<string | undefined> {
  try {
    await (await launchBrowser()).close();
    return undefined;
  } catch (reason) {
    return String(reason instanceof Error ? reason.message : reason).split("\n")[0];
  }
}
