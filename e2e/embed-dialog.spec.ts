import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "./test.ts";
import { parse } from "node-html-parser";
import { problemsByAxe } from "./axe.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { desktop, figureOf, messagesOf, open, phone } from "./reader.ts";
import { type Language, languages, source, uiPattern, uiWord } from "./words.ts";
import { dist, editions } from "./site.ts";
import { figures } from "./ids.ts";

/** The words by which an editor finds the parts of the tool. */
function wordsIn(lang: string) {
  const builder = (key: string) => uiWord(lang, `builder.${key}`);
  return {
    embed: uiWord(lang, "share.embed"),
    kind: builder("kind"),
    figure: builder("figure"),
    snippet: builder("snippet"),
    copy: builder("copy"),
    pinned: uiPattern(lang, "builder.pinned"),
    theme: builder("theme"),
    ground: builder("paper"),
    ink: builder("ink"),
    claim: builder("claim"),
    record: builder("record"),
    clear: builder("clear"),
    unread: uiPattern(lang, "builder.unread"),
    reset: builder("reset"),
    preview: uiPattern(lang, "builder.previewOf"),
    around: builder("ground"),
    failed: uiPattern(lang, "builder.failed"),
    build: builder("open"),
    guide: uiPattern(lang, "builder.guide"),
  };
}

interface FigureFile {
  title: string;
  alt: string;
  credit: string;
  revision: number;
  heights: Record<string, number>;
  fallback: { url: string; width: number; height: number };
}

function figureFile(lang: string, id: string): FigureFile {
  return JSON.parse(readFileSync(join(dist, lang, id, "figure.json"), "utf8")) as FigureFile;
}

/** Opens a figure's page and there the dialog at its part on embedding. */
async function openBuilder(page: Page, language: Language, path = `${figures.shares}/`): Promise<Locator> {
  await open(page, `${language.lang}/${path}`);
  await page
    .locator("#share")
    .getByRole("link", { name: wordsIn(language.lang).embed })
    .click();
  const dialog = page.getByRole("dialog", { name: language.shareTitle });
  await expect(dialog.getByLabel(wordsIn(language.lang).kind).locator("option")).toHaveCount(6);
  return dialog;
}

async function withClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const copied: string[] = [];
    Object.assign(window, { copied });
    const writeText = (text: string) => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
  });
}

const lastCopied = (page: Page) => page.evaluate(() => (window as unknown as { copied: string[] }).copied.at(-1) ?? "");

for (const language of languages) {
  const { lang, hasDigits } = language;
  const said = wordsIn(lang);

  test(`each snippet that is copied says what figure.json says (${lang})`, async ({ page }) => {
    await withClipboard(page);
    const dialog = await openBuilder(page, language, `${figures.shares}/?layer=article`);
    const { title, alt, credit, revision, heights, fallback } = figureFile(lang, figures.shares);
    const home = `${testSiteUrl}${lang}/${figures.shares}/`;
    const take = async (kind: string) => {
      await dialog.getByLabel(said.kind).selectOption(kind);
      const before = await lastCopied(page);
      await dialog.getByRole("button", { name: said.copy }).click();
      await expect.poll(() => lastCopied(page)).not.toBe(before);
      const text = await lastCopied(page);
      expect(await dialog.getByLabel(said.snippet, { exact: true }).inputValue()).toBe(text);
      return { text, root: parse(text) };
    };

    expect((await take("link")).text).toBe(`${home}?layer=article`);

    const html = (await take("html")).root;
    const figure = html.querySelector("figure.fig-embed");
    expect(figure?.getAttribute("data-fig-src")).toBe(`${home}embed/?layer=article`);
    const table = (figure?.getAttribute("data-fig-heights") ?? "").split(",").map((pair) => pair.split(":"));
    expect(Object.fromEntries(table.map(([width, height]) => [width, Number(height)]))).toEqual(heights);
    const picture = figure?.querySelector("a > img");
    expect(figure?.querySelector("a")?.getAttribute("href")).toBe(`${home}?layer=article`);
    expect(picture?.getAttribute("src")).toBe(fallback.url);
    expect(picture?.getAttribute("alt")).toBe(alt);
    expect([picture?.getAttribute("width"), picture?.getAttribute("height")].map(Number)).toEqual([
      fallback.width,
      fallback.height,
    ]);
    expect(html.querySelector("script")?.getAttribute("src")).toBe(`${testSiteUrl}embed.js`);

    const frame = (await take("frame")).root.querySelector("iframe");
    expect(frame?.getAttribute("src")).toBe(`${home}embed/?layer=article`);
    expect(frame?.getAttribute("title")).toBe(title);
    // Each height holds up to the next width that is listed.
    const widths = Object.keys(heights).map(Number);
    const onPhones = Math.max(...widths.filter((width) => width <= 320));
    const fromPhones = widths.filter((width) => width >= onPhones).map((width) => heights[String(width)]!);
    expect(Number(frame?.getAttribute("height"))).toBe(Math.max(...fromPhones));

    const pym = (await take("pym")).root.querySelector("[data-pym-src]");
    expect(pym?.getAttribute("data-pym-src")).toBe(`${home}embed/?layer=article`);
    expect(pym?.querySelector("img")?.getAttribute("src")).toBe(fallback.url);

    const amp = (await take("amp")).root.querySelector("amp-iframe");
    expect(amp?.getAttribute("src")).toBe(`${home}embed/?layer=article`);
    expect(amp?.getAttribute("sandbox")).toContain("allow-scripts");
    expect(amp?.querySelector("[overflow]")).not.toBeNull();

    const letter = (await take("newsletter")).root;
    expect(letter.querySelector("img")?.getAttribute("src")).toBe(fallback.url);
    expect(letter.querySelector("p")?.textContent).toBe(credit);
    expect(letter.querySelectorAll("script, iframe")).toEqual([]);

    await dialog.getByLabel(said.kind).selectOption("html");
    await dialog.getByLabel(said.pinned).check();
    const pinned = (await take("html")).root.querySelector("figure")?.getAttribute("data-fig-src");
    expect(pinned).toBe(`${home}r/${String(revision)}/embed/?layer=article`);
    expect(existsSync(join(dist, lang, figures.shares, "r", String(revision), "embed", "index.html"))).toBe(true);
    await dialog.getByRole("radio", { name: language.linkFirst }).check();
    expect(await dialog.getByLabel(said.snippet, { exact: true }).inputValue()).not.toContain("layer=article");
  });

  test(`a look goes into snippet and preview, and pale colours are named with their contrast (${lang})`, async ({
    page,
  }) => {
    const dialog = await openBuilder(page, language);
    const snippet = dialog.getByLabel(said.snippet, { exact: true });
    const preview = dialog.getByTitle(said.preview);
    await expect(dialog.getByText(said.clear)).toBeVisible();

    await dialog.getByLabel(said.ground, { exact: true }).fill("#fff");
    await dialog.getByLabel(said.ink, { exact: true }).fill("777777");
    await dialog.getByLabel(said.record, { exact: true }).fill("#ccc");
    const pale = dialog.locator("[data-pale]");
    await expect(pale).toHaveCount(2);
    await expect(pale.nth(0)).toContainText(said.ink);
    await expect(pale.nth(0)).toContainText("4.47:1");
    await expect(pale.nth(0)).toContainText("4.5:1");
    await expect(pale.nth(1)).toContainText(said.record);
    await expect(pale.nth(1)).toContainText("1.6:1");
    await expect(pale.nth(1)).toContainText("3:1");
    await expect(snippet).toHaveValue(/paper=ffffff&(amp;)?ink=777777&(amp;)?record=cccccc/);
    await expect(preview).toHaveAttribute("src", /paper=ffffff&ink=777777&record=cccccc/);

    await dialog.getByLabel(said.ink, { exact: true }).fill("dunkel");
    await expect(dialog.getByText(said.unread)).toBeVisible();
    await expect(snippet).not.toHaveValue(/ink=/);
    await dialog.getByRole("button", { name: said.reset }).click();
    await expect(pale).toHaveCount(0);
    await expect(snippet).not.toHaveValue(/paper=/);

    await dialog.getByLabel(said.theme).selectOption("dark");
    await expect(snippet).toHaveValue(/data-fig-theme="dark"/);
    await expect(preview).toHaveAttribute("src", /theme=dark/);
    await dialog.getByLabel(said.kind).selectOption("frame");
    await expect(snippet).toHaveValue(/theme=dark/);
  });

  test(`the preview is a live embed of the asked width, on a light and a dark page (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    const messages = messagesOf(page);
    const dialog = await openBuilder(page, language);
    const preview = dialog.getByTitle(said.preview);
    for (const width of [320, 480, 640, 960]) {
      await dialog.getByRole("radio", { name: new RegExp(`^${String(width)} `) }).check();
      const inside = dialog.frameLocator("iframe").locator("html");
      await expect.poll(() => inside.evaluate(() => innerWidth)).toBe(width);
      const fits = await preview.evaluate((frame) => {
        const [stage, box] = [frame.parentElement!, frame].map((element) => element.getBoundingClientRect());
        return box!.left >= stage!.left - 1 && box!.right <= stage!.right + 1;
      });
      expect(fits, `${String(width)} px is shown whole`).toBe(true);
    }
    await dialog.getByRole("group", { name: said.around }).getByRole("radio", { name: language.dark }).check();
    await expect(preview).toHaveAttribute("src", /\?theme=dark$/);
    await expect(dialog.frameLocator("iframe").locator("html")).toHaveAttribute("data-theme", "dark");
    expect(messages).toEqual([]);
  });

  test(`without its measures an embed still has its link, and they can be asked for again (${lang})`, async ({
    page,
  }) => {
    await page.route("**/figure.json", (route) => route.abort());
    await open(page, `${lang}/${figures.shares}/`);
    await page.locator("#share").getByRole("link", { name: said.embed }).click();
    const dialog = page.getByRole("dialog", { name: language.shareTitle });
    await expect(dialog.getByText(said.failed)).toBeVisible();
    await expect(dialog.getByLabel(said.snippet, { exact: true })).toHaveValue(
      `${testSiteUrl}${lang}/${figures.shares}/`,
    );
    await expect(dialog.getByTitle(said.preview)).toHaveCount(0);
    await page.unroute("**/figure.json");
    await dialog.getByRole("button", { name: language.retry }).click();
    await expect(dialog.getByTitle(said.preview)).toBeVisible();
  });

  test(`keys alone reach and work everything (${lang})`, async ({ page }) => {
    await withClipboard(page);
    await open(page, `${lang}/${figures.shares}/`);
    const link = page.locator("#share").getByRole("link", { name: said.embed });
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: language.shareTitle });
    await expect(dialog.locator("summary")).toBeFocused();
    await expect(dialog.getByTitle(said.preview)).toBeVisible();
    const reach = async (wanted: Locator) => {
      for (let step = 0; step < 40; step++) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab does not reach ${await wanted.evaluate((element) => element.outerHTML)}`);
    };
    const kind = dialog.getByLabel(said.kind);
    await reach(kind);
    await page.keyboard.press("ArrowDown");
    await expect(kind).toHaveValue("frame");
    await reach(dialog.getByRole("button", { name: said.copy }));
    await page.keyboard.press("Enter");
    await expect.poll(() => lastCopied(page)).toContain("<iframe");
    await reach(dialog.getByLabel(said.claim, { exact: true }));
    await page.keyboard.type("fff");
    await expect(dialog.locator("[data-pale=claim]").first()).toBeVisible();
    await reach(dialog.getByRole("radio", { name: /^320 / }));
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: /^480 / })).toBeChecked();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  for (const viewport of [phone, desktop]) {
    test(`axe finds nothing in the tool at ${String(viewport.width)} px, light and dark (${lang})`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      const dialog = await openBuilder(page, language);
      await dialog.getByLabel(said.ink, { exact: true }).fill("999");
      await expect(dialog.locator("[data-pale=ink]").first()).toBeVisible();
      const overflow = await dialog.evaluate((element) => {
        // Else the header, which stays, lies on what is looked at.
        element.scrollTop = 0;
        return element.scrollWidth - element.clientWidth;
      });
      expect(overflow, "px that must be scrolled sideways").toBeLessThanOrEqual(0);
      // What stands in the frame, in the colours of this test, is tested as a page of its own.
      expect(await problemsByAxe(page, ["dialog"])).toEqual([]);
    });
  }

  test(`the page for editors has the same tool for every figure and the story (${lang})`, async ({ page }) => {
    const messages = messagesOf(page);
    await open(page, `${lang}/embed/#${figures.bars}`);
    await page.locator("summary").getByText(said.build).click();
    const figure = page.getByLabel(said.figure);
    await expect(figure).toHaveValue(figures.bars);
    await expect(page.getByLabel(said.snippet, { exact: true })).toHaveValue(
      new RegExp(`/${lang}/${figures.bars}/embed/`),
    );
    const { story } = editions[lang]!;
    await expect(figure.locator("option")).toHaveCount(story.figures.length + 1);
    await figure.selectOption("story");
    await expect(page.getByLabel(said.snippet, { exact: true })).toHaveValue(new RegExp(`/${lang}/story/embed/`));
    await expect(page.getByTitle(said.preview)).toBeVisible();
    // The guide stays as it was prerendered, in other digits too.
    const guide = await page.locator("#guide").innerText();
    if (hasDigits) {
      await page.locator("details[data-settings] summary").click();
      await page.locator('[data-set="digits=arab"]').click();
      await expect(page).toHaveURL(/digits=arab/);
      expect(await page.locator("#guide").innerText()).toBe(guide);
    }
    expect(messages).toEqual([]);
  });

  test(`the examples come alive by the script for hosts, each in its look (${lang})`, async ({ page }) => {
    await page.goto(`${lang}/embed/`);
    const examples = page.locator("figure.fig-embed");
    await expect(examples).toHaveCount(4);
    for (let index = 0; index < 4; index++) {
      const example = examples.nth(index);
      await example.scrollIntoViewIfNeeded();
      await expect(example.locator("iframe")).toBeVisible();
      await expect(example.frameLocator("iframe").locator("[data-fig-root] h1")).toBeVisible();
    }
    const groundOf = (index: number) =>
      examples
        .nth(index)
        .frameLocator("iframe")
        .locator("body")
        .evaluate((body) => {
          const grounds = [body, body.parentElement!].map((element) => getComputedStyle(element).backgroundColor);
          return grounds.find((ground) => ground !== "rgba(0, 0, 0, 0)");
        });
    expect(await groundOf(0)).toBe("rgb(251, 249, 245)");
    expect(await groundOf(1)).toBe("rgb(18, 23, 28)");
    expect(await groundOf(2)).toBe("rgb(244, 241, 234)");
    const boxes = page.locator('#guide input[name="box"]');
    expect(await boxes.count()).toBeGreaterThan(3);
    for (const box of await boxes.all()) {
      await box.check();
      await expect
        .poll(async () => (await examples.nth(3).locator("iframe").boundingBox())?.width ?? 0)
        .toBeGreaterThan(250);
    }
  });

  test(`Back and the other language lead to the whole page for editors (${lang})`, async ({ page }) => {
    await open(page, `${lang}/embed/`);
    const guide = await page.locator("#guide").innerText();
    await page.getByRole("link", { name: language.method }).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/method/`));
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${lang}/embed/`));
    await expect.poll(() => page.locator("#guide").innerText()).toBe(guide);
    await page.getByRole("link", { name: language.toOther }).click();
    await expect(page).toHaveURL(new RegExp(`/${language.other}/embed/`));
    expect((await page.locator("#guide").innerText()).length).toBeGreaterThan(1000);
  });
}

test("without the app the link leads to the figure on the page for editors", async ({ page }) => {
  const [first] = languages;
  await page.route("**/openShare-*.js", (route) => route.abort());
  await open(page, `${source}/${figures.shares}/`);
  await page
    .locator("#share")
    .getByRole("link", { name: wordsIn(source).embed })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${source}/embed/#${figures.shares}$`));
  await expect(page.locator(`#${figures.shares}`)).toBeInViewport();
  await open(page, `${source}/${figures.bars}/`);
  await page.unroute("**/openShare-*.js");
  await page.route("**/EmbedBuilder-*.js", (route) => route.abort());
  await open(page, `${source}/${figures.bars}/`);
  await figureOf(page, figures.bars).getByRole("link", { name: first.share, exact: true }).click();
  await page.getByRole("dialog").locator("summary").click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: wordsIn(source).guide })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${source}/embed/#${figures.bars}$`));
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  for (const { lang } of languages) {
    test(`the page for editors is whole: links, snippets, documentation, pictures (${lang})`, async ({ page }) => {
      await page.goto(`${lang}/${figures.shares}/`);
      await page
        .locator("#share")
        .getByRole("link", { name: wordsIn(lang).embed })
        .click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/embed/#${figures.shares}$`));
      const { story } = editions[lang]!;
      for (const { id } of [...story.figures, { id: "story" }]) {
        const home = id === "story" ? `${testSiteUrl}${lang}/` : `${testSiteUrl}${lang}/${id}/`;
        const section = page.locator(`#${id}`);
        await expect(section.getByRole("link", { name: home, exact: true })).toBeVisible();
        const figure = parse(await section.locator("pre").innerText()).querySelector("figure");
        expect(figure?.getAttribute("data-fig-src")).toBe(`${testSiteUrl}${lang}/${id}/embed/`);
        expect(figure?.querySelector("img")?.getAttribute("alt")).toBe(figureFile(lang, id).alt);
      }
      const main = page.locator("main");
      for (const term of ["fig:ready", "fig:state", "fig:open", "figEmbed.upgrade", "--fig-paper", "fig:init"])
        await expect(main.getByText(term).first(), term).toBeVisible();
      await expect(main.locator("figure.fig-embed a > img")).toHaveCount(4);
      await expect(main.locator("iframe")).toHaveCount(0);
      await expect(page.getByText(wordsIn(lang).build)).toBeHidden();
    });
  }
});
