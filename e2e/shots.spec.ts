import { existsSync, readdirSync } from "node:fs";
import { expect, test, type Page } from "./test.ts";
import { figuresByKind, galleryStory } from "./gallery.ts";
import { addRules, wholePage } from "./reader.ts";

/** The pictures of this folder are drawn anew by npm run shots. */
const folder = "specimen";
const story = galleryStory();
const kinds = [...figuresByKind(story)];
const looks = story.languages.flatMap((lang) =>
  ([320, 1280] as const).flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ lang, width, scheme }))),
);
type Look = (typeof looks)[number];

const pictureName = (kind: string, { lang, width, scheme }: Look) => `${kind}-${lang}-${String(width)}-${scheme}.png`;

// The page's policy refuses the style rules of `openWithOwnFonts`.
test.use({ bypassCSP: true });

test.skip(process.platform !== "linux", "the pictures are drawn on Linux, and other systems draw letters otherwise");

for (const look of looks) {
  test(`figures look as in their pictures (${look.lang}, ${String(look.width)} px, ${look.scheme})`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: look.scheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: look.width, height: 900 });
    await openWithOwnFonts(page, `${look.lang}/`);
    for (const [kind, ids] of kinds) {
      // A drawing has one geometry in both schemes: of the dark one, the first figure of a kind shows all colours.
      await showOnly(page, look.scheme === "light" ? ids : ids.slice(0, 1));
      const picture = await page.screenshot({ fullPage: true, animations: "disabled", caret: "hide" });
      expect.soft(picture).toMatchSnapshot([folder, pictureName(kind, look)]);
    }
  });
}

test("every figure of the specimen stands in its story, from which the pictures are drawn", async ({ page }) => {
  await page.goto(`${story.languages[0]!}/`);
  const shown = await page.locator("main figure").evaluateAll((all) => all.map((figure) => figure.dataset["figure"]));
  expect([...shown].sort()).toEqual(story.figures.map(({ id }) => id).sort());
});

test("every picture is of a kind of figure that is still there", () => {
  const pictures = new URL(`./shots/${folder}/`, import.meta.url);
  const wanted = kinds.flatMap(([kind]) => looks.map((look) => pictureName(kind, look)));
  const left = existsSync(pictures) ? readdirSync(pictures).filter((name) => !wanted.includes(name)) : [];
  expect(left, "run npm run shots").toEqual([]);
});

/**
 * Opens a page with all words in the faces that the site ships: also where a reader would see one of their own system,
 * and also when a face comes late, which would else be left out.
 */
async function openWithOwnFonts(page: Page, path: string): Promise<void> {
  await page.route(/\/$/, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/font-display:\s*optional/g, "font-display:block") });
  });
  await page.goto(path);
  await addRules(page, ':root:root { --text-face: "Vazirmatn", "Vazirmatn Latin", sans-serif }');
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined))));
}

/** Shows the graphics of some figures one below the other, each under its id: the first whole, of the others the upper part. */
async function showOnly(page: Page, ids: readonly string[]): Promise<void> {
  const [first = ""] = ids;
  const wanted = ids.map((id) => `figure[data-figure="${id}"]`).join();
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
  });
  await addRules(
    page,
    `${wholePage}
    #app > :not(main), main :not(:has(${wanted}), :is(${wanted}), :is(${wanted}) *) { display: none !important }
    section, figure { margin-block: 0 24px !important }
    figure > :not(div) { display: none }
    figure:not([data-figure="${first}"]) > div { max-block-size: 600px; overflow-y: clip; overflow-clip-margin: 12px }
    figure::before { content: attr(data-figure); color: var(--soft) }`,
  );
}
