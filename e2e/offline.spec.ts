import { expect, test, type Page, type Request } from "./test.ts";
import { hydrate, panelOf } from "./reader.ts";
import { languages } from "./words.ts";
import { editions, embedPaths } from "./site.ts";

const [lang = ""] = Object.keys(editions);
const story = editions[lang]!.story;
const words = languages.find((one) => one.lang === lang)!;
const app = /\/assets\/.*\.(js|json|css)$/;

/** Ways to have no network, with what the browser says of itself. */
const ways: Record<string, (page: Page) => Promise<void>> = {
  "the browser is offline": (page) => page.context().setOffline(true),
  "nothing answers": async (page) => {
    await page.route("**/*", (route) => route.abort());
  },
  "every address answers with an error": async (page) => {
    await page.route("**/*", (route) => route.fulfill({ status: 503, body: "Service unavailable" }));
  },
};

/** The reader is where they were, reads what they read, and is told. */
async function expectStays(page: Page, address: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-notice", "unreachable");
  expect(page.url()).toBe(address);
  await expect(page.locator("main h1")).toHaveText(story.title);
}

for (const [name, lose] of Object.entries(ways)) {
  test(`before the app is there a tap stays on the page where ${name}`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await lose(page);
    await page.locator("main a[data-sel]").first().click();
    await expectStays(page, page.url());
    // What is said stays the same, so the try is over only once its question has its answer.
    const isQuestion = (request: Request) => request.method() === "HEAD";
    const isOver = Promise.race([
      page.waitForEvent("requestfailed", isQuestion),
      page.waitForEvent("requestfinished", isQuestion),
    ]);
    await page.getByRole("button", { name: words.reload }).click();
    await isOver;
    await expectStays(page, page.url());
    await page.context().setOffline(false);
    await page.unrouteAll();
    await page.getByRole("button", { name: words.reload }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-notice");
    await hydrate(page);
    await page.locator("main a[data-sel]").first().click();
    await expect(panelOf(page)).toBeVisible();
  });

  test(`once the app runs no link of ours leaves the page where ${name}`, async ({ page }) => {
    await page.goto(`${lang}/`);
    await hydrate(page);
    const address = page.url();
    await lose(page);
    await page.locator("header a[hreflang]").last().click();
    await expectStays(page, address);
    await page.locator("main a[data-sel]").first().click();
    await expect(panelOf(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.context().setOffline(false);
    await page.unrouteAll();
    await page.locator("header a[hreflang]").last().click();
    await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
    await page.goBack();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
  });
}

for (const [name, lose] of Object.entries(ways)) {
  test(`a link that the app does not follow stays on the page where ${name}, before the app runs and after`, async ({
    page,
  }) => {
    for (const isRunning of [false, true]) {
      await page.goto(`${lang}/`);
      if (isRunning) await hydrate(page);
      await page
        .locator("header a[data-nav]")
        .first()
        .evaluate((link) => {
          link.setAttribute("href", "embed/");
        });
      await lose(page);
      await page.locator("header a[data-nav]").first().click();
      await expectStays(page, page.url());
      await page.context().setOffline(false);
      await page.unrouteAll();
      await page.locator("header a[data-nav]").first().click();
      await expect(page).toHaveURL(/\/embed\/$/);
    }
  });
}

test("an app that is slow to come starts once, however often the reader taps", async ({ page }) => {
  await page.clock.install();
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(app, async (route) => {
    await passed;
    await route.continue();
  });
  await page.goto(`${lang}/`);
  for (let taps = 0; taps < 3; taps++) {
    await page.locator("[data-set^='layer=']").nth(taps).dispatchEvent("click");
    await page.clock.fastForward(9000);
  }
  letPass();
  await hydrate(page);
  const mark = page.locator("[data-roving] a[data-sel][aria-label]").first();
  await mark.dispatchEvent("pointerover");
  await expect(page.locator("#tooltip")).toHaveCount(1);
  await mark.dispatchEvent("click");
  await expect(panelOf(page)).toHaveCount(1);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
});

test("a tap that waits for the app is seen to wait, and no longer when it is done", async ({ page }) => {
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(app, async (route) => {
    await passed;
    await route.continue();
  });
  await page.goto(`${lang}/`);
  const mark = page.locator("main a[data-sel]").first();
  await mark.click();
  await expect(mark).toHaveAttribute("aria-busy", "true");
  await expect(
    page.getByRole("alert").filter({ hasText: editions[lang]!.ui["failure"]!["waiting"] as string }),
  ).toBeVisible();
  letPass();
  await expect(panelOf(page)).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
});

test("another page that is slow to come is announced, and the address changes with the page", async ({ page }) => {
  await page.goto(`${lang}/`);
  await hydrate(page);
  const address = page.url();
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(app, async (route) => {
    await passed;
    await route.continue();
  });
  await page.locator("header a[hreflang]").last().click();
  await expect(page.locator("html")).toHaveAttribute("data-notice", "waiting");
  expect(page.url()).toBe(address);
  letPass();
  await expect(page.locator("html")).not.toHaveAttribute("lang", lang);
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
  expect(page.url()).not.toBe(address);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.locator("main h1")).toHaveText(story.title);
});

test("digits whose code is gone leave the page and its address as they were, and it says so", async ({ page }) => {
  await page.goto(`${lang}/`);
  await hydrate(page);
  await page.route(app, (route) => route.abort());
  const digits = page.locator("[data-set^='digits=']");
  await digits.last().dispatchEvent("click");
  await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
  await expect.poll(() => new URL(page.url()).search).toBe("");
  await expect(digits.first()).toHaveAttribute("aria-pressed", "true");
});

test("an embed without a network keeps its figure, says so and can try again", async ({ page }) => {
  await page.goto(embedPaths.find((path) => path.startsWith(`${lang}/`))!);
  const figure = await page.locator("main").evaluate((main) => main.textContent);
  await page.route(app, (route) => route.abort());
  await page.locator("main a[data-sel]").first().click();
  await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
  expect(await page.locator("main").evaluate((main) => main.textContent)).toBe(figure);
  await page.unrouteAll();
  await page.getByRole("button", { name: words.retry }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
  await page.locator("main a[data-sel]").first().click();
  await expect(panelOf(page)).toBeVisible();
});

test("an embed asks for scripts alone, so that a sandbox without an origin costs it no style", async ({ page }) => {
  const types: string[] = [];
  await page.goto(embedPaths.find((path) => path.startsWith(`${lang}/`))!);
  page.on("request", (request) => types.push(request.resourceType()));
  await page.locator("main a[data-sel]").first().click();
  await expect(panelOf(page)).toBeVisible();
  expect(types.length).toBeGreaterThan(0);
  expect(new Set(types)).toEqual(new Set(["script"]));
  const icon = await panelOf(page).locator("svg").first().boundingBox();
  expect(icon!.width).toBeLessThan(60);
});
