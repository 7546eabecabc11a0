import { expect, type Page, test } from "./test.ts";
import { hostRoot } from "./addresses.ts";
import { clickMarkIn, embedIn, expectFitted, expectLive, frameElement, marksIn } from "./frames.ts";
import { desktop, messagesOf, phone, withPage } from "./reader.ts";
import { languages, source } from "./words.ts";
import { figures } from "./ids.ts";

const hostPages = [
  "plain",
  "theme",
  "rtl",
  "dark",
  "colours",
  "narrow",
  "tab",
  "strict",
  "no-script",
  "no-frame",
  "twenty",
];

/** Writes down, from the start of every page, what moved without the reader having done anything. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const shiftsOn = (page: Page) => page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);

/** Scrolls to the end as a reader does, and back. */
async function scrollThrough(page: Page): Promise<void> {
  const heightPx = await page.evaluate(() => document.documentElement.scrollHeight);
  for (const step of [400, -400]) {
    for (let done = 0; done < heightPx; done += 400) {
      await page.mouse.wheel(0, step);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
  }
}

/** What a reader sees where the first figure is: the frame, or the picture whose link leads to our page. */
async function seen(page: Page): Promise<"frame" | "picture" | "neither"> {
  return page
    .locator("img")
    .first()
    .evaluate((img) => {
      const picture = img as HTMLImageElement;
      const frame = document.querySelector("iframe");
      const isShown = (part: Element | null) =>
        part !== null && part.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (isShown(frame)) return "frame";
      const isLinked = picture.closest("a")?.href.startsWith("http") === true;
      return isShown(picture) && picture.complete && picture.naturalWidth > 0 && isLinked ? "picture" : "neither";
    });
}

const frameOnShow = (page: Page) => expect.poll(() => seen(page)).toBe("frame");
const pictureOnShow = (page: Page) => expect.poll(() => seen(page)).toBe("picture");

for (const viewport of [phone, desktop]) {
  for (const path of hostPages) {
    test(`nothing moves by itself on the host page "${path}" at ${String(viewport.width)} px`, async ({ page }) => {
      test.slow();
      await watchShifts(page);
      await page.setViewportSize(viewport);
      await page.goto(hostRoot + path, { waitUntil: "networkidle" });
      if (path === "tab") await page.getByRole("button").click();
      await scrollThrough(page);
      if (path.startsWith("no-")) await pictureOnShow(page);
      else {
        // Where all of a short page is in sight, the picture stays until the reader wants more.
        if ((await seen(page)) === "picture") await page.locator("img").first().click();
        await frameOnShow(page);
      }
      expect(await shiftsOn(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), "px sideways").toBe(0);
    });
  }
}

test("the picture and its link show wherever the frame is not live", async ({ browser, page }) => {
  test.slow();
  await page.setViewportSize(desktop);
  await page.goto(`${hostRoot}plain`);
  await frameOnShow(page);
  await page.emulateMedia({ media: "print" });
  await pictureOnShow(page);
  await page.emulateMedia({ media: "screen" });
  await frameOnShow(page);

  for (const blocked of [/\/embed\.js$/, /\/embed\/(\?|$)/]) {
    await withPage(browser, { viewport: desktop, locale: source }, async (other) => {
      await other.route(blocked, (route) => route.abort());
      await other.goto(`${hostRoot}plain`, { waitUntil: "load" });
      await other.waitForTimeout(3500);
      expect(await seen(other), String(blocked)).toBe("picture");
    });
  }
  await withPage(browser, { javaScriptEnabled: false, viewport: phone, locale: source }, async (other) => {
    await other.goto(`${hostRoot}plain`);
    await pictureOnShow(other);
    await other.locator("a:has(img)").click();
    await expect(other.locator("h1")).toBeVisible();
  });
});

test("where the reader already looks, the picture stays until it is tapped, and then lives", async ({ page }) => {
  const messages = messagesOf(page);
  await page.setViewportSize({ width: 360, height: 1400 });
  await page.goto(`${hostRoot}plain`, { waitUntil: "networkidle" });
  if ((await seen(page)) === "picture") await page.locator("img").click();
  await frameOnShow(page);
  await expectFitted(page, "at the start");
  await clickMarkIn(marksIn(embedIn(page)).first());
  await expect(embedIn(page).locator("[data-selection-panel]")).toBeVisible();
  await expectFitted(page, "with what a mark opens");
  expect(messages).toEqual([]);
});

test("frames look as their host does", async ({ page }) => {
  await page.setViewportSize(desktop);
  for (const [path, theme] of [
    ["plain", "light"],
    ["dark", "dark"],
    ["colours", "light"],
  ] as const) {
    await page.goto(hostRoot + path);
    await frameOnShow(page);
    await expect(embedIn(page).locator("html")).toHaveAttribute("data-theme", theme);
  }
  const paper = await embedIn(page)
    .locator("html")
    .evaluate((html) => getComputedStyle(html).getPropertyValue("--paper"));
  expect(paper).toBe("#fff1e5");
});

for (const { lang, copyInEmbed, copied } of languages) {
  test(`a link copied inside an embed opens the host's article at the same view, in a clean browser (${lang})`, async ({
    browser,
    context,
    page,
  }) => {
    await context.grantPermissions(["clipboard-read"], { origin: hostRoot });
    await page.setViewportSize(desktop);
    await page.goto(`${hostRoot}rtl?of=${lang}/${figures.shares}`);
    await frameOnShow(page);
    const embed = embedIn(page);
    const mark = marksIn(embed).first();
    const sel = (await mark.getAttribute("data-sel")) ?? "";
    await clickMarkIn(mark);
    await expect(embed.locator("[data-selection-panel]")).toHaveAttribute("data-selection-panel", sel);
    await embed.getByRole("button", { name: copyInEmbed }).click();
    await expect(embed.getByText(copied, { exact: true })).toBeVisible();
    const link = `${hostRoot}rtl?of=${lang}%2F${figures.shares}&fig-${figures.shares}=${encodeURIComponent(`sel=${sel}`)}`;
    const inClipboard = () =>
      page.evaluate(() => {
        focus();
        return navigator.clipboard.readText().catch(String);
      });
    // The embed's process and the host's reach the browser's clipboard by ways of their own.
    await expect.poll(inClipboard).toBe(link);
    await withPage(browser, { viewport: phone, locale: source }, async (clean) => {
      await clean.goto(link);
      await expectLive(embedIn(clean));
      await expect(embedIn(clean).locator("[data-selection-panel]")).toHaveAttribute("data-selection-panel", sel);
      await expect(frameElement(clean)).toBeInViewport();
    });
  });
}
