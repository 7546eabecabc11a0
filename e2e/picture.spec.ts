import { expect, test, type Locator, type Page } from "./test.ts";
import { XMLValidator } from "fast-xml-parser";
import { drawPicture, type Drawn, imprint, openAlone, pictureAddress, pictureScript, sizeOf } from "./pictureOf.ts";
import { matchInk } from "./ink.ts";
import { addRules, desktop, expectOpened, graphicOf, hydrate, marksOf, startApp, withPage } from "./reader.ts";
import { editions, plainWords } from "./site.ts";
import { tags as languages, directionOf, source, translated } from "./words.ts";
import { articleEvent, figures } from "./ids.ts";

/** Rows of words, a map, a drawing for several widths, a list of signs, and words in two languages within one line. */
const pictured = [figures.bars, figures.map, figures.timeline, figures.claims, figures.deals];
const marginPx = 24;

test.use({ viewport: desktop, colorScheme: "light" });

async function drawn(page: Page, lang: string, figure: string, query = ""): Promise<Drawn> {
  await page.goto(`${lang}/${figure}/${query}`);
  // A page does without a face that comes late; the second time it is there.
  await page.reload();
  if (query) await startApp(page);
  await page.evaluate(() => document.fonts.ready);
  return drawPicture(page, lang, figure);
}

/** What is seen of a page or a part, once it is seen twice alike: of what is higher than the screen some may come late. */
async function stillShot(seen: Page | Locator): Promise<Buffer> {
  let shot = await seen.screenshot();
  const isStill = async () => {
    const before = shot;
    shot = await seen.screenshot();
    return before.equals(shot);
  };
  await expect.poll(isStill, "what is seen stands still").toBe(true);
  return shot;
}

for (const lang of languages) {
  for (const figure of pictured) {
    test(`the picture of ${figure} in ${lang} stands alone, with all its words`, async ({ page }) => {
      const { svg } = await drawn(page, lang, figure);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).not.toMatch(/foreignObject|var\(|<script|<a[ >]|<image|<use| class=| href=/);
      const addresses = [...svg.matchAll(/url\(([^)]*)\)/g)].map(([, address = ""]) => address);
      expect(addresses.filter((address) => !/^(#d\d+$|data:font\/woff2;base64,)/.test(address))).toEqual([]);

      const graphic = graphicOf(page, figure);
      await addRules(page, "[data-roving] :not(text) { text-decoration: none !important }");
      const hasSources = (await page.locator("[data-sources]").count()) > 0;
      expect(hasSources).toBe(figure !== figures.claims);
      const notes = await page
        .locator("[data-note]")
        .evaluateAll((all) =>
          all.map(({ childNodes }) =>
            [...childNodes].map((node) => (node.nodeName === "A" ? "" : node.textContent)).join(""),
          ),
        );
      if (figure === figures.map) expect(notes.join()).toContain("Natural Earth");
      const shown = await stillShot(graphic);
      const { x } = (await graphic.boundingBox())!;
      const { x: frameX } = (await page.locator("[data-graphic]").boundingBox())!;

      await withPage(page.context().browser()!, { viewport: sizeOf(svg) }, async (alone) => {
        await openAlone(alone, svg);
        const words = plainWords(await alone.evaluate(textsOf));
        const { title, takeaway } = editions[lang]!.story.figures.find(({ id }) => id === figure)!;
        const ui = editions[lang]!.ui as unknown as Record<"key" | "layer" | "figure", Record<string, string>>;
        for (const wanted of [
          title,
          takeaway,
          ...[ui.layer["article"]!, ui.layer["record"]!, ui.key["open"]!, ui.key["range"]!],
          ...notes,
          ...(hasSources ? [ui.figure["sources"]!] : []),
          ...Object.values(imprint(lang)),
          pictureAddress(lang, figure),
        ])
          expect(words).toContain(plainWords(wanted));

        const whole = await stillShot(alone);
        await alone.goto("about:blank");
        const match = await matchInk(alone, shown, whole, Math.round(x - frameX) + marginPx);
        expect(match.lacking, "what the page shows is in the picture").toBeLessThan(0.02);
        expect(match.extra, "what the picture shows is on the page").toBeLessThan(0.02);
      });
    });
  }

  test(`the numbers of the takeaway in ${lang} stand where they stand on the page`, async ({ page, browser }) => {
    const { svg } = await drawn(page, lang, figures.level);
    const takeaway = page.locator("figure[data-figure] p").first();
    const onPage = await takeaway.evaluate((paragraph) => {
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const places: [string, number][] = [];
      while (text.nextNode()) {
        const node = text.currentNode as Text;
        for (const { 0: number, index } of node.data.matchAll(/\d[\d.,]*\d/g)) {
          range.setStart(node, index);
          range.setEnd(node, index + number.length);
          places.push([
            number,
            range.getBoundingClientRect().left - paragraph.closest("figure")!.getBoundingClientRect().left,
          ]);
        }
      }
      return places;
    });
    expect(onPage.length).toBeGreaterThan(0);
    await withPage(browser, { viewport: sizeOf(svg) }, async (alone) => {
      await openAlone(alone, svg);
      const inPicture = await alone.evaluate((words) => {
        const places: [string, number][] = [];
        for (const text of document.querySelectorAll<SVGTextElement>("text")) {
          const { textContent } = text;
          if (getComputedStyle(text).fontSize !== "17px" || !words.some(([number]) => textContent.includes(number)))
            continue;
          for (const { 0: number, index } of textContent.matchAll(/\d[\d.,]*\d/g))
            places.push([number, text.getExtentOfChar(index).x]);
        }
        return places;
      }, onPage);
      expect(inPicture.map(([number]) => number)).toEqual(onPage.map(([number]) => number));
      for (const [index, [number, at]] of onPage.entries())
        expect(Math.abs(inPicture[index]![1] - marginPx - at), number).toBeLessThan(3);
    });
  });

  test(`a viewer without our faces sets the picture in ${lang} readably`, async ({ page, browser }) => {
    const { svg } = await drawn(page, lang, figures.deals);
    await withPage(browser, { viewport: sizeOf(svg) }, async (alone) => {
      await openAlone(alone, svg, false);
      const overlaps = await alone.evaluate(() => {
        const boxes = [...document.querySelectorAll("text")].map((text) => ({
          words: text.textContent,
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => {
            const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            const lower = Math.min(one.box.height, other.box.height);
            return across > 4 && down > lower / 2 ? [`${one.words} / ${other.words}`] : [];
          }),
        );
      });
      expect(overlaps).toEqual([]);
      const { width } = sizeOf(svg);
      const cut = await alone.evaluate(
        (width) =>
          [...document.querySelectorAll("text")].flatMap((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < -1 || right > width + 1 ? [text.textContent] : [];
          }),
        width,
      );
      expect(cut).toEqual([]);
      // Renderers outside of browsers know no such attribute, and read a line that begins with the isolate.
      expect(svg).not.toContain(" direction=");
      if (directionOf(lang) === "ltr") return;
      const lines = await alone.evaluate(() =>
        [...document.querySelectorAll("text")].flatMap(({ textContent }) =>
          /\p{Script=Arabic}/u.test(textContent) ? [textContent.charAt(0)] : [],
        ),
      );
      expect(new Set(lines)).toEqual(new Set(["\u2067"]));
      // Letters that are not joined are wider.
      const [joined, apart] = await alone.evaluate(() => {
        const text = document.querySelector("text")!;
        text.removeAttribute("textLength");
        const before = text.getComputedTextLength();
        text.textContent = [...text.textContent].join("\u200c");
        return [before, text.getComputedTextLength()];
      });
      expect(apart!).toBeGreaterThan(joined! * 1.1);
    });
  });
}

test("what is selected and which layer is shown are in the picture", async ({ page }) => {
  const ringed = / stroke="#1c2126" stroke-width="2.5"/g;
  const plain = await drawn(page, translated, figures.timeline);
  const selected = await drawn(page, translated, figures.timeline, `?sel=${articleEvent.sel}&layer=article`);
  expect([...plain.svg.matchAll(ringed)]).toHaveLength(0);
  expect([...selected.svg.matchAll(ringed)].length).toBeGreaterThan(0);
  const path = `${translated}/${figures.timeline}/`;
  const left = await wordsOn(page, `${path}?layer=article`);
  const ofRecord = (await wordsOn(page, path)).filter((words) => !left.includes(words));
  // Some of them stand in the headline or the takeaway too.
  const gone = ofRecord.filter((words) => plain.svg.includes(words) && !selected.svg.includes(words));
  expect(gone.length).toBeGreaterThan(0);

  const { claims } = editions[source]!.story;
  const rec = claims.find(({ denial }) => denial)!.comparison;
  const leftOut = claims.filter(({ comparison }) => comparison !== rec).length;
  const row = await drawn(page, source, figures.claims, `?sel=claim.${articleEvent.claim}&rec=${rec}`);
  const boxed = /<rect [^>]*fill="none" stroke="#1c2126" stroke-width="2(\.5)?"/g;
  expect([...row.svg.matchAll(boxed)].length).toBeGreaterThan(0);
  expect([...row.svg.matchAll(/<g [^>]*opacity="0.25">/g)].length).toBeGreaterThanOrEqual(0.8 * leftOut);
});

/** The words of the marks on show on a page's timeline. */
async function wordsOn(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  if (path.includes("?")) await startApp(page);
  const texts = marksOf(page, figures.timeline).locator("text").filter({ visible: true });
  return (await texts.allTextContents()).filter((words) => words.trim());
}

test("the PNG is twice the size, and has ink where the words are", async ({ page, browser }) => {
  const { svg, png } = await drawn(page, source, figures.map);
  const { width, height } = sizeOf(svg);
  await withPage(browser, {}, async (alone) => {
    const seen = await alone.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const share = (top: number, bottom: number) => {
        const { data: pixels } = context.getImageData(0, top, image.width, bottom - top);
        let dark = 0;
        for (let at = 0; at < pixels.length; at += 4) if (pixels[at]! < 120) dark++;
        return dark / (pixels.length / 4);
      };
      const corner = [...context.getImageData(2, image.height - 2, 1, 1).data];
      return {
        size: [image.width, image.height],
        title: share(40, 130),
        imprint: share(image.height - 110, image.height - 40),
        corner,
      };
    }, png);
    expect(seen.size).toEqual([width * 2, height * 2]);
    expect(seen.title).toBeGreaterThan(0.02);
    expect(seen.imprint).toBeGreaterThan(0.005);
    expect(seen.corner).toEqual([0xfb, 0xf9, 0xf5, 255]);
  });
});

test("drawing leaves the page as it was, and also failing to", async ({ page }) => {
  await page.goto(`${source}/${figures.timeline}/?sel=${articleEvent.sel}`);
  await hydrate(page);
  await page.evaluate(() => {
    scrollTo(0, 300);
  });
  const state = () =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      scroll: scrollY,
      height: document.documentElement.scrollHeight,
      sheets: document.adoptedStyleSheets.length,
      faces: document.fonts.size,
      focus: document.activeElement?.outerHTML,
    }));
  await expectOpened(page, articleEvent.sel);
  await expect(page.locator("html"), "all chapters are laid out").toHaveAttribute("data-script", "drawn");
  const before = await state();
  await drawPicture(page, source, figures.timeline);
  expect(await state()).toEqual(before);

  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error("offline"));
  });
  await expect(drawPicture(page, source, figures.timeline)).rejects.toThrow();
  expect(await state()).toEqual(before);
});

test("no page asks for the script that draws pictures before a reader does", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${source}/${figures.map}/`);
  await startApp(page);
  await page.mouse.wheel(0, 400);
  await expect(page.locator("figure[data-figure]")).toBeVisible();
  expect(asked.some((path) => path.startsWith("/assets/client-"))).toBe(true);
  expect(asked).not.toContain(pictureScript);
});

function textsOf(): string {
  return [...document.querySelectorAll("text")].map((text) => text.textContent.trim()).join(" ");
}
