import { expect, test, type Page } from "./test.ts";
import { desktop, expectHydrated, figureOf, hydrate, marksOf, open, panelOf, startApp } from "./reader.ts";
import { figures } from "./ids.ts";
import { languages } from "./words.ts";

/** Follows a link by keyboard and says to which part of the page the focus came, and whether that is on the screen. */
async function follow(page: Page, link: string): Promise<void> {
  await page
    .locator(link)
    .first()
    .evaluate((element: HTMLElement) => {
      element.focus();
    });
  await page.keyboard.press("Enter");
}

async function expectFocusIn(page: Page, id: string): Promise<void> {
  const part = page.locator(`[id="${id}"]`);
  await expect(part).toBeFocused();
  await expect(part).toBeInViewport();
  await page.keyboard.press("Tab");
  const isAfter = await part.evaluate((element) => {
    const now = document.activeElement;
    return now !== null && Boolean(element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect(isAfter, "Tab goes on from there").toBe(true);
}

for (const { lang } of languages) {
  test(`a link to a source, a chapter or the content brings the focus there (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expectFocusIn(page, "main");

    const chapter = "[data-bar] details a[href^='#']";
    await page.locator("[data-bar] summary").first().click();
    const anchor = (await page.locator(chapter).nth(2).getAttribute("href"))!;
    await follow(page, `[data-bar] a[href="${anchor}"]`);
    await expectFocusIn(page, anchor.slice(1));

    const source = "main figure [data-sources] a[href*='#source-']";
    const id = (await page.locator(source).first().getAttribute("href"))!.split("#")[1]!;
    await follow(page, source);
    await expect(page).toHaveURL(new RegExp(`method/#${id}$`));
    await expectFocusIn(page, id);
  });

  test(`Tab leads out of the panel to what opened it, and Esc shows that where the reader has moved on (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const mark = marksOf(page, figures.timeline).nth(2);
    const sel = (await mark.getAttribute("data-sel"))!;
    await mark.focus();
    await page.keyboard.press("Enter");
    const title = panelOf(page).getByRole("heading", { level: 2 });
    await expect(title).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    const opener = figureOf(page, figures.timeline).locator(`a[data-sel="${sel}"]:focus`);
    await expect(opener).toBeInViewport();

    await panelOf(page).locator("a[href], button").last().focus();
    await page.keyboard.press("Tab");
    const isNear = () =>
      document.activeElement?.closest("main figure") !== null || document.activeElement === document.body;
    expect(await page.evaluate(isNear), "Tab goes on after the mark, not to the page's ends").toBe(true);

    await title.focus();
    await page.evaluate(() => {
      scrollBy({ top: 4000, behavior: "instant" });
    });
    await page.keyboard.press("Escape");
    await expect(panelOf(page)).toHaveCount(0);
    await expect(opener).toBeInViewport();
  });

  test(`the other language keeps the reader's place and the focus on the way back (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${lang}/`);
    await startApp(page);
    const part = figureOf(page, figures.timeline);
    await part.evaluate((figure) => {
      figure.scrollIntoView({ block: "start", behavior: "instant" });
    });
    await hydrate(page);
    const link = page.locator("header a[hreflang]").first();
    await link.evaluate((element: HTMLElement) => {
      element.focus({ preventScroll: true });
      element.click();
    });
    await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
    await expectHydrated(page);
    await expect(part).toBeInViewport();
    await expect(link).toBeFocused();
  });
}
