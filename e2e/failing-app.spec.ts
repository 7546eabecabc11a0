import { expect, test, type Page } from "./test.ts";
import { desktop, hydrate, marksOf, panelOf, withPage, startApp } from "./reader.ts";
import { languages } from "./words.ts";
import { editions, embedPaths } from "./site.ts";

type Json = Record<string, unknown>;

const [lang = ""] = Object.keys(editions);
const story = editions[lang]?.story;
const words = languages.find((one) => one.lang === lang)!;
const listed = story?.figures.find(({ kind }) => kind === "claim-list")?.id ?? "";
const embed = embedPaths.find((path) => path.startsWith(`${lang}/${listed}/`)) ?? "";

/** What makes rendering fail from the first: browsers without a part, and a story of another shape than the code's. */
const fromTheFirst: Record<string, (page: Page) => Promise<void>> = {
  "no IntersectionObserver": async (page) => {
    await page.addInitScript(() => {
      delete (window as Partial<Window & typeof globalThis>).IntersectionObserver;
    });
  },
  "a story without chapters": (page) => changeStory(page, (changed) => delete changed["chapters"]),
  "a story without figures": (page) => changeStory(page, (changed) => delete changed["figures"]),
  "a story that is null": (page) => changeEdition(page, (edition) => (edition["story"] = null)),
};

async function changeEdition(page: Page, change: (edition: Json) => void): Promise<void> {
  await page.route(/\/assets\/.*\.json$/, async (route) => {
    const response = await route.fetch();
    const edition = (await response.json()) as Json;
    change(edition);
    await route.fulfill({ response, json: edition });
  });
}

function changeStory(page: Page, change: (story: Json) => void): Promise<void> {
  return changeEdition(page, (edition) => {
    change(edition["story"] as Json);
  });
}

const textOf = (page: Page) => page.locator("main").evaluate((main) => main.textContent);

/** The page says that its tools do not work, and every mark is the link that it was. */
async function expectPlainPage(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
  await expect(page.getByRole("button", { name: words.reload })).toBeVisible();
  await expect(page.getByRole("button", { name: words.settings })).toHaveCount(0);
  const before = page.url();
  await page.locator("main a[data-sel]").first().dispatchEvent("click");
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(page.locator("main h1")).toBeVisible();
}

for (const [name, spoil] of Object.entries(fromTheFirst)) {
  test(`${name}: the page stands as it was prerendered and says so`, async ({ page }) => {
    await page.goto(`${lang}/`);
    const whole = await textOf(page);
    await spoil(page);
    await page.reload();
    await page.keyboard.press("Shift");
    await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
    expect(await textOf(page)).toBe(whole);
    await expectPlainPage(page);
  });
}

test("a control that was tapped no longer waits once the app has failed", async ({ page }) => {
  await fromTheFirst["no IntersectionObserver"]!(page);
  await page.goto(`${lang}/`);
  await page.locator("[data-set^='layer=']").first().dispatchEvent("click");
  await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
});

test("an app that fails in the middle puts the page back, and loading it again helps", async ({ page }) => {
  for (const path of ["", `${listed}/`]) {
    await page.goto(`${lang}/${path}`);
    const whole = await textOf(page);
    await hydrate(page);
    await page.locator("main a[data-sel]").first().dispatchEvent("click");
    // An extension takes away what React will want to take away.
    await panelOf(page).evaluate((panel) => {
      panel.remove();
    });
    await page.keyboard.press("Escape");
    await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
    expect(await textOf(page), path).toBe(whole);
    await page.getByRole("button", { name: words.reload }).click();
    await expect(page.locator("html")).not.toHaveAttribute("data-notice");
    await hydrate(page);
    await page.locator("main a[data-sel]").first().dispatchEvent("click");
    await expect(panelOf(page)).toBeVisible();
  }
});

test("an app that fails on a page it went to by itself loads that page whole", async ({ page }) => {
  await page.goto(`${lang}/method/`);
  await hydrate(page);
  await page.evaluate(() => {
    (window as unknown as Record<string, unknown>)["mine"] = true;
  });
  await page.locator("header a[data-nav]").first().click();
  await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
  await page.locator("main a[data-sel]").first().dispatchEvent("click");
  await panelOf(page).evaluate((panel) => {
    panel.remove();
  });
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => !("mine" in window));
  await expect(page.locator("main h1")).toHaveText(story!.title);
});

test("a figure that fails keeps its picture, its marks open, and the rest of the page works", async ({ page }) => {
  const figure = story!.figures[0]!.id;
  await changeStory(page, (changed) => {
    const [first] = changed["figures"] as Json[];
    first!["options"] = null;
  });
  await page.goto(`${lang}/`);
  const marks = await marksOf(page, figure).count();
  await startApp(page);
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
  expect(await marksOf(page, figure).count()).toBe(marks);
  await marksOf(page, figure).first().dispatchEvent("click");
  await expect(panelOf(page)).toBeVisible();
});

test("an embed that fails shows its figure again, whose links lead out, and can try again", async ({ browser }) => {
  await withPage(browser, { viewport: desktop }, async (page) => {
    await page.goto(embed);
    const whole = await textOf(page);
    await startApp(page);
    await page.locator("main a[data-sel]").first().dispatchEvent("click");
    await expect(panelOf(page)).toBeVisible();
    await panelOf(page).evaluate((panel) => {
      panel.remove();
    });
    await page.keyboard.press("Escape");
    await expect(page.locator("html")).toHaveAttribute("data-notice", "failed");
    expect(await textOf(page)).toBe(whole);
    // Not by the mouse, whose way to it makes an embed try by itself.
    await page.getByRole("button", { name: words.retry }).dispatchEvent("click");
    await expect(page.locator("html")).not.toHaveAttribute("data-notice");
    await page.locator("main a[data-sel]").first().dispatchEvent("click");
    await expect(panelOf(page)).toBeVisible();
  });
});
