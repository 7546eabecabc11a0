import type { Browser, Page } from "@playwright/test";

const phoneWidth = 390;

/** How a page of many frames is looked at. */
export const ways = {
  /** So high a window that all frames are in it. */
  "all in view": { height: 20_000, isScrolled: false },
  untouched: { height: 844, isScrolled: false },
  "scrolled through": { height: 844, isScrolled: true },
} as const;

/** What tells how much processor time, in ms, a page's main thread has spent. Time in which others have it does not count. */
export async function mainThread(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN);
  };
}

/** What the main thread spends on a page and its frames, which are all of one site and so share it. */
export async function mainThreadMs(browser: Browser, url: string, way: keyof typeof ways): Promise<number> {
  const { height, isScrolled } = ways[way];
  const context = await browser.newContext({ viewport: { width: phoneWidth, height } });
  const page = await context.newPage();
  const workedMs = await mainThread(page);
  await page.goto(url, { waitUntil: "networkidle" });
  if (isScrolled)
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
        scrollTo(0, y);
        await new Promise((done) => setTimeout(done, 50));
      }
    });
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 300))));
  const ms = await workedMs();
  await context.close();
  return ms;
}
