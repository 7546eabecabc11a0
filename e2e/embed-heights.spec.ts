import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "./test.ts";
import { heightAt, type HeightTable } from "#editors/measured.ts";
import { randomFrom } from "./random.ts";
import { figureIds } from "./ids.ts";
import { dist } from "./site.ts";
import { tags } from "./words.ts";

/** What may stay empty below an embed, in px. */
const slackPx = 64;

test.use({ colorScheme: "light" });

for (const lang of tags) {
  for (const id of [...figureIds, "story"]) {
    test(`the listed heights of ${id} in ${lang} hold it at any width, without much blank`, async ({ page }) => {
      const { heights } = JSON.parse(readFileSync(join(dist, lang, id, "figure.json"), "utf8")) as {
        heights: HeightTable;
      };
      const random = randomFrom(id.length * 31 + lang.charCodeAt(0));
      const listed = Object.keys(heights).map(Number);
      const widths = [280, 320, 640, 1200, ...listed, ...Array.from({ length: 12 }, () => 280 + random.below(921))];
      const path = `${lang}/${id}/embed/`;
      const drawn = await heightsAt(page, path, widths);
      for (const [index, width] of widths.entries()) {
        const blank = heightAt(heights, width) - drawn[index]!;
        expect(blank, `${String(width)} px`).toBeGreaterThanOrEqual(0);
        // A step between two widths belongs to the narrower one, to be on the safe side.
        if (!listed.includes(width)) expect(blank, `${String(width)} px`).toBeLessThanOrEqual(slackPx);
      }
    });
  }
}

/** How high an embed stands at each of some widths, in px: in as many frames on one page, each once its faces are there. */
async function heightsAt(page: Page, path: string, widths: readonly number[]): Promise<number[]> {
  const frames = widths.map(
    (width) => `<iframe src="/${path}" width="${String(width)}" height="800" style="border:0"></iframe>`,
  );
  await page.route("**/frames/", (route) => route.fulfill({ contentType: "text/html", body: frames.join("") }));
  await page.goto("/frames/");
  return page.evaluate(() =>
    Promise.all(
      [...document.querySelectorAll("iframe")].map(async ({ contentDocument }) => {
        await contentDocument!.fonts.ready;
        return contentDocument!.querySelector("[data-fig-root]")!.getBoundingClientRect().height;
      }),
    ),
  );
}
