import { expect, test, type Page } from "./test.ts";
import { figures } from "./ids.ts";
import { desktop, figureOf, open, phone } from "./reader.ts";
import { languages, source, uiWord } from "./words.ts";

/** What a setting changes of what is seen, at least. */
const settings = [
  { set: "text=large", figure: figures.timeline, seen: heightOfWords },
  { set: "contrast=more", figure: figures.map, seen: paintsOfGraphic },
  { set: "hatch=on", figure: figures.timeline, seen: paintsOfGraphic },
  { set: "targets=large", figure: figures.map, seen: heightOfLinks },
];

async function heightOfWords(page: Page): Promise<string> {
  const words = figureOf(page, figures.timeline).locator("svg text").filter({ visible: true }).first();
  return String(Math.round((await words.boundingBox())!.height));
}

async function heightOfLinks(page: Page): Promise<string> {
  const link = page.locator("header nav a").first();
  return String(Math.round((await link.boundingBox())?.height ?? 0));
}

function paintsOfGraphic(page: Page): Promise<string> {
  return page.locator("figure [data-graphic] svg :is(path, circle, rect)").evaluateAll((shapes) => {
    const paints = shapes.filter((shape) => shape.checkVisibility()).map((shape) => getComputedStyle(shape).fill);
    return [...new Set(paints)].sort().join();
  });
}

for (const { set, figure, seen } of settings) {
  test(`${set} is chosen in the menu, seen, and kept over a reload without the app, another page and Back`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${source}/${figure}/`);
    const before = await seen(page);
    await page.locator("details[data-settings] summary").click();
    const button = page.locator(`[data-set="${set}"]`);
    await button.click();
    await expect(button).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => seen(page)).not.toBe(before);
    const chosen = await seen(page);
    await expect(page).toHaveURL(new RegExp(`\\?${set}$`));

    await page.locator("header nav a").first().click();
    await expect(page).toHaveURL(new RegExp(`/method/\\?${set}$`));
    await page.goBack();
    await expect(page.locator(`figure[data-figure="${figure}"]`)).toBeVisible();
    await expect.poll(() => seen(page)).toBe(chosen);
    // The pattern itself is the app's to draw.
    if (set.startsWith("hatch")) return;
    await page.route(/assets\/.*\.js/, (route) => route.abort());
    await page.reload();
    expect(await seen(page)).toBe(chosen);
  });
}

for (const { lang } of languages) {
  test(`large words are reached by scrolling the graphic, not the page, and messages are as long as asked (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await open(page, `${lang}/${figures.timeline}/?text=large`);
    const status = page.locator("#status");
    await expect(status).toBeEmpty();
    const sideways = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(await sideways("html")).toBe(0);
    expect(await sideways("[data-graphic]")).toBeGreaterThan(20);
    const choose = async (set: string) => {
      await page.locator(`header [data-set="${set}"]`).click();
      await expect(page.locator(`header [data-set="${set}"]`)).toHaveAttribute("aria-pressed", "true");
    };
    await page.locator("details[data-settings] summary").click();
    await choose("theme=dark");
    await expect(status).not.toBeEmpty();
    const full = (await status.innerText()).length;
    await choose("messages=short");
    await expect(status).toContainText(uiWord(lang, "messages.title"));
    await choose("theme=light");
    await expect.poll(async () => (await status.innerText()).length).toBeLessThan(full);
  });
}
