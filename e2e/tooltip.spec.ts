import { expect, test, type Locator, type Page } from "./test.ts";
import { figureOf, open, phone, pointOn, startApp, withPage } from "./reader.ts";
import { languages, source } from "./words.ts";
import { editions } from "./site.ts";

/** The pages on which a figure stands, as their path below the language. */
const placesOf = (figure: string) => [`${figure}/`, `${figure}/embed/`];

/** The marks of a figure that are drawn and have words that are not all to be seen; in the order of the page. */
function namedMarks(page: Page, figure: string): Locator {
  return figureOf(page, figure).locator("[data-roving] a[data-sel][aria-label]").filter({ visible: true });
}

const tooltip = (page: Page) => page.locator("#tooltip");

/** The name of a mark stands in the tooltip, on the screen, and not over the mark's own middle. */
async function expectShown(page: Page, mark: Locator): Promise<void> {
  await expect(tooltip(page)).toBeVisible();
  await expect(tooltip(page)).toHaveText((await mark.getAttribute("aria-label"))!);
  const box = (await tooltip(page).boundingBox())!;
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
}

/** Moves the pointer in small steps, as a hand does. */
async function glide(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  for (let step = 1; step <= 12; step++) {
    const share = step / 12;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }
}

async function startIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await startApp(page);
}

for (const { lang } of languages) {
  const { figures } = editions[lang]!.story;

  test(`the name of a mark shows when it is pointed at, can be reached, and goes (${lang})`, async ({ page }) => {
    test.slow();
    let shown = 0;
    for (const { id } of figures) {
      for (const path of placesOf(id)) {
        await startIn(page, `${lang}/${path}`);
        const mark = namedMarks(page, id).nth(1);
        if ((await namedMarks(page, id).count()) < 2) continue;
        shown++;
        const point = await pointOn(mark);
        await page.mouse.move(point.x, point.y);
        await expectShown(page, mark);

        const box = (await tooltip(page).boundingBox())!;
        const onIt = { x: Math.min(Math.max(point.x, box.x + 4), box.x + box.width - 4), y: box.y + box.height / 2 };
        await glide(page, point, onIt);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
        await expectShown(page, mark);

        await page.keyboard.press("Escape");
        await expect(tooltip(page), path).toBeHidden();
        await page.mouse.move(2, 2);
        await page.mouse.move(point.x, point.y);
        await expectShown(page, mark);
        if (!(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 200))) continue;
        await page.mouse.wheel(0, (await page.evaluate(() => scrollY)) > 150 ? -120 : 120);
        await expect(tooltip(page), `${path}, scrolled`).toBeHidden();
      }
    }
    expect(shown).toBeGreaterThan(4);
  });

  test(`the name of a mark shows when the keyboard comes to it (${lang})`, async ({ page }) => {
    test.slow();
    for (const { id } of figures) {
      for (const path of placesOf(id)) {
        await startIn(page, `${lang}/${path}`);
        const marks = namedMarks(page, id);
        if ((await marks.count()) < 2) continue;
        // The first Tab leaves each graphic one stop.
        await page.keyboard.press("Tab");
        await marks.first().focus();
        await expectShown(page, marks.first());
        await page.keyboard.press("End");
        const focused = page.locator("a[data-sel]:focus");
        if (await focused.getAttribute("aria-label")) await expectShown(page, focused);
        else await expect(tooltip(page), path).toBeHidden();
        await marks.first().focus();
        await expectShown(page, marks.first());
        await page.keyboard.press("Escape");
        await expect(tooltip(page), path).toBeHidden();
      }
    }
  });

  test(`the name of a mark shows under a finger for as long as it stays, on a phone (${lang})`, async ({ browser }) => {
    test.slow();
    await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      const touch = await page.context().newCDPSession(page);
      for (const { id } of figures) {
        for (const path of placesOf(id)) {
          await startIn(page, `${lang}/${path}`);
          const mark = namedMarks(page, id).nth(1);
          if ((await namedMarks(page, id).count()) < 2) continue;
          const point = await pointOn(mark);
          await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
          await expectShown(page, mark);
          const box = (await tooltip(page).boundingBox())!;
          const isUnderFinger = point.y >= box.y && point.y <= box.y + box.height;
          expect(isUnderFinger, path).toBe(false);
          await touch.send("Input.dispatchTouchEvent", { type: "touchCancel", touchPoints: [] });
          await expect(tooltip(page), path).toBeHidden();
        }
      }
    });
  });
}

test("the story shows names too, and whole where a translation has taken the words apart", async ({ page }) => {
  await open(page, `${source}/`);
  for (const { id } of editions[source]!.story.figures) {
    const marks = namedMarks(page, id);
    if ((await marks.count()) < 2) continue;
    for (const mark of [marks.nth(0), marks.nth(1)]) {
      await page.mouse.move(2, 2);
      await expect(tooltip(page)).toBeHidden();
      const { x, y } = await pointOn(mark);
      await page.mouse.move(x, y);
      await expectShown(page, mark);
      await tooltip(page).evaluate((box) => {
        const font = document.createElement("font");
        font.append(...box.childNodes);
        box.append(font, "!");
      });
    }
  }
});
