import { expect, test } from "./test.ts";
import { figureIds, figures } from "./ids.ts";
import { figureOf, graphicOf, marksOf, pointOn } from "./reader.ts";
import { languages, source, translated, uiWord } from "./words.ts";
import { hasClosedTable } from "./views.ts";
import { blocksOf, editions, plainWords, proseWords } from "./site.ts";

test.use({ javaScriptEnabled: false });

for (const { lang, dir, table } of languages) {
  const { story } = editions[lang]!;

  for (const width of [320, 1280]) {
    test(`the story in ${lang} is whole at ${String(width)} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${lang}/`);
      const words = plainWords(await page.locator("main").innerText());
      for (const { title } of [...story.matters, ...story.parts, ...story.chapters])
        expect(words).toContain(plainWords(title));
      for (const { text } of blocksOf(story)) if (text) expect(words).toContain(proseWords(text));
      for (const id of figureIds) {
        const figure = figureOf(page, id);
        await expect(graphicOf(page, id), id).toBeVisible();
        expect(await marksOf(page, id).count(), id).toBeGreaterThan(2);
        // All claims and relations are listed on their figures' own pages, to which links lead.
        if (!hasClosedTable(id, "")) continue;
        await figure.locator("summary").getByText(table).click();
        await expect(figure.getByRole("table"), id).toBeVisible();
        expect(await figure.getByRole("row").count(), id).toBeGreaterThan(2);
      }
    });
  }

  test(`beside a graphic that is higher than the window its paragraph stays, and it can be read to its end (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await page.goto(`${lang}/`);
    const figure = figureOf(page, figures.shares);
    const section = page.locator("main section").filter({ has: figure });
    await figure.evaluate((element) => {
      scrollBy({ top: element.getBoundingClientRect().top + element.clientHeight / 2 - innerHeight / 2 });
    });
    expect(await figure.evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(900);
    await expect(section.locator("p[id]").first()).toBeInViewport({ ratio: 1 });
    const end = figure.locator("figcaption > :last-child");
    await end.evaluate((element) => {
      element.scrollIntoView({ block: "end" });
    });
    await expect(end).toBeInViewport({ ratio: 1 });
  });

  test(`a mark of each figure in ${lang} leads to the page of what it shows`, async ({ page }) => {
    for (const id of figureIds) {
      await page.goto(`${lang}/`);
      const mark = marksOf(page, id).last();
      const { x, y } = await pointOn(mark);
      await page.mouse.click(x, y);
      await expect(page, id).toHaveURL(new RegExp(`/${lang}/((claim|event)/[\\w-]+/$|\\?sel=)`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });

  test(`Tab alone reaches the marks of each figure in ${lang}, and Enter follows them`, async ({ page }) => {
    for (const id of figureIds) {
      await page.goto(`${lang}/${id}/`);
      await marksOf(page, id).first().focus();
      await page.keyboard.press("Tab");
      const name = await marksOf(page, id).nth(1).getAttribute("data-sel");
      const focused = page.locator("a:focus");
      await expect(focused, id).toHaveAttribute("data-sel", name!);
      const href = (await focused.getAttribute("href"))!;
      await page.keyboard.press("Enter");
      await expect(page, id).toHaveURL(new RegExp(`${href.replaceAll("../", "").replace("?", "\\?")}$`));
    }
  });

  test(`the verdict on a chapter in ${lang} leads to what it means`, async ({ page }) => {
    await page.goto(`${lang}/`);
    const verdict = page.locator("main section[id^=chapter-] a[href*='#comparison-']").first();
    const word = await verdict.innerText();
    await verdict.click();
    await expect(page.locator("div:target dt")).toHaveText(word.trim());
  });

  test(`nothing in ${lang} offers what only a script can do`, async ({ page }) => {
    for (const path of ["", `${figures.map}/`, `${figures.claims}/`]) {
      await page.goto(`${lang}/${path}`);
      await expect(page.getByRole("button").filter({ visible: true }), path).toHaveCount(0);
      await expect(page.getByRole("searchbox").filter({ visible: true }), path).toHaveCount(0);
    }
  });

  test(`the pages in ${lang} answer with their language, direction, title and headline`, async ({ page }) => {
    const paths = [
      ...(lang === source ? ["/"] : []),
      `/${lang}/`,
      `/${lang}/${figures.map}/`,
      `/${lang}/${figures.shares}/`,
    ];
    for (const path of paths) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator("html"), path).toHaveAttribute("lang", lang);
      await expect(page.locator("html"), path).toHaveAttribute("dir", dir);
      const headline = page.getByRole("heading", { level: 1 });
      await expect(headline, path).toHaveCount(1);
      expect(await page.title(), path).toContain(plainWords(await headline.innerText()));
    }
  });
}

test("an unknown address is answered with 404 and the way to the story in every language", async ({ page }) => {
  for (const path of ["/nowhere/", `/${source}/claim/C99-99/`, `/${translated}/${figures.map}/nowhere`]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    for (const { lang } of languages)
      await expect(
        page.getByRole("heading", { name: uiWord(lang, "notFound.title") }),
        `${path} ${lang}`,
      ).toBeVisible();
  }
  const { title } = editions[translated]!.story;
  await page.getByRole("link", { name: title }).click();
  await expect(page).toHaveURL(new RegExp(`/${translated}/$`));
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});
