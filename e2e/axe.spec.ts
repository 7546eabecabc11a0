import { expect, test } from "./test.ts";
import { problemsByAxe, schemes } from "./axe.ts";
import { lowContrasts } from "./contrast.ts";
import { articleEvent, figureIds, figures } from "./ids.ts";
import {
  addRules,
  clickMark,
  desktop,
  figureOf,
  graphicOf,
  marksOf,
  markOf,
  open,
  pageKinds,
  panelOf,
  phone,
  wholePage,
} from "./reader.ts";
import { languages } from "./words.ts";

/** Most graphics fit into a window of this height, in px. */
const highPx = 1500;

for (const { lang, share } of languages) {
  for (const path of [...pageKinds, "nowhere/"]) {
    test(`axe finds nothing on /${lang}/${path}, light and dark`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(desktop);
      await page.goto(`/${lang}/${path}`);
      await addRules(page, wholePage);
      expect(await problemsByAxe(page)).toEqual([]);
    });
  }

  test(`axe finds nothing with the panel and the settings open (${lang})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    await page.locator("details[data-settings] summary").click();
    await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
    await expect(panelOf(page)).toBeVisible();
    expect(await problemsByAxe(page, ["[data-selection-panel]", "header", "details[data-settings]"])).toEqual([]);
  });

  for (const viewport of [phone, desktop]) {
    test(`axe finds nothing in the dialog of sharing at ${String(viewport.width)} px (${lang})`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await open(page, `${lang}/${figures.shares}/?layer=article`);
      await figureOf(page, figures.shares).getByRole("link", { name: share, exact: true }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      const overflow = await page.locator("dialog").evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow, "px that must be scrolled sideways").toBeLessThanOrEqual(0);
      expect(await problemsByAxe(page, ["dialog"])).toEqual([]);
    });

    test(`words and marks of every figure stand out from their ground at ${String(viewport.width)} px (${lang})`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ ...viewport, height: highPx });
      await open(page, `${lang}/`);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const id of figureIds) {
          const graphic = graphicOf(page, id);
          await graphic.evaluate((element) => {
            for (const group of element.querySelectorAll("details")) group.open = true;
          });
          const texts = await lowContrasts(page, graphic, "text", 4.5);
          expect(texts.low, `${id}, words, ${colorScheme}`).toEqual([]);
          const marks = await lowContrasts(page, graphic, "mark", 3);
          expect(marks.drawn, id).toBe(await marksOf(page, id).count());
          expect(marks.low, `${id}, marks, ${colorScheme}`).toEqual([]);
        }
      }
    });
  }
}
