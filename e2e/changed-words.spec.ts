import { expect, test, type Browser, type Page } from "./test.ts";
import { desktop, panelOf, withPage, startApp } from "./reader.ts";
import { editions, embedPaths } from "./site.ts";
import { translate } from "./translation.ts";
import { numberIn } from "./views.ts";
import { languages } from "./words.ts";

/** When a browser translates a page, and whether it also translates what comes later. */
const ways = {
  "before the app starts": { isEarly: true, isLive: false },
  "before the app starts and ever after": { isEarly: true, isLive: true },
  "once the app runs": { isEarly: false, isLive: false },
  "once the app runs and ever after": { isEarly: false, isLive: true },
};

const langs = Object.keys(editions);
const [lang = ""] = langs;
const inDigits = languages.find(({ hasDigits }) => hasDigits);
const listed = editions[lang]?.story.figures.find(({ kind }) => kind === "claim-list")?.id ?? "";

/** What is read on a page and in its panel, line by line: not what graphics draw, nor the bar, which follows the scrolling. */
function linesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const parts = document.querySelectorAll("header *, main *, [data-selection-panel] *, dialog *");
    return [...parts]
      .filter(({ childNodes }) => [...childNodes].some(({ nodeName }) => nodeName === "#text" || nodeName === "FONT"))
      .filter((part) => !part.closest("svg, font") && part.checkVisibility())
      .map(({ textContent }) => textContent.replace(/\s+/g, " ").trim())
      .filter(Boolean);
  });
}

/** One thing that a reader does, by script: this is about what is shown then. */
type Step = (page: Page) => Promise<void>;

const clickOn =
  (selector: string, nth = 0): Step =>
  async (page) => {
    await page.locator(selector).nth(nth).dispatchEvent("click");
  };
const press =
  (key: string): Step =>
  async (page) => {
    await page.keyboard.press(key);
  };

const openMarks = [0, 4, 9, 13].map((nth) => clickOn("main a[data-sel]", nth));

/** Takes the same steps on a translated page and on one that is not, and compares what is read after each. */
async function expectSameWords(browser: Browser, path: string, steps: readonly Step[], way: keyof typeof ways) {
  const { isEarly, isLive } = ways[way];
  await withPage(browser, { viewport: desktop }, (plain) =>
    withPage(browser, { viewport: desktop }, async (translated) => {
      await Promise.all([plain.goto(path), translated.goto(path)]);
      if (isEarly) await translate(translated, { isLive });
      await Promise.all([startApp(plain), startApp(translated)]);
      if (!isEarly) await translate(translated, { isLive });
      for (const [index, step] of [undefined, ...steps].entries())
        await expectSameAfter([plain, translated], step, `what is read on ${path} after step ${String(index)}`);
    }),
  );
}

/** Takes a step on both pages and waits until it is seen on both, as else the next one could come before it, and alike. */
async function expectSameAfter(pages: [Page, Page], step: Step | undefined, message: string): Promise<void> {
  const linesOfBoth = () => Promise.all([linesOf(pages[0]), linesOf(pages[1])]);
  const before = step ? await linesOfBoth() : [];
  if (step) await Promise.all(pages.map(step));
  const differing = async () => {
    const lines = await linesOfBoth();
    if (lines.some((now, nth) => now.join("\n") === before[nth]?.join("\n"))) return ["nothing new"];
    const [plain, translated] = [new Set(lines[0]), new Set(lines[1])];
    if (lines[0].length <= 20) return ["hardly anything"];
    return lines.flat().filter((line) => plain.has(line) !== translated.has(line));
  };
  await expect.poll(differing, message).toEqual([]);
}

for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
  test(`a page that is translated ${way} shows each claim's own words and verdict`, async ({ browser }) => {
    test.slow();
    await expectSameWords(browser, `${lang}/${listed}/`, [...openMarks, press("Escape")], way);
  });

  test(`filters, search and digits of a page that is translated ${way}`, async ({ browser }) => {
    test.slow();
    const search =
      (words: string): Step =>
      async (page) => {
        await page.locator("input[type=search]").fill(words);
      };
    const steps = [
      search(numberIn(editions[lang]!.story.claims)),
      search("qqqq"),
      search(""),
      clickOn("main button[data-set^='rec=']"),
      clickOn("main button[data-set^='who=']"),
      ...(inDigits ? [clickOn("button[data-set='digits=arab']"), clickOn("button[data-set='digits=latn']")] : []),
    ];
    await expectSameWords(browser, `${inDigits?.lang ?? lang}/${listed}/`, steps, way);
  });

  test(`the guided path and other pages of a story that is translated ${way}`, async ({ browser }) => {
    test.slow();
    const steps = [
      clickOn("[data-bar] [data-step]"),
      clickOn("[data-way=next]"),
      clickOn("[data-path] a[data-sel]", 1),
      press("Escape"),
      press("Escape"),
      clickOn("main figure [data-share]"),
      clickOn("dialog input[type=radio]:not(:checked)"),
      press("Escape"),
      clickOn("header a[hreflang]"),
      async (page: Page) => {
        await page.goBack();
      },
    ];
    await expectSameWords(browser, `${lang}/?layer=article`, steps, way);
  });
}

/** What hosts, phones and extensions do to a page before its app starts. */
const changes: Record<string, (page: Page) => Promise<void>> = {
  "a translation": (page) => translate(page),
  "a translation that goes on": (page) => translate(page, { isLive: true }),
  "one other letter in the headline": (page) =>
    page
      .locator("main :is(h1, h2, h3)")
      .first()
      .evaluate((heading) => {
        heading.textContent = `X${heading.textContent.slice(1)}`;
      }),
  "a host that strips comments": (page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
      const comments: Node[] = [];
      while (walker.nextNode()) comments.push(walker.currentNode);
      for (const comment of comments) comment.parentNode?.removeChild(comment);
      document.body.normalize();
    }),
  "a phone that links numbers": (page) =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector("main")!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(
        ({ data, parentElement }) => /\d/.test(data) && !parentElement?.closest("svg, a"),
      )) {
        const link = document.createElement("a");
        link.href = "tel:1";
        text.replaceWith(link);
        link.append(text);
      }
    }),
  "an extension that adds its own": (page) =>
    page.evaluate(() => {
      for (const part of document.querySelectorAll("main p, main h2, main figure, header"))
        part.append(Object.assign(document.createElement("span"), { className: "from-an-extension" }));
    }),
};

for (const [name, change] of Object.entries(changes)) {
  test(`no page loses a figure or the guide to ${name}`, async ({ page }) => {
    test.slow();
    const paths = langs.flatMap((one) => [
      `${one}/`,
      `${one}/${listed}/`,
      `${one}/short/`,
      `${one}/embed/`,
      `${one}/method/`,
    ]);
    for (const path of paths) {
      await page.goto(path);
      const before = await page.locator("main").evaluate((main) => main.textContent.length);
      const figures = await page.locator("main figure").count();
      await change(page);
      await startApp(page);
      await expect.poll(() => page.locator("main figure").count(), path).toBe(figures);
      await expect(page.locator("html"), path).not.toHaveAttribute("data-notice");
      const after = await page.locator("main").evaluate((main) => main.textContent.length);
      expect(after, path).toBeGreaterThan(0.9 * before);
      const mark = page.locator("main a[data-sel]").first();
      if ((await mark.count()) === 0) continue;
      await mark.dispatchEvent("click");
      await expect(panelOf(page), path).toBeVisible();
    }
  });

  test(`no embed loses its figure to ${name}`, async ({ page }) => {
    test.slow();
    for (const path of embedPaths.filter((one) => one.startsWith(lang) && !one.includes("/r/"))) {
      await page.goto(path);
      const before = await page.locator("main").evaluate((main) => main.textContent.length);
      await change(page);
      await page.locator("main a[data-sel]").first().dispatchEvent("click");
      await expect(panelOf(page), path).toBeVisible();
      const after = await page.locator("main").evaluate((main) => main.textContent.length);
      // A figure that is drawn for several widths keeps the one that is seen.
      expect(after, path).toBeGreaterThan(0.6 * before);
    }
  });
}
