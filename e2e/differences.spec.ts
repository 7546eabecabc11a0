import { expect, type Locator, test } from "./test.ts";
import { desktop, marksOf, open, phone } from "./reader.ts";
import { figures } from "./ids.ts";
import { languages } from "./words.ts";
import { editions, plainWords } from "./site.ts";
import { repeats } from "#story/repeats.ts";

/** The word of one value of a vocabulary. */
function labelOf(lang: string, vocabulary: "status" | "comparison", value: string): string {
  const words = editions[lang]!.ui[vocabulary]?.[value];
  return typeof words === "object" ? (words["label"] ?? "") : "";
}

for (const { lang } of languages) {
  const { story } = editions[lang]!;
  /** What is denied, such as what the article says or passes on about intelligence work. */
  const denied = story.claims.filter(({ denial }) => denial !== undefined);

  test(`each difference shows both versions in one view, at one size, with sources (${lang})`, async ({ page }) => {
    expect(story.differences.length).toBeGreaterThan(0);
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      for (const { id, claim, articleSays, recordSays } of story.differences) {
        const { gloss, phrase } = story.claims.find((one) => one.id === claim)!;
        // Then the headline and the article's own words say the one version.
        if (repeats(articleSays, [gloss, phrase])) continue;
        await page.goto(`${lang}/claim/${claim}/`);
        const pair = page.locator(`[data-difference="${id}"]`);
        const [article, record] = [pair.locator("> div").nth(0), pair.locator("> div").nth(1)];
        expect(plainWords(await article.innerText()), id).toContain(plainWords(articleSays));
        expect(plainWords(await record.innerText()), id).toContain(plainWords(recordSays));
        expect(await page.locator("main li a[href^='http']").count(), id).toBeGreaterThan(0);
        const [one, other] = await Promise.all(
          [article, record].map((version) =>
            version
              .locator("> p")
              .first()
              .evaluate((words) => {
                const { fontSize, fontWeight } = getComputedStyle(words);
                return { fontSize, fontWeight, width: Math.round(words.getBoundingClientRect().width) };
              }),
          ),
        );
        expect(one, id).toEqual(other);
        await pair.evaluate((element) => {
          element.scrollIntoView({ block: "start" });
        });
        await expect(article.locator("> p"), id).toBeInViewport();
        await expect(record.locator("> p").first(), id).toBeInViewport();
      }
    }
  });

  test(`what is denied stands with its status, its verdict and the denial, at one size (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    expect(denied.length).toBeGreaterThan(0);
    for (const { id, status, comparison, denial } of denied) {
      await page.goto(`${lang}/claim/${id}/`);
      const facts = page.locator("main [data-difference], main h1 ~ div").first();
      const said = page.locator("main [data-denial], main [data-difference] p");
      const texts = (await said.allInnerTexts()).map(plainWords);
      const at = texts.findIndex((words) => words.includes(plainWords(denial!)));
      expect(at, id).toBeGreaterThanOrEqual(0);
      const sizeOf = (words: Locator) => words.evaluate((element) => getComputedStyle(element).fontSize);
      for (const [vocabulary, value] of [
        ["status", status],
        ["comparison", comparison],
      ] as const) {
        const verdict = facts.locator("dd", { hasText: labelOf(lang, vocabulary, value) }).first();
        await expect(verdict, id).toBeVisible();
        expect(await sizeOf(said.nth(at)), id).toBe(await sizeOf(verdict));
      }
    }
  });

  test(`no mark on the map is an operation: each is a place, and none carries an allegation (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.map}/`);
    const marks = await marksOf(page, figures.map).evaluateAll((found) =>
      found.map((mark) => ({
        sel: mark.getAttribute("data-sel") ?? "",
        also: mark.getAttribute("data-also") ?? "",
        name: mark.getAttribute("aria-label") ?? "",
      })),
    );
    expect(marks.length).toBeGreaterThan(8);
    for (const { sel, also, name } of marks) {
      expect(sel).toMatch(/^place\./);
      expect(also).toBe("");
      expect(name).not.toMatch(/Mossad|الموساد|operation|عملي/i);
    }
    const block = story.figures.find(({ id }) => id === figures.map)!;
    expect(denied.filter(({ id }) => block.claims.includes(id))).toEqual([]);
  });
}
