import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "./test.ts";
import sanitizeHtml from "sanitize-html";
import {
  expectLive,
  expectPicture,
  figure,
  frames,
  live,
  openHost,
  script,
  shiftsOf,
  site,
  words,
} from "./loaderHost.ts";
import { authorAttributes, authorTags } from "./wordpressAuthor.ts";

const snippet = figure() + script;
const plain = ["p", "a", "img"];
const withImages = [...sanitizeHtml.defaults.allowedTags, "img"];

/** What each leaves of the snippet, put where the words of an article stand. */
const leftovers = [
  {
    by: "sanitize-html with images",
    html: sanitizeHtml(snippet, { allowedTags: withImages }),
    loses: ["script", "data-fig", "class"],
  },
  {
    by: "sanitize-html with links and images alone",
    html: `<p>${sanitizeHtml(snippet, { allowedTags: plain })}</p>`,
    loses: ["<figure", "data-fig"],
  },
  { by: "WordPress for an author", html: author(snippet), loses: ["script"] },
  {
    by: "WordPress with paragraphs of its own",
    html: author(snippet).replace(/(<a .*<\/a>)/s, "<p>$1</p>"),
    loses: ["script"],
  },
  {
    by: "WordPress for the frame alone",
    html: author(
      `<iframe src="${site}de/tides/embed/"></iframe><a href="${site}de/tides/"><img src="${site}de/tides/fallback.png" alt="Picture of tides" width="640" height="509"></a>`,
    ),
    loses: ["iframe"],
  },
];

function author(html: string): string {
  return sanitizeHtml(html, { allowedTags: authorTags, allowedAttributes: authorAttributes });
}

test.use({ viewport: { width: 800, height: 900 } });

for (const { by, html, loses } of leftovers) {
  test(`after ${by}, picture and link show, and the loader brings the figure to life`, async ({ page }) => {
    for (const lost of loses) expect(html).not.toContain(lost);
    await openHost(page, { body: words + html + words });
    await expectPicture(page);
    await openHost(page, { body: words + html + words + script });
    await expectLiveFigure(page);
  });
}

test("after DOMPurify's defaults, picture and link show, and the loader brings the figure to life", async ({
  page,
}) => {
  await openHost(page, { body: `${words}<div id="post"></div>${words}` });
  await page.addScriptTag({
    content: readFileSync(
      fileURLToPath(new URL("../node_modules/dompurify/dist/purify.min.js", import.meta.url)),
      "utf8",
    ),
  });
  const html = await page.evaluate((dirty) => {
    const { DOMPurify } = window as unknown as { DOMPurify: { sanitize: (html: string) => string } };
    const clean = DOMPurify.sanitize(dirty);
    document.getElementById("post")!.innerHTML = clean;
    return clean;
  }, snippet);
  expect(html).not.toContain("script");
  await expectPicture(page);
  await page.addScriptTag({ url: `${site}embed.js` });
  await expectLive(page);
});

test("a picture among words of a paragraph takes a line of its own, and a caption stays", async ({ page }) => {
  const picture = `<a href="${site}de/tides/?layer=record"><img src="${site}de/tides/fallback.png" alt="Picture of tides" width="640" height="509"></a>`;
  const body = `<p>Before ${picture} after.</p><figure>${picture.replaceAll("/tides/", "/dunes/")}<figcaption>A caption.</figcaption></figure>`;
  await openHost(page, { head: script.replace("async ", ""), body });
  await expect(live(page)).toHaveCount(2);
  await expect(page.getByText("A caption.")).toBeVisible();
  await expect(page.getByText("after.")).toBeVisible();
  expect(new URL((await live(page).first().getAttribute("src")) ?? "").searchParams.get("layer")).toBe("record");
  expect(await shiftsOf(page)).toEqual([]);
});

async function expectLiveFigure(page: Page): Promise<void> {
  await expectLive(page);
  await page.evaluate(frames);
  const box = await live(page).boundingBox();
  expect(box?.width).toBe(640);
  expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(509);
  expect(Math.round(box?.height ?? 0)).toBeLessThanOrEqual(509 + 48);
  expect(await shiftsOf(page)).toEqual([]);
}
