import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type CDPSession, type Page } from "@playwright/test";
import { inlineScript } from "../bundle/inlineScript.ts";
import { watchTraffic, type Traffic } from "./traffic.ts";

/** The network and the processor that every page is measured under: *slow4g*. */
export const conditions = { downKbitPerS: 1600, upKbitPerS: 750, roundTripMs: 150, processorSlowdown: 4 } as const;

/** A phone held upright, in CSS px. */
const screen = { width: 390, height: 844 };

/** A page that was never opened before, in a browser that has nothing of the site stored. */
export interface FreshPage {
  page: Page;
  traffic: Traffic;
  /** How long the main thread worked so far, with all frames of the page's site, in ms. */
  workMs: () => Promise<number>;
  close: () => Promise<void>;
}

/** Starts the browser that scripts/setup.mjs found, or Playwright's own. */
export async function launchBrowser(): Promise<Browser> {
  const found = fileURLToPath(new URL("../../.cache/browser", import.meta.url));
  const path = process.env["CHROMIUM_PATH"] ?? (existsSync(found) ? readFileSync(found, "utf8") : undefined);
  const quiet = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    args: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
  });
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

/** The script that writes down what a page does, for `openFresh`. */
export function probeScript(): Promise<string> {
  return inlineScript(fileURLToPath(new URL("./probe.ts", import.meta.url)));
}

/** Opens an address with a cold cache under the conditions above, and waits until it has loaded and rests. */
export async function openFresh(browser: Browser, url: string, probe: string): Promise<FreshPage> {
  const context = await browser.newContext({
    viewport: screen,
    isMobile: true,
    hasTouch: true,
    timezoneId: "UTC",
    colorScheme: "light",
  });
  const page = await context.newPage();
  await page.addInitScript({ content: probe });
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  // The thread's own time: a busy machine makes others wait, not work longer.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await slowDown(session);
  await page.goto(url, { waitUntil: "load" });
  await rest({ page, traffic });
  const workMs = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
  return { page, traffic, workMs, close: () => context.close() };
}

/** Waits until nothing is on its way and the main thread has nothing left to do. */
export async function rest({ page, traffic }: Pick<FreshPage, "page" | "traffic">): Promise<void> {
  for (let calm = 0; calm < 2;) {
    const before = traffic.requests().length;
    await traffic.settled();
    await page.evaluate(
      "new Promise((done) => requestIdleCallback(() => setTimeout(() => requestIdleCallback(done), 200)))",
    );
    calm = traffic.requests().length === before ? calm + 1 : 0;
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: conditions.roundTripMs,
    downloadThroughput: (conditions.downKbitPerS * 1000) / 8,
    uploadThroughput: (conditions.upKbitPerS * 1000) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: conditions.processorSlowdown });
}
