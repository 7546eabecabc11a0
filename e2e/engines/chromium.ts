import type { Frame } from "@playwright/test";
import { launchBrowser } from "../../scripts/browser/launch.ts";
import type { Driver } from "./driver.ts";

/** Starts Chromium by Playwright, as all other browser tests do. */
export async function openChromium(): Promise<Driver> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  let at: Frame = page.mainFrame();
  return {
    async go(address) {
      await page.goto(address);
      at = page.mainFrame();
    },
    evaluate: (expression) => at.evaluate(expression),
    async enter(place) {
      const frame = place === "frame" ? await (await page.$("iframe"))?.contentFrame() : page.mainFrame();
      if (!frame) throw new Error("the page has no frame");
      at = frame;
    },
    async point(points, button) {
      const frame = at === page.mainFrame() ? null : await (await at.frameElement()).boundingBox();
      for (const [index, { x, y }] of points.entries()) {
        await page.mouse.move(x + (frame?.x ?? 0), y + (frame?.y ?? 0), { steps: 3 });
        if (index === 0 && button !== "none") await page.mouse.down();
      }
      if (button !== "none") await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    print: () => page.pdf({ format: "A4" }),
    close: () => browser.close(),
  };
}
