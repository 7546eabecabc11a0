import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** The frame of an embed on a host page, or the first of several. */
export function frameElement(page: Page): Locator {
  return page.locator("iframe").first();
}

export function embedIn(page: Page): FrameLocator {
  return frameElement(page).contentFrame();
}

/** What an embed is as high as, and shrinks with. */
export function rootOf(embed: FrameLocator): Locator {
  return embed.locator("[data-fig-root]");
}

export async function heightOf(part: Locator): Promise<number> {
  return part.evaluate((element) => element.getBoundingClientRect().height);
}

/** How many px the frame on the host page is higher than what it holds; NaN while its width has not come inside. */
async function spareHeight(page: Page): Promise<number> {
  const outside = await frameElement(page).evaluate(({ clientWidth, clientHeight }) => ({ clientWidth, clientHeight }));
  const inside = await rootOf(embedIn(page)).evaluate((root) => ({
    width: innerWidth,
    height: root.getBoundingClientRect().height,
  }));
  return outside.clientWidth === inside.width ? outside.clientHeight - inside.height : NaN;
}

/** Waits until the frame is as high as what it holds, within 2 px. */
export async function expectFitted(page: Page, message: string): Promise<void> {
  await expect.poll(async () => Math.abs(await spareHeight(page)), { message }).toBeLessThanOrEqual(2);
}

/** Waits until the app of an embed answers. */
export async function expectLive(embed: FrameLocator): Promise<void> {
  await expect(embed.locator("html")).toHaveAttribute("data-context", /on|off/);
}
