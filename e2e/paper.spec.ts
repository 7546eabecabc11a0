import { expect, test } from "./test.ts";
import { editions } from "./site.ts";
import { tags } from "./words.ts";

for (const lang of tags) {
  test(`on paper no heading is cut, or parted from what it heads (${lang})`, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    const { story } = editions[lang]!;
    for (const path of ["", `${story.figures[0]!.id}/`, `claim/${story.claims[0]!.id}/`]) {
      await page.goto(`${lang}/${path}`);
      const headings = await page.locator(":is(h1, h2, h3, h4, h5, h6):visible").evaluateAll((all) =>
        all.map((heading) => {
          const { breakInside, breakAfter } = getComputedStyle(heading);
          return { words: heading.textContent, breakInside, breakAfter };
        }),
      );
      expect(headings, path).not.toEqual([]);
      const kept = headings.map(({ words }) => ({ words, breakInside: "avoid", breakAfter: "avoid" }));
      expect(headings, path).toEqual(kept);
    }
  });
}
