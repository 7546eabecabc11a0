import { expect, test, type Page } from "./test.ts";
import { desktop, graphicOf, open, phone } from "./reader.ts";
import { languages, source, uiWord } from "./words.ts";
import { figures } from "./ids.ts";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** How light a ground is, from 0 to 255. */
async function lightness(page: Page): Promise<number> {
  const [red = 0, green = 0, blue = 0] = ((await ground(page)).match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / 3;
}

for (const { lang, settings, light, dark, auto } of languages) {
  test(`the page is as light or dark as the reader's system, until the reader says otherwise (${lang})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${lang}/method/`);
    expect(await lightness(page)).toBeGreaterThan(200);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await lightness(page)).toBeLessThan(60);

    await open(page, `${lang}/method/`);
    const choose = async (name: string) => {
      const button = page.getByRole("button", { name, exact: true });
      await button.click();
      await expect(button).toHaveAttribute("aria-pressed", "true");
    };
    await page.getByText(settings, { exact: true }).click();
    await expect(page.getByRole("button", { name: auto, exact: true })).toHaveAttribute("aria-pressed", "true");
    await choose(light);
    expect(await lightness(page)).toBeGreaterThan(200);
    await expect(page).toHaveURL(/\?theme=light$/);
    await page.emulateMedia({ colorScheme: "light" });
    await choose(dark);
    expect(await lightness(page)).toBeLessThan(60);
    await expect(page).toHaveURL(/\?theme=dark$/);
    await page.reload();
    expect(await lightness(page)).toBeLessThan(60);
    await expect(page.locator("html")).toHaveAttribute("data-context", "on");
    await page.getByText(settings, { exact: true }).click();
    await choose(auto);
    expect(await lightness(page)).toBeGreaterThan(200);
    await expect.poll(() => new URL(page.url()).search).toBe("");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("button", { name: auto, exact: true })).toBeHidden();
    await expect(page.locator("details[data-settings] summary")).toBeFocused();
  });
}

test("one layer alone is shown, and both again", async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page, `${source}/${figures.timeline}/?layer=article`);
  const seen = (layer: string) =>
    graphicOf(page, figures.timeline).locator(`a[data-in="${layer}"]`).filter({ visible: true });
  await expect(seen("record")).toHaveCount(0);
  expect(await seen("article").count()).toBeGreaterThan(2);
  await page.keyboard.press("Tab");
  await expect(seen("article").and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  await page.getByRole("button", { name: uiWord(source, "layer.together"), exact: true }).click();
  await expect.poll(() => seen("record").count()).toBeGreaterThan(2);
});

test("a layer fades as it goes, and none as the figure is drawn for another width", async ({ page }) => {
  await page.setViewportSize(desktop);
  await open(page, `${source}/${figures.timeline}/`);
  await page.evaluate(() => {
    addEventListener("transitionrun", ({ target, propertyName }) => {
      if (propertyName === "opacity" && (target as Element).matches("svg [data-in]"))
        document.body.dataset["faded"] = String(1 + Number(document.body.dataset["faded"] ?? 0));
    });
  });
  const faded = () => page.evaluate(() => Number(document.body.dataset["faded"] ?? 0));
  const narrow = page.locator("[data-drawing=narrow]");
  await expect(narrow).toBeHidden();
  await page.setViewportSize(phone);
  await expect(narrow).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await faded()).toBe(0);
  await page.getByRole("button", { name: uiWord(source, "layer.article"), exact: true }).click();
  await expect.poll(faded).toBeGreaterThan(0);
});

test("nothing moves by itself for a reader who asks for less motion", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(desktop);
  await open(page, `${source}/`);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
        const lasts = (time: string) => time.split(",").some((part) => parseFloat(part) > 0);
        return (
          (animationName !== "none" && lasts(animationDuration)) ||
          lasts(transitionDuration) ||
          scrollBehavior === "smooth"
        );
      })
      .map((element) => element.tagName),
  );
  expect(moving).toEqual([]);
});

for (const { motion, views } of [
  { motion: "reduce", views: "at once" },
  { motion: "no-preference", views: "by steps" },
] as const) {
  test(`the map comes closer ${views} where motion is ${motion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await page.setViewportSize(desktop);
    await open(page, `${source}/${figures.map}/`);
    const places = await page
      .getByRole("button", { name: uiWord(source, "map.zoomIn"), exact: true })
      .evaluate(async (button: HTMLElement) => {
        const ring = document.querySelector("figure svg[role=group] a[data-sel] circle");
        const seen = new Set([ring?.getAttribute("cx")]);
        button.click();
        for (let frame = 0; frame < 40; frame++) {
          await new Promise(requestAnimationFrame);
          seen.add(document.querySelector("figure svg[role=group] a[data-sel] circle")?.getAttribute("cx"));
        }
        return seen.size;
      });
    if (motion === "reduce") expect(places).toBe(2);
    else expect(places).toBeGreaterThan(2);
  });
}
