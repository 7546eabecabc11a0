import { expect, test } from "./test.ts";
import { figureIds, figures } from "./ids.ts";
import { addRules, desktop, graphicOf, hydrate, wholePage } from "./reader.ts";
import { languages } from "./words.ts";

interface LabelBox {
  words: string;
  /** What the mark opens that the label belongs to; lines of one may touch with their highest and lowest signs. */
  mark: string;
  /** How many times larger than drawn it is shown. */
  scale: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The boxes of a graphic's labels, as high as their letters are, and the graphic's own. */
function boxesOf(graphic: Element): { frame: LabelBox; labels: LabelBox[] } {
  const canvas = document.createElement("canvas").getContext("2d");
  if (!canvas) throw new Error("no canvas");
  for (const group of graphic.querySelectorAll("details")) group.open = true;
  const frame = graphic.getBoundingClientRect();
  const markOf = (part: Element, words: string) => part.closest("a[data-sel]")?.getAttribute("data-sel") ?? words;
  const lettersOf = (part: Element, words: string) => {
    const style = getComputedStyle(part);
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return canvas.measureText(words);
  };
  const drawn = [...graphic.querySelectorAll("text")].flatMap((text) => {
    const box = text.getBoundingClientRect();
    if (box.width === 0) return [];
    const words = text.textContent ?? "";
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = lettersOf(text, words);
    const matrix = text.getScreenCTM();
    const scale = matrix ? Math.hypot(matrix.c, matrix.d) : 1;
    // The first letter's start lies on the baseline.
    const base = text.getStartPositionOfChar(0);
    const y = matrix ? matrix.b * base.x + matrix.d * base.y + matrix.f : 0;
    return [
      {
        words,
        mark: markOf(text, words),
        scale,
        left: box.left,
        right: box.right,
        top: y - up * scale,
        bottom: y + down * scale,
      },
    ];
  });
  const written: LabelBox[] = [];
  const walker = document.createTreeWalker(graphic, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = node.parentElement;
    const words = node.textContent?.trim() ?? "";
    if (!part || !words || part.closest("svg, .visually-hidden")) continue;
    const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = lettersOf(part, words);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width < 1) continue;
      const middle = (top + bottom) / 2;
      written.push({
        words,
        mark: markOf(part, words),
        scale: 1,
        left,
        right,
        top: middle - (up + down) / 2,
        bottom: middle + (up + down) / 2,
      });
    }
  }
  return {
    frame: {
      words: "",
      mark: "",
      scale: 1,
      left: frame.left,
      right: frame.right,
      top: frame.top,
      bottom: frame.bottom,
    },
    labels: [...drawn, ...written],
  };
}

/** As drawn before the app runs; then as readers set it: larger letters, other digits, 200 % of the browser's own size. */
const settings = [
  { query: "", letters: "100%" },
  { query: "?text=large", letters: "100%" },
  { query: "?digits=arab", letters: "100%" },
  { query: "", letters: "200%" },
];
const widths = [320, 360, 375, 414, 560, 768, 1000, 1120, 1280, 1920];

/** Labels that lie on each other. */
function overlapsOf(labels: readonly LabelBox[]): string[] {
  return labels.flatMap((one, index) =>
    labels
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
            (one.mark === other.mark ? 3 * one.scale : 1),
      )
      .map((other) => `${one.words} | ${other.words}`),
  );
}

for (const { lang, dir, hasDigits } of languages) {
  test(`labels overlap neither each other nor the edge, at every width (${lang})`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const { query, letters } of settings) {
      if (query.includes("digits") && !hasDigits) continue;
      await page.setViewportSize({ width: widths[0]!, height: 900 });
      await page.goto(`${lang}/${query}`);
      await addRules(page, `${wholePage} :root { font-size: ${letters} }`);
      await page.evaluate(() => document.fonts.ready);
      if (query || letters !== "100%") await hydrate(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        for (const id of figureIds) {
          const where = `${id} at ${String(width)} px ${query}, letters of ${letters}`;
          // The app draws what fits a new width some frames later.
          await expect(async () => {
            const { frame, labels } = await graphicOf(page, id).evaluate(boxesOf);
            if (id !== figures.claims) expect(labels.length, where).toBeGreaterThan(3);
            expect(overlapsOf(labels), where).toEqual([]);
            const outside = labels.filter(
              ({ left, right, top, bottom }) =>
                left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1,
            );
            // Larger ones may reach into the margin of the page.
            if (letters === "100%") expect(outside, where).toEqual([]);
          }).toPass({ timeout: 20_000 });
        }
      }
    }
  });

  test(`labels are read from the right end, and numbers in their order (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await page.goto(`${lang}/`);
    let looked = 0;
    for (const id of figureIds) {
      const found = await graphicOf(page, id).evaluate((svg) =>
        [...svg.querySelectorAll("text")]
          .filter((text) => text.getBoundingClientRect().width > 0)
          .map((text) => {
            const words = text.textContent ?? "";
            const at = (index: number) => text.getExtentOfChar(index).x;
            const letters = [...words.matchAll(/\p{Letter}/gu)].map((match) => match.index);
            const script = /^\P{Letter}*\p{Script=Arabic}/u.test(words) ? "rtl" : "ltr";
            const [first = 0, last = 0] = [letters[0], letters.at(-1)];
            const numbers = [...words.matchAll(/\d[\d.,]*\d/g)].map(({ 0: run, index }) => ({
              run,
              rises: [...run].every((_, step) => step === 0 || at(index + step) > at(index + step - 1)),
            }));
            const percents = [...words.matchAll(/(\d)[^\d%]?%/g)].map(({ 0: run, index }) =>
              at(index + run.length - 1) > at(index) ? "right" : "left",
            );
            return { words, letters: letters.length, script, firstX: at(first), lastX: at(last), numbers, percents };
          }),
      );
      for (const { words, letters, script, firstX, lastX, numbers, percents } of found) {
        for (const side of percents) expect(side, words).toBe(dir === "rtl" ? "left" : "right");
        expect(
          numbers.filter(({ rises }) => !rises),
          words,
        ).toEqual([]);
        if (letters < 3) continue;
        looked++;
        expect(script, words).toBe(dir);
        if (script === "rtl") expect(firstX, words).toBeGreaterThan(lastX);
        else expect(firstX, words).toBeLessThan(lastX);
      }
    }
    expect(looked).toBeGreaterThan(60);
  });
}

test("on paper the words of map and timeline are at least 9 pt high, and no part is higher than a sheet", async ({
  page,
}) => {
  const sheet = { width: 672, height: 1000 };
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: "print" });
  for (const { lang } of languages)
    for (const id of [figures.map, figures.timeline]) {
      await page.goto(`${lang}/${id}/`);
      const parts = await page.locator("figure [data-drawing] svg").evaluateAll((all) =>
        all.flatMap((svg) => {
          const { width, height } = svg.getBoundingClientRect();
          const of = svg.querySelector("use")?.getAttribute("href");
          const words = [...(of ? document.querySelector(of)! : svg).querySelectorAll("text")];
          const scale = (svg as SVGGraphicsElement).getScreenCTM()?.a ?? 0;
          const least = Math.min(...words.map((text) => parseFloat(getComputedStyle(text).fontSize)));
          return width > 0 && height > 0 ? [{ height, leastPt: least * scale * 0.75 }] : [];
        }),
      );
      expect(parts.length, id).toBeGreaterThan(0);
      for (const { height, leastPt } of parts) {
        expect(leastPt, id).toBeGreaterThanOrEqual(9);
        expect(height, id).toBeLessThan(sheet.height);
      }
    }
});
