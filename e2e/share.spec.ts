import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { desktop, expectOpened, figureOf, hydrate, markOf, open, panelOf, phone, withPage } from "./reader.ts";
import { type Language, languages } from "./words.ts";
import { editions } from "./site.ts";
import { articleEvent } from "./ids.ts";

function dialogOf(page: Page, { shareTitle }: Language): Locator {
  return page.getByRole("dialog", { name: shareTitle });
}

async function openDialog(page: Page, language: Language, within: Locator): Promise<Locator> {
  await within.getByRole("link", { name: language.share, exact: true }).click();
  const dialog = dialogOf(page, language);
  await expect(dialog).toBeVisible();
  return dialog;
}

/** What the browser was handed to copy, with a clipboard that takes it or refuses. */
async function withClipboard(page: Page, takes: boolean): Promise<void> {
  await page.addInitScript((isTaken) => {
    const copied: unknown[] = [];
    Object.assign(window, { copied });
    const take = async (what: unknown) => {
      if (!isTaken) throw new DOMException("no", "NotAllowedError");
      if (Array.isArray(what)) {
        const picture = await (what[0] as ClipboardItem).getType("image/png");
        copied.push(picture.size);
      } else copied.push(what);
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: take, write: take } });
  }, takes);
}

const copiedOn = (page: Page) => page.evaluate(() => (window as unknown as { copied: unknown[] }).copied);

for (const language of languages) {
  const { lang, other } = language;
  const { story } = editions[lang]!;
  const oil = story.figures.find(({ id }) => id === "oil")!;

  test(`the dialog opens from a figure, a panel and a page, by mouse and keys, and gives the focus back (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const link = figureOf(page, "trade").getByRole("link", { name: language.share, exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = dialogOf(page, language);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByLabel(language.link, { exact: true })).toHaveValue(`${testSiteUrl}${lang}/trade/`);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(link).toBeFocused();

    await page.goto(`${lang}/?sel=${articleEvent.sel}`);
    await hydrate(page);
    await expectOpened(page, articleEvent.sel);
    const fromPanel = await openDialog(page, language, panelOf(page));
    await expect(fromPanel.getByLabel(language.link, { exact: true })).toHaveValue(
      `${testSiteUrl}${lang}/event/${articleEvent.id}/`,
    );
    await page.keyboard.press("Escape");
    await expect(fromPanel).toHaveCount(0);
    // Only the dialog was closed.
    await expectOpened(page, articleEvent.sel);

    await open(page, `${lang}/claim/${articleEvent.claim}/`);
    const onPage = await openDialog(page, language, page.locator("#share"));
    await expect(onPage.getByLabel(language.link, { exact: true })).toHaveValue(
      `${testSiteUrl}${lang}/claim/${articleEvent.claim}/`,
    );
    await onPage.getByRole("button", { name: language.close }).click();
    await expect(onPage).toHaveCount(0);
  });

  test(`the link brings along exactly what is seen, or nothing of it (${lang})`, async ({ page, browser, baseURL }) => {
    await withClipboard(page, true);
    await open(page, `${lang}/oil/?sel=claim.C14-02&layer=article`);
    const dialog = await openDialog(page, language, figureOf(page, "oil"));
    const field = dialog.getByLabel(language.link, { exact: true });
    const exact = `${testSiteUrl}${lang}/oil/?sel=claim.C14-02&layer=article`;
    await expect(field).toHaveValue(exact);
    await dialog.getByRole("button", { name: language.copyLink }).click();
    await expect(dialog.getByText(language.copied)).toBeVisible();
    expect(await copiedOn(page)).toEqual([exact]);
    await withPage(browser, { viewport: phone }, async (fresh) => {
      await fresh.goto(exact.replace(testSiteUrl, baseURL ?? ""));
      await expectOpened(fresh, "claim.C14-02");
      await expect(fresh.locator("html")).toHaveAttribute("data-layer", "article");
      await expect(markOf(fresh, "oil", "claim.C14-02").first()).toHaveAttribute("data-selected", "");
    });
    await dialog.getByRole("checkbox", { name: language.withView }).uncheck();
    await expect(field).toHaveValue(`${testSiteUrl}${lang}/oil/`);
    // What was said of the other link is not said of this one.
    await expect(dialog.getByText(language.copied)).toHaveCount(0);
  });

  test(`"copied" is said only when it is true; else the text is selected (${lang})`, async ({ page }) => {
    await withClipboard(page, false);
    await open(page, `${lang}/oil/`);
    const dialog = await openDialog(page, language, figureOf(page, "oil"));
    await dialog.getByRole("button", { name: language.copyLink }).click();
    await expect(dialog.getByText(language.copyYourself)).toBeVisible();
    await expect(dialog.getByText(language.copied, { exact: true })).toHaveCount(0);
    const field = dialog.getByLabel(language.link, { exact: true });
    await expect(field).toBeFocused();
    const selected = await field.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(`${testSiteUrl}${lang}/oil/`);
    await dialog.getByRole("button", { name: language.copyPicture }).click();
    await expect(dialog.getByText(language.pictureNotCopied)).toBeVisible();
  });

  test(`citations in five forms, and the alternative text (${lang})`, async ({ page }) => {
    await open(page, `${lang}/oil/`);
    const dialog = await openDialog(page, language, figureOf(page, "oil"));
    const forms = dialog.getByLabel(language.citeForm);
    const text = dialog.getByLabel(language.cite, { exact: true });
    await expect(forms.locator("option")).toHaveCount(5);
    await expect(text).toHaveValue(new RegExp(`${escaped(oil.title)}.*${escaped(`${testSiteUrl}${lang}/oil/`)}`));
    const twin = editions[other]!.story.figures.find(({ id }) => id === "oil")!;
    await forms.selectOption(other);
    await expect(text).toHaveValue(new RegExp(`${escaped(twin.title)}.*${escaped(`${testSiteUrl}${other}/oil/`)}`));
    await forms.selectOption("bibtex");
    await expect(text).toHaveValue(/^@online\{[\s\S]*date = \{2026-11-24\}/);
    await forms.selectOption("ris");
    await expect(text).toHaveValue(/^TY {2}- ELEC\s[\s\S]*UR {2}- https:/);
    await forms.selectOption("csl");
    const [entry] = JSON.parse(await text.inputValue()) as { title: string; URL: string }[];
    expect(entry).toMatchObject({ title: oil.title, URL: `${testSiteUrl}${lang}/oil/` });
    const alt = await dialog.getByLabel(language.alt, { exact: true }).inputValue();
    expect(alt.length).toBeGreaterThan(100);
    await expect(page.locator(`figure [aria-label="${alt}"]`)).not.toHaveCount(0);
  });

  test(`a figure as it is seen is taken along as PNG and SVG, a claim as its card (${lang})`, async ({ page }) => {
    await withClipboard(page, true);
    await open(page, `${lang}/drones/?layer=record`);
    const dialog = await openDialog(page, language, figureOf(page, "drones"));
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: language.downloadPng }).click(),
    ]);
    expect(png.suggestedFilename()).toBe(`azerbaijan-israel-drones-${lang}.png`);
    const bytes = readFileSync(await png.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
    const [svg] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: language.downloadSvg }).click(),
    ]);
    const drawn = readFileSync(await svg.path(), "utf8");
    expect(drawn).toContain("<svg");
    expect(drawn).toContain(`${lang}/drones/?layer=record`);
    await dialog.getByRole("button", { name: language.copyPicture }).click();
    await expect(dialog.getByText(language.pictureCopied)).toBeVisible();
    expect((await copiedOn(page))[0]).toBeGreaterThan(5000);
    await page.keyboard.press("Escape");

    await open(page, `${lang}/claim/${articleEvent.claim}/`);
    const ofClaim = await openDialog(page, language, page.locator("#share"));
    const [card] = await Promise.all([
      page.waitForEvent("download"),
      ofClaim.getByRole("button", { name: language.downloadPicture }).click(),
    ]);
    expect(card.suggestedFilename()).toBe(`azerbaijan-israel-claim-${articleEvent.claim}-${lang}.png`);
    expect(readFileSync(await card.path()).readUInt32BE(16)).toBe(1200);
  });

  test(`the system's own sharing gets the title and the link, where there is any (${lang})`, async ({ page }) => {
    await open(page, `${lang}/oil/`);
    const without = await openDialog(page, language, figureOf(page, "oil"));
    await expect(without.getByRole("button", { name: language.viaApp })).toHaveCount(0);
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      const share = (data: unknown) => Promise.resolve(shared.push(data));
      Object.assign(window, { shared });
      Object.defineProperties(navigator, { canShare: { value: () => true }, share: { value: share } });
    });
    await open(page, `${lang}/oil/`);
    const dialog = await openDialog(page, language, figureOf(page, "oil"));
    await dialog.getByRole("button", { name: language.viaApp }).click();
    expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
      { title: oil.title, url: `${testSiteUrl}${lang}/oil/` },
    ]);
  });
}

test("a tap on sharing that comes before the app is kept, and without the app leads to the files of the page", async ({
  page,
}) => {
  const [arabic] = languages;
  await page.goto("ar/");
  await figureOf(page, "trade").getByRole("link", { name: arabic.share, exact: true }).click();
  await expect(dialogOf(page, arabic)).toBeVisible();
  await page.route("**/openShare-*.js", (route) => route.abort());
  await open(page, "ar/");
  await figureOf(page, "trade").getByRole("link", { name: arabic.share, exact: true }).click();
  await expect(page).toHaveURL(/ar\/trade\/#share$/);
  await expect(page.locator("#share").getByRole("link", { name: "CSV" })).toBeVisible();
});

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
