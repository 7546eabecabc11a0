import { expect, test } from "./test.ts";
import { problemsByAxe, schemes } from "./axe.ts";
import { figureIds, figures } from "./ids.ts";
import { clickMark, figureOf, graphicOf, marksOf, panelOf } from "./reader.ts";
import { languages } from "./words.ts";
import { lowContrasts } from "./contrast.ts";

const widths = [320, 960] as const;

for (const { lang } of languages) {
  for (const width of widths) {
    test(`axe finds nothing in any embed at ${String(width)} px, light and dark (${lang})`, async ({ page }) => {
      test.slow();
      await page.setViewportSize({ width, height: 900 });
      for (const id of [...figureIds, "story"]) {
        await page.goto(`${lang}/${id}/embed/`);
        expect(await problemsByAxe(page), id).toEqual([]);
      }
    });
  }

  test(`axe finds nothing in an embed with all open, and its marks stand out (${lang})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 900 });
    for (const id of [figures.shares, figures.map]) {
      await page.goto(`${lang}/${id}/embed/`);
      await clickMark(page, marksOf(page, id).first());
      await expect(panelOf(page)).toBeVisible();
      // There is nothing to unfold where the whole graphic is seen.
      for (const more of await page.locator("[data-more]:not([hidden]) input").all()) await more.check({ force: true });
      for (const summary of await figureOf(page, id).locator("summary").all()) await summary.click();
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        // Names find their new places a moment after a mark was chosen.
        await expect
          .poll(async () => (await lowContrasts(page, graphicOf(page, id), "text", 4.5)).low, {
            message: `${id}, words, ${colorScheme}`,
          })
          .toEqual([]);
      }
      expect(await problemsByAxe(page), id).toEqual([]);
    }
  });
}
