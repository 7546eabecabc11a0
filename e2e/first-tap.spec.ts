import { expect, test, type Page } from "./test.ts";
import {
  clickMark,
  desktop,
  expectOpened,
  isSameDocument,
  markOf,
  phone,
  rememberDocument,
  startApp,
  tapMark,
  withPage,
} from "./reader.ts";
import { languages, source, translated } from "./words.ts";
import { editions } from "./site.ts";
import { articleEvent, figures } from "./ids.ts";

const code = /\/assets\/.*\.(js|json)$/;

/** Holds every request for code and data, or some of them, until it is told to let them pass. */
async function holdCode(page: Page, held = code): Promise<() => void> {
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(held, async (route) => {
    await passed;
    await route.continue();
  });
  return letPass;
}

test("nothing but the page, its fonts and its icon is asked for before the first intent", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${source}/`);
  // Absence can only be shown by waiting.
  await page.waitForTimeout(3000);
  expect(asked.filter((path) => path !== `/${source}/` && !/\.woff2$|\/icon\.svg$/.test(path))).toEqual([]);
  await startApp(page);
  expect(asked.filter((path) => code.test(path)).length).toBeGreaterThan(1);
});

for (const intent of ["scroll", "pointer", "key", "focus", "touch"] as const) {
  test(`the first ${intent} loads the app`, async ({ browser }) => {
    await withPage(browser, { hasTouch: true, viewport: phone }, async (page) => {
      await page.goto(`${source}/method/`);
      await expect(page.locator("html")).not.toHaveAttribute("data-context");
      if (intent === "scroll") await page.mouse.wheel(0, 200);
      if (intent === "pointer") await page.mouse.move(100, 100);
      if (intent === "key") await page.keyboard.press("Shift");
      if (intent === "focus") await page.locator("main a").first().focus();
      if (intent === "touch") await page.touchscreen.tap(4, 400);
      await expect(page.locator("html")).toHaveAttribute("data-context", "on");
    });
  });
}

test("what a link leads to is loaded once a reader points at it: by the app, or as a page", async ({ page }) => {
  await page.goto(`${source}/`);
  await startApp(page);
  const edition = page.waitForRequest(new RegExp(`-${translated}-\\w+\\.json$`));
  await page.locator(`header a[hreflang="${translated}"]`).first().hover();
  await edition;
  const document = page.waitForResponse(new RegExp(`/${source}/accessibility/$`));
  await page.locator('a[href$="accessibility/"]:visible').first().hover();
  expect((await document).ok()).toBe(true);
  expect(new URL(page.url()).pathname).toBe(`/${source}/`);
});

test("an address with a view loads the app at once", async ({ page }) => {
  await page.goto(`${source}/?sel=${articleEvent.sel}`);
  await expectOpened(page, articleEvent.sel);
});

for (const { lang } of languages) {
  for (const input of ["mouse", "touch"] as const) {
    test(`a first tap by ${input} that comes before the code in ${lang} is kept`, async ({ browser }) => {
      await withPage(
        browser,
        { hasTouch: input === "touch", viewport: input === "touch" ? phone : desktop },
        async (page) => {
          const letPass = await holdCode(page);
          await page.goto(`${lang}/`);
          await rememberDocument(page);
          const mark = markOf(page, figures.timeline, articleEvent.sel);
          await (input === "touch" ? tapMark(page, mark) : clickMark(page, mark));
          expect(new URL(page.url()).pathname).toBe(`/${lang}/`);
          letPass();
          await expectOpened(page, articleEvent.sel);
          expect(new URL(page.url()).pathname).toBe(`/${lang}/`);
          expect(await isSameDocument(page)).toBe(true);
        },
      );
    });
  }

  test(`a tap in ${lang} while the app is starting is kept`, async ({ page }) => {
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (...asked) => {
        document.documentElement.dataset["starts"] = "";
        return fetch(...asked);
      };
    });
    const letPass = await holdCode(page, /\/assets\/.*\.json$/);
    await page.goto(`${lang}/`);
    await rememberDocument(page);
    await page.keyboard.press("Shift");
    await expect(page.locator("html")).toHaveAttribute("data-starts", "");
    await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
    letPass();
    await expectOpened(page, articleEvent.sel);
    expect(await isSameDocument(page)).toBe(true);
  });

  for (const missing of ["script", "data"] as const) {
    test(`where the ${missing} does not come, a tap in ${lang} follows the link`, async ({ page }) => {
      await page.route(missing === "script" ? /\/assets\/.*\.js$/ : /\/assets\/.*\.json$/, (route) => route.abort());
      await page.goto(`${lang}/`);
      await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
      await expect(page).toHaveURL(new RegExp(`/${lang}/event/${articleEvent.id}/$`));
      const title = editions[lang]!.story.events.find(({ id }) => id === articleEvent.id)!.title;
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    });
  }

  test(`where the script never answers, a tap in ${lang} follows the link after a while`, async ({ page }) => {
    await page.clock.install();
    await holdCode(page);
    await page.goto(`${lang}/`);
    await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
    await page.clock.fastForward(60_000);
    await expect(page).toHaveURL(new RegExp(`/${lang}/event/${articleEvent.id}/$`));
  });

  test(`where the script does not come, the page in ${lang} says so and can try again`, async ({ page }) => {
    const story = editions[lang]!.story;
    const { reload } = languages.find((language) => language.lang === lang)!;
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.goto(`${lang}/`);
    await expect(page.getByRole("button", { name: reload })).toBeHidden();
    await page.keyboard.press("Shift");
    await expect(page.getByRole("button", { name: reload })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: story.title })).toBeVisible();
    await page.unroute(/\/assets\/.*\.js$/);
    // Not by the mouse: on its way it would make the page try by itself.
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: reload }).dispatchEvent("click");
    await loaded;
    await page.keyboard.press("Shift");
    await expect(page.locator("html")).toHaveAttribute("data-context", "on");
    await expect(page.getByRole("button", { name: reload })).toBeHidden();
    await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
    await expectOpened(page, articleEvent.sel);
  });
}
