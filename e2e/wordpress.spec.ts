import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type FrameLocator, type Locator, type Page, type Route } from "./test.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { figureIds, figures } from "./ids.ts";
import { desktop, expectOpened, phone } from "./reader.ts";
import { languages, source, translated } from "./words.ts";
import { dist, editions } from "./site.ts";
import { answer, test } from "./wordpress/fixture.ts";

const embeddables = [...figureIds, "story"] as const;

// One WordPress is enough.
test.describe.configure({ mode: "default" });

function pageUrl(lang: string, id: string): string {
  return `${testSiteUrl}${lang}/${id === "story" ? "" : `${id}/`}`;
}

function embedUrl(lang: string, id: string): string {
  return `${testSiteUrl}${lang}/${id}/embed/`;
}

/** How WordPress hides the frame until it speaks. */
const clippedAway = "rect(1px, 1px, 1px, 1px)";

/** An address alone on a line, as a writer pastes it; the second as the block editor keeps it. */
const written = {
  line: (url: string) => `<p>قبل الرسم.</p>\n\n${url}\n\n<p>بعد الرسم.</p>`,
  block: (url: string) =>
    `<!-- wp:embed {"url":"${url}","type":"rich","providerNameSlug":"embed"} -->\n` +
    `<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>\n` +
    `<!-- /wp:embed -->`,
};

function embedOf(page: Page, src: string): { iframe: Locator; quote: Locator; frame: FrameLocator } {
  const iframe = page.locator(`iframe[src^="${src}"]`);
  return { iframe, quote: page.locator("blockquote"), frame: iframe.contentFrame() };
}

async function expectInside(element: Locator, widthPx: number): Promise<void> {
  const { left, right } = await element.evaluate((box) => box.getBoundingClientRect().toJSON() as DOMRect);
  expect(left, "left edge").toBeGreaterThanOrEqual(0);
  expect(right, "right edge").toBeLessThanOrEqual(widthPx);
}

/** What WordPress itself gives a frame, in px. */
const wordPress = { min: 200, max: 1000, blank: 2 };
/** Our loader gives it any height, and leaves a little blank rather than move the page. */
const ourLoader = { min: 0, max: Infinity, blank: 48 };

/** Waits until the frame is as high as its content, as far as it may be. */
async function expectFits(iframe: Locator, { min, max, blank } = ourLoader): Promise<void> {
  const content = iframe.contentFrame().locator("[data-fig-root]");
  await expect
    .poll(
      async () => {
        // Browsers do not lay out what is far from the screen in frames of others, and frames before it still grow.
        await iframe.scrollIntoViewIfNeeded();
        const wanted = await content.evaluate((root) => root.getBoundingClientRect().height);
        const given = await iframe.evaluate((element) => element.clientHeight);
        const more = given - Math.min(max, Math.max(min, wanted));
        return more >= -2 && more <= blank;
      },
      { message: `the height of ${(await iframe.getAttribute("src")) ?? ""}` },
    )
    .toBe(true);
}

for (const [form, write] of Object.entries(written)) {
  test(`our address in a post (${form}): the quote, then the figure in WordPress' sandbox`, async ({
    page,
    wordpress,
  }) => {
    await page.setViewportSize(desktop);
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(`${embedUrl(source, figures.shares)}*`, async (route) => {
      await held;
      await route.fallback();
    });
    await page.goto(await wordpress.post(write(pageUrl(source, figures.shares))), { waitUntil: "commit" });
    const { iframe, quote } = embedOf(page, embedUrl(source, figures.shares));
    await expect(quote.getByRole("link")).toBeVisible();
    await expect(quote.getByRole("link")).toHaveAttribute("href", pageUrl(source, figures.shares));
    await expect(iframe).toHaveAttribute("sandbox", "allow-scripts");
    await expect(iframe).toHaveCSS("clip", clippedAway);
    letThrough();

    await expect(quote).toBeHidden();
    await expect(iframe).toHaveCSS("clip", "auto");
    await expectFits(iframe);
    await page.setViewportSize(phone);
    await expectFits(iframe);
    await expectInside(iframe, phone.width);
  });
}

for (const { lang } of languages) {
  test(`every figure and the story fit their frames in a post, wide and narrow (${lang})`, async ({
    page,
    wordpress,
  }) => {
    await page.setViewportSize(desktop);
    await page.goto(await wordpress.post(embeddables.map((id) => pageUrl(lang, id)).join("\n\n")));
    for (const viewport of [desktop, phone]) {
      await page.setViewportSize(viewport);
      for (const id of embeddables) await expectFits(embedOf(page, embedUrl(lang, id)).iframe);
      await expect(page.locator("blockquote").filter({ visible: true })).toHaveCount(0);
    }
  });
}

for (const [whose, heights] of Object.entries({ "our loader's": ourLoader, "WordPress' own": wordPress })) {
  test(`the figure answers in WordPress' sandbox with ${whose} heights, and its link leads the post's reader to our page`, async ({
    page,
    wordpress,
  }) => {
    if (heights === wordPress) await page.route(`${testSiteUrl}embed.js`, (route) => route.abort());
    await page.goto(await wordpress.post(written.block(pageUrl(source, figures.shares))));
    const { iframe, frame } = embedOf(page, embedUrl(source, figures.shares));
    const mark = frame.locator("[data-roving] a[data-sel]").first();
    const sel = (await mark.getAttribute("data-sel")) ?? "";
    // Browsers draw no frame that is out of sight.
    await expectFits(iframe, heights);
    await mark.click();
    await expect(frame.locator(`[data-selection-panel="${sel}"]`)).toBeVisible();
    await expectFits(iframe, heights);
    await frame.getByRole("link", { name: editions[source]!.ui["embed"]!["page"] as string }).click();
    await expect(page).toHaveURL(`${pageUrl(source, figures.shares)}?sel=${sel}`);
    await expectOpened(page, sel);
  });
}

test("a frame that speaks before WordPress listens is asked again", async ({ page, wordpress }) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(/wp-embed/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(await wordpress.post(written.block(pageUrl(translated, figures.shares))), { waitUntil: "commit" });
  const { iframe, quote, frame } = embedOf(page, embedUrl(translated, figures.shares));
  await frame.locator("[data-fig-root]").waitFor({ state: "attached" });
  await frame.locator("html").evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(quote.getByRole("link")).toBeVisible();
  letThrough();
  await expect(quote).toBeHidden();
  await expectFits(iframe);
});

const silences = {
  "is blocked": (route: Route) => route.abort(),
  "may not run its script": (route: Route, servedAt: string) =>
    answer(route, servedAt, { "content-security-policy": "script-src 'none'" }),
};

for (const [what, silence] of Object.entries(silences)) {
  test(`the quote stays when the frame ${what}`, async ({ page, wordpress, servedAt }) => {
    await page.route(`${embedUrl(translated, figures.shares)}*`, (route) => silence(route, servedAt));
    await page.goto(await wordpress.post(written.line(pageUrl(translated, figures.shares))));
    const { iframe, quote } = embedOf(page, embedUrl(translated, figures.shares));
    await expect(quote.getByRole("link")).toBeVisible();
    await expect(quote.getByRole("link")).toHaveAttribute("href", pageUrl(translated, figures.shares));
    await expect(iframe).toHaveCSS("clip", clippedAway);
  });
}

/** What editors paste as HTML (SPEC: picture and link in a figure, then the loader). */
function snippet(lang: string, id: string): string {
  const { page, embed, alt, fallback, heights } = JSON.parse(
    readFileSync(join(dist, lang, id, "figure.json"), "utf8"),
  ) as FigureFile;
  const table = Object.entries(heights).map(([width, height]) => `${width}:${String(height)}`);
  const words = alt.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return (
    `<figure class="fig-embed" data-fig-src="${embed}" data-fig-heights="${table.join()}">` +
    `<a href="${page}"><img src="${fallback.url}" alt="${words}" width="${String(fallback.width)}"` +
    ` height="${String(fallback.height)}" loading="lazy" style="max-width:100%;height:auto"></a></figure>` +
    `<script async src="${testSiteUrl}embed.js"></script>`
  );
}

interface FigureFile {
  page: string;
  embed: string;
  alt: string;
  fallback: { url: string; width: number; height: number };
  heights: Record<string, number>;
}

test("our HTML by an author keeps picture and link, and the loader brings the figure", async ({ page, wordpress }) => {
  const post = await wordpress.post(`<!-- wp:html -->\n${snippet(source, figures.shares)}\n<!-- /wp:html -->`);
  const figure = page.locator("figure.fig-embed");
  const link = figure.locator(`a[href="${pageUrl(source, figures.shares)}"]`);
  const picture = link.getByRole("img");
  const loader = `${testSiteUrl}embed.js`;
  await page.route(loader, (route) => route.abort());
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    await page.goto(post);
    await expect(figure).toHaveAttribute("data-fig-heights", /^\d+:\d+,/);
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await expectInside(picture, viewport.width);
  }
  await page.unroute(loader);
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await page.goto(post);
    const iframe = figure.locator("iframe");
    await iframe.scrollIntoViewIfNeeded();
    await expect(iframe).toBeVisible();
    await expect(iframe).toHaveAttribute("src", new RegExp(`^${embedUrl(source, figures.shares)}`));
    await expect(iframe.contentFrame().getByRole("heading").first()).toBeVisible();
    await expectInside(iframe, viewport.width);
  }
});
