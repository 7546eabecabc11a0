import { expect, test } from "@playwright/test";
import { desktop, languages, marksOf, open, phone } from "./reader.ts";
import { editions, plainWords } from "./site.ts";

/** What the article says or passes on about intelligence work. */
const allegations = ["C06-04", "C16-04", "C17-10", "C17-14", "C17-15"];
const denial = { ar: "10 آذار/مارس 2023", en: "10 March 2023" } as const;

/** The word of one value of a vocabulary. */
function labelOf(lang: string, vocabulary: "status" | "comparison", value: string): string {
  const words = editions[lang]!.ui[vocabulary]?.[value];
  return typeof words === "object" ? (words["label"] ?? "") : "";
}

for (const { lang } of languages) {
  const { story } = editions[lang]!;

  test(`each of the ten differences shows both versions in one view, at one size, with sources (${lang})`, async ({
    page,
  }) => {
    expect(story.differences).toHaveLength(10);
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      for (const { id, claims, articleSays, recordSays } of story.differences) {
        await page.goto(`${lang}/claim/${claims[0]!}/`);
        const pair = page.locator(`[data-difference="${id}"]`);
        const [article, record] = [pair.locator("> div").nth(0), pair.locator("> div").nth(1)];
        expect(plainWords(await article.innerText()), id).toContain(plainWords(articleSays));
        expect(plainWords(await record.innerText()), id).toContain(plainWords(recordSays));
        expect(await record.getByRole("link").count(), id).toBeGreaterThan(0);
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

  test(`each allegation about intelligence work stands with its status and the denial, at the same size (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    for (const id of allegations) {
      const claim = story.claims.find((known) => known.id === id)!;
      expect(claim.comparison, id).toBe("contested");
      await page.goto(`${lang}/claim/${id}/`);
      const account = page.locator("main");
      await expect(account.locator("dl").first()).toContainText(labelOf(lang, "status", claim.status));
      await expect(account.locator("dl").first()).toContainText(labelOf(lang, "comparison", "contested"));
      const pair = account.locator('[data-difference="D-mossad"]');
      await expect(pair.locator("> div").nth(1), id).toContainText(denial[lang]);
    }
  });

  test(`no mark on the map is an operation: each is a place, and none carries an allegation (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/map/`);
    const marks = await marksOf(page, "map").evaluateAll((found) =>
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
    const block = story.figures.find(({ id }) => id === "map")!;
    expect(block.claims.filter((id) => allegations.includes(id))).toEqual([]);
  });
}
