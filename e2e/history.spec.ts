import { expect, test } from "@playwright/test";
import {
  clickMark,
  expectOpened,
  isSameDocument,
  languages,
  markOf,
  messagesOf,
  open,
  panelOf,
  rememberDocument,
  startApp,
} from "./reader.ts";
import { editions, plainWords } from "./site.ts";

for (const { lang, dir, other, toOther, method, settings, dark } of languages) {
  const { story } = editions[lang]!;
  const otherStory = editions[other]!.story;

  test(`from page to page in ${lang} nothing is loaded anew, and the head follows`, async ({ page }) => {
    const messages = messagesOf(page);
    await open(page, `${lang}/`);
    await rememberDocument(page);
    const headline = page.getByRole("heading", { level: 1 });
    const expectPage = async (path: string, words: string, inLang: string = lang) => {
      await expect(page).toHaveURL(new RegExp(`/${path}(\\?.*)?$`));
      await expect(headline).toHaveText(plainWords(words));
      await expect(page).toHaveTitle(new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} `));
      await expect(page.locator("html")).toHaveAttribute("lang", inLang);
      await expect(page.locator("html")).toHaveAttribute("dir", inLang === lang ? dir : dir === "rtl" ? "ltr" : "rtl");
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/${path}$`));
    };

    await page.getByRole("navigation").getByRole("link", { name: method }).click();
    await expectPage(`${lang}/method/`, method);
    await expect(headline).toBeFocused();
    await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
    await expectPage(`${other}/method/`, languages.find((language) => language.lang === other)!.method, other);
    await page.getByRole("link", { name: otherStory.name }).first().click();
    await expectPage(`${other}/`, otherStory.title, other);
    const oil = otherStory.figures.find(({ id }) => id === "oil")!;
    await page.getByRole("heading", { name: oil.title }).getByRole("link").click();
    await expectPage(`${other}/oil/`, oil.title, other);
    await page.goBack();
    await expectPage(`${other}/`, otherStory.title, other);
    await page.goBack();
    await page.goBack();
    await expectPage(`${lang}/method/`, method);
    await page.goBack();
    await expectPage(`${lang}/`, story.title);
    await page.goForward();
    await expectPage(`${lang}/method/`, method);
    expect(await isSameDocument(page)).toBe(true);
    expect(messages).toEqual([]);
  });

  test(`how things are shown goes along from page to page, and comes back with it (${lang})`, async ({ page }) => {
    await open(page, `${lang}/`);
    await page.getByText(settings, { exact: true }).click();
    await page.getByRole("button", { name: dark, exact: true }).click();
    await expect(page).toHaveURL(/[?&]theme=dark/);
    await clickMark(page, markOf(page, "timeline", "event.embassy-2022"));
    await expectOpened(page, "event.embassy-2022");
    await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expectOpened(page, "event.embassy-2022");
    await expect(page).toHaveURL(/theme=dark/);
    await panelOf(page).locator('a:not([data-sel])[href$="event/embassy-2022/"]').click();
    await expect(page).toHaveURL(new RegExp(`/${other}/event/embassy-2022/\\?theme=dark$`));
    await expect(panelOf(page)).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goBack();
    await expectOpened(page, "event.embassy-2022");
  });
}

test("Back returns to the place where the reader was", async ({ page }) => {
  await open(page, "ar/");
  await page.locator('figure[data-figure="trade"]').scrollIntoViewIfNeeded();
  const top = () =>
    page.locator('figure[data-figure="trade"]').evaluate((figure) => figure.getBoundingClientRect().top);
  const before = await top();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: "المنهج" })
    .evaluate((element: HTMLElement) => {
      element.click();
    });
  await expect(page).toHaveURL(/\/method\/$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/ar\/$/);
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
});

test("going back before the other page has come leaves the reader where the address says", async ({ page }) => {
  await open(page, "ar/");
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(/-en-[0-9a-f]+\.json$/, async (route) => {
    await passed;
    await route.continue();
  });
  const asked = page.waitForRequest(/-en-[0-9a-f]+\.json$/);
  await page.getByRole("navigation").getByRole("link", { name: "English" }).click();
  await asked;
  await page.goBack();
  await expect(page).toHaveURL(/\/ar\/$/);
  const answered = page.waitForResponse(/-en-[0-9a-f]+\.json$/);
  letPass();
  await (await answered).finished();
  await page.getByRole("navigation").getByRole("link", { name: "المنهج" }).click();
  await expect(page).toHaveURL(/\/ar\/method\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("المنهج");
});

test("where another language's words do not come, the browser loads its page whole", async ({ page }) => {
  await page.goto("ar/");
  await startApp(page);
  await page.route(/-en-[0-9a-f]+\.json$/, (route) => route.abort());
  await page.getByRole("navigation").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { level: 1, name: editions["en"]!.story.title })).toBeVisible();
});
