import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { heightAt, type HeightTable } from "#editors/measured.ts";
import { randomFrom } from "./random.ts";
import { figureIds } from "./reader.ts";
import { dist } from "./site.ts";

/** What may stay empty below an embed, in px. */
const slackPx = 64;

test.use({ colorScheme: "light" });

for (const lang of ["ar", "en"] as const) {
  for (const id of [...figureIds, "story"]) {
    test(`the listed heights of ${id} in ${lang} hold it at any width, without much blank`, async ({ page }) => {
      const { heights } = JSON.parse(readFileSync(join(dist, lang, id, "figure.json"), "utf8")) as {
        heights: HeightTable;
      };
      const random = randomFrom(id.length * 31 + lang.charCodeAt(0));
      const listed = Object.keys(heights).map(Number);
      const widths = [280, 320, 640, 1200, ...listed, ...Array.from({ length: 12 }, () => 280 + random.below(921))];
      await page.goto(`${lang}/${id}/embed/`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const blank = () =>
          page.evaluate(
            (height) => height - document.querySelector("[data-fig-root]")!.getBoundingClientRect().height,
            heightAt(heights, width),
          );
        await expect.poll(blank, { message: `${String(width)} px` }).toBeGreaterThanOrEqual(0);
        // A step between two widths belongs to the narrower one, to be on the safe side.
        if (!listed.includes(width)) expect(await blank(), `${String(width)} px`).toBeLessThanOrEqual(slackPx);
      }
    });
  }
}
