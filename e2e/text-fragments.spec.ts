import { expect, test, type Page } from "./test.ts";
import { desktop, expectHydrated, phone, startApp } from "./reader.ts";
import { languages } from "./words.ts";
import { editions, proseWords } from "./site.ts";
import { articleEvent } from "./ids.ts";

/** Whether words stand where the reader sees them: on the screen, and not behind the bar, the panel or the sheet. */
async function areSeen(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      const met = document.elementFromPoint((left + right) / 2, top + Math.min(bottom - top, 24) / 2);
      if (met && (met.contains(node) || node.parentElement?.contains(met))) return true;
    }
    return false;
  }, words);
}

/** The first words of a paragraph far below, as they stand in one piece of the page's text. */
function wordsFarBelow(lang: string): string {
  const { story } = editions[lang]!;
  const prose = story.chapters.at(-1)?.blocks.find(({ type }) => type === "prose")?.text ?? "";
  return proseWords(
    prose
      .split("[")
      .sort((one, other) => other.length - one.length)[0]
      ?.replace(/^[^\]]*\]/, "") ?? "",
  )
    .split(" ")
    .slice(1, 6)
    .join(" ");
}

for (const { lang } of languages) {
  for (const viewport of [phone, desktop]) {
    for (const query of ["", `?sel=place.${articleEvent.place}&layer=article&utm_source=mail`]) {
      const what = query ? "with a view beside it" : "alone";
      test(`a link to words leads to them, ${what} (${lang}, ${String(viewport.width)} px)`, async ({ page }) => {
        const claim = editions[lang]!.story.claims.find(({ id }) => id === articleEvent.claim)!;
        const cases = [
          { path: `${lang}/`, words: wordsFarBelow(lang) },
          { path: `${lang}/claim/${claim.id}/`, words: claim.gloss.split(" ").slice(0, 4).join(" ") },
        ];
        await page.setViewportSize(viewport);
        for (const { path, words } of cases) {
          expect(words.split(" ").length).toBeGreaterThan(3);
          await page.goto("about:blank");
          await page.goto(`${path}${query}#:~:text=${encodeURIComponent(words)}`);
          await expect.poll(() => areSeen(page, words), `${path}: ${words}`).toBe(true);
          await startApp(page);
          await expectHydrated(page);
          await expect.poll(() => page.evaluate(() => location.search)).toBe(query.replace(/&utm.*/, ""));
          expect(await areSeen(page, words), `${path}: ${words}`).toBe(true);
          if (path === `${lang}/`) expect(await page.evaluate(() => scrollY)).toBeGreaterThan(viewport.height);
        }
      });
    }
  }
}
