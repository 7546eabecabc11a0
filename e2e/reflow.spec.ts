import { expect, test, type Page } from "./test.ts";
import {
  addRules,
  clickMark,
  desktop,
  marksOf,
  open,
  pageKinds,
  panelOf,
  phone,
  pointOn,
  tablet,
  wholePage,
} from "./reader.ts";
import { languages } from "./words.ts";
import { figures } from "./ids.ts";
import { editions, plainWords } from "./site.ts";

/** A window of 1280 x 1024 at 400 %. */
const fourfold = { width: 320, height: 256 };

const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }
`;

async function sidewaysPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Words that a box cuts off, or that lie on the words of another line. */
async function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lines: { words: string; block: Element; box: DOMRect }[] = [];
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const words = node.textContent?.trim().slice(0, 40) ?? "";
      if (
        !parent ||
        !words ||
        parent.closest("svg, script, .visually-hidden, .skip-link, details:not([open]) > :not(summary)")
      )
        continue;
      const style = getComputedStyle(parent);
      if (style.visibility === "hidden") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2 || box.height < 2) continue;
        for (let frame: Element | null = parent; frame; frame = frame.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(frame);
          const edge = frame.getBoundingClientRect();
          const cutX = /hidden|clip/.test(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1);
          const cutY = /hidden|clip/.test(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1);
          if (cutX || cutY) lost.push(`cut: ${words}`);
        }
        let block: Element = parent;
        while (getComputedStyle(block).display.startsWith("inline") && block.parentElement) block = block.parentElement;
        lines.push({ words, block, box });
      }
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((one, index) => {
      for (let next = index + 1; next < lines.length; next++) {
        const other = lines[next];
        if (!other || other.box.top > one.box.bottom) break;
        if (other.block === one.block || one.block.contains(other.block) || other.block.contains(one.block)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 0.4 * Math.min(one.box.height, other.box.height))
          lost.push(`one on the other: ${one.words} | ${other.words}`);
      }
    });
    return lost;
  });
}

/** The size of the smallest words that are not drawn, in px. */
function smallestPx(page: Page): Promise<number> {
  return page.evaluate(() => {
    const sizes = [...document.querySelectorAll("main *")]
      .filter((part) => !part.closest("svg") && part.checkVisibility())
      .filter(({ childNodes }) =>
        [...childNodes].some(({ nodeName, nodeValue }) => nodeName === "#text" && nodeValue?.trim()),
      )
      .map((part) => parseFloat(getComputedStyle(part).fontSize));
    return Math.min(...sizes);
  });
}

/** By how much drawings of a fixed room are enlarged where that is less than twice. */
function ungrownDrawings(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>("[data-drawing] > svg")]
      .filter((svg) => svg.checkVisibility())
      .map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)
      .filter((times) => times < 1.99),
  );
}

/** By how much the drawings that fill their room are enlarged. */
function growthOfFluid(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-graphic] > * > svg[width="100%"]')].map((svg) => svg.currentCSSZoom),
  );
}

for (const { lang } of languages) {
  test(`no page scrolls sideways at 320 px, at 400 %, with large or spaced words (${lang})`, async ({ page }) => {
    test.slow();
    for (const path of [...pageKinds, "nowhere/"]) {
      const address = `/${lang}/${path}`;
      await page.setViewportSize(phone);
      await page.goto(address);
      await addRules(page, wholePage);
      expect(await sidewaysPx(page), `${address} at 320 px`).toBe(0);
      expect(await lostWords(page), `${address} at 320 px`).toEqual([]);
      await page.setViewportSize(fourfold);
      expect(await sidewaysPx(page), `${address} at 400 %`).toBe(0);
      await page.setViewportSize(phone);
      await addRules(page, spaced);
      expect(await sidewaysPx(page), `${address}, spaced, 320 px`).toBe(0);
      expect(await lostWords(page), `${address}, spaced, 320 px`).toEqual([]);
      await page.setViewportSize(desktop);
      expect(await lostWords(page), `${address}, spaced, 1280 px`).toEqual([]);
      await page.evaluate(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
      });
      await addRules(page, ":root { font-size: 200% !important }");
      expect(await sidewaysPx(page), `${address}, 200 % text, 1280 px`).toBe(0);
      expect(await lostWords(page), `${address}, 200 % text, 1280 px`).toEqual([]);
      await page.setViewportSize({ width: 640, height: 800 });
      expect(await sidewaysPx(page), `${address}, 200 % text, 640 px`).toBe(0);
      await page.setViewportSize(phone);
      expect(await sidewaysPx(page), `${address}, 200 % text, 320 px`).toBe(0);
      expect(await smallestPx(page), `${address}, the smallest words outside of drawings`).toBeGreaterThanOrEqual(24);
      expect(await ungrownDrawings(page), `${address}, drawings that did not grow with the words`).toEqual([]);
    }
  });

  test(`the panel and the settings fit at 400 % and with large words (${lang})`, async ({ page }) => {
    await page.setViewportSize(fourfold);
    await open(page, `${lang}/`);
    await clickMark(page, marksOf(page, figures.bars).first());
    await expect(panelOf(page)).toBeVisible();
    expect(await sidewaysPx(page)).toBe(0);
    const inside = await panelOf(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(inside).toBe(0);
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.locator("details[data-settings] summary").click();
    await addRules(page, ":root { font-size: 200% !important }");
    expect(await sidewaysPx(page)).toBe(0);
    for (const button of await page.locator("details[data-settings] button").all()) {
      const box = (await button.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.height).toBeGreaterThanOrEqual(44);
    }
    await addRules(page, wholePage);
    expect(Math.min(...(await growthOfFluid(page))), "drawings that fill their room grow with the words").toBeCloseTo(
      2,
    );
  });

  test(`the page makes room for the panel and keeps what was opened in its place (${lang})`, async ({ page }) => {
    for (const width of [1000, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page, `${lang}/`);
      const mark = marksOf(page, figures.split).first();
      await pointOn(mark);
      const before = (await mark.boundingBox())!;
      const startsAt = () =>
        page.locator("main").evaluate((main) => {
          const { left, right } = main.getBoundingClientRect();
          return document.dir === "rtl" ? right : left;
        });
      const start = await startsAt();
      await clickMark(page, mark);
      await expect(panelOf(page)).toBeVisible();
      await expect(async () => {
        const [after, panel] = [(await mark.boundingBox())!, (await panelOf(page).boundingBox())!];
        expect(Math.abs(after.y - before.y), `height on the screen at ${String(width)} px`).toBeLessThan(4);
        expect(Math.min(after.x + after.width, panel.x + panel.width) - Math.max(after.x, panel.x)).toBeLessThanOrEqual(
          0,
        );
      }).toPass();
      expect(await startsAt(), `where the words begin at ${String(width)} px`).toBeCloseTo(start, 0);
      expect(await sidewaysPx(page)).toBe(0);
    }
  });

  test(`the bar has its layers in words at 320 px, names the chapter by its fact, and leaves while reading down in a low window (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await open(page, `${lang}/`);
    const bar = page.locator("[data-bar]");
    for (const button of await bar.locator("[data-set^='layer=']").all())
      await expect(button).toHaveText(/\p{L}/u, { useInnerText: true });
    const { chapters } = editions[lang]!.story;
    await expect(async () => {
      await page.locator(`#chapter-${chapters[1]!.id}`).evaluate((heading) => {
        heading.scrollIntoView({ behavior: "instant" });
      });
      await expect(bar.locator("summary")).toContainText(plainWords(chapters[1]!.title), { timeout: 500 });
    }).toPass();
    expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(48);
    await page.setViewportSize({ width: 640, height: 360 });
    // What the new width moves may come between: a reader reads on.
    await expect(async () => {
      await page.mouse.wheel(0, 100);
      await expect(bar).not.toBeInViewport({ timeout: 500 });
    }).toPass();
    await expect(async () => {
      await page.mouse.wheel(0, -50);
      await expect(bar).toBeInViewport({ timeout: 500 });
    }).toPass();
  });
}

for (const { lang } of languages) {
  test(`three cards of what was found stand on one screen of a phone, below the bar (${lang})`, async ({ page }) => {
    const [windowPx, barPx] = [667, 48];
    await page.setViewportSize({ width: 375, height: windowPx });
    await page.goto(`/${lang}/`);
    const boxes = await cardBoxes(page, "&");
    for (const [at, { top }] of boxes.slice(0, -2).entries())
      expect(boxes[at + 2]!.bottom - top, `from card ${String(at + 1)}`).toBeLessThanOrEqual(windowPx - barPx);
  });

  test(`the cards of a row share the lines of their parts (${lang})`, async ({ page }) => {
    for (const size of [tablet, desktop]) {
      await page.setViewportSize(size);
      await page.goto(`/${lang}/`);
      const parts = await Promise.all(["&", "a[data-sel]", "p", "p:last-child"].map((part) => cardBoxes(page, part)));
      const tops = parts[0]!.map((_, card) => parts.map((boxes) => Math.round(boxes[card]!.top)));
      expect(new Set(tops.map(([top]) => top)).size, "rows").toBeLessThan(tops.length);
      for (const one of tops) expect(tops.find(([top]) => top === one[0])).toEqual(one);
    }
  });
}

/** Where a part of each card stands, in px of the page. */
async function cardBoxes(page: Page, part: string): Promise<{ top: number; bottom: number }[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.locator("[data-matter]").evaluateAll((cards, selector) => {
    return cards.map((card) => {
      const { top, bottom } = (selector === "&" ? card : card.querySelector(selector)!).getBoundingClientRect();
      return { top: top + scrollY, bottom: bottom + scrollY };
    });
  }, part);
}
