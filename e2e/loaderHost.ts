import { expect, type Frame, type Page } from "./test.ts";
import { answerOf, article, type Host } from "./newsroom.ts";

export * from "./newsroom.ts";

/** Opens the newsroom's page, with `query` behind its address. */
export async function openHost(page: Page, host: Host, query = ""): Promise<void> {
  await page.route(/^https:\/\/(news|figures|charts)\.example\//, async (route) => {
    const url = route.request().url();
    if (host.blocked?.test(url)) return route.abort();
    if (/\/embed(\/[\d.]+)?\.js$/.test(url)) await host.loaderAfter;
    const { type, body } = answerOf(url, host) ?? {};
    if (body === undefined) return route.fulfill({ status: 404, body: "" });
    return route.fulfill({ contentType: type, body, headers: url.startsWith(article) ? (host.headers ?? {}) : {} });
  });
  await page.addInitScript(watchShifts);
  await page.goto(article + query, { waitUntil: "domcontentloaded" });
}

function watchShifts() {
  const shifts: number[] = [];
  (window as unknown as { shifts: number[] }).shifts = shifts;
  if (window.top !== window) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: "layout-shift", buffered: true });
}

/** How far things moved on the page that the reader did not move. */
export async function shiftsOf(page: Page): Promise<number[]> {
  await page.evaluate(frames);
  return page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
}

/** Two frames of the screen. */
export function frames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** The page in the frame of an embed. */
export async function childOf(page: Page, id = "tides"): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes(`/${id}/`));
  await expect.poll(() => find() !== undefined).toBe(true);
  await find()!.waitForFunction("typeof say === 'function'");
  return find()!;
}

/** What the page in a frame was told, the newest last. */
export async function toldTo(frame: Frame): Promise<Record<string, unknown>[]> {
  return frame.evaluate("told");
}

export const live = (page: Page) => page.locator('iframe[src*="/embed/"]:not([inert])');
export const pictureLink = (page: Page) => page.getByRole("link", { name: "Picture of tides" });

/** The embed lives: its frame shows, and the picture and its link are away for everybody. */
export async function expectLive(page: Page): Promise<void> {
  await expect(live(page)).toHaveCSS("opacity", "1");
  await expect(pictureLink(page)).toHaveCount(0);
  await expect(page.locator("a > img")).toBeHidden();
}

/** The embed does not live: picture and link show, and no frame lies over them. */
export async function expectPicture(page: Page): Promise<void> {
  await expect(pictureLink(page)).toBeVisible();
  await expect(page.getByRole("img", { name: "Picture of tides" })).toBeVisible();
  await expect(live(page)).toHaveCount(0);
}
