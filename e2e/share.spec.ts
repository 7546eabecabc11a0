import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "./test.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { desktop, expectOpened, figureOf, hydrate, markOf, open, panelOf, phone, withPage } from "./reader.ts";
import { type Language, languages, tags } from "./words.ts";
import { editions, readPage, escaped } from "./site.ts";
import { articleEvent, figures, storyId } from "./ids.ts";

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
  const shares = story.figures.find(({ id }) => id === figures.shares)!;
  const claim = readPage(`${lang}/${shares.id}/`)
    .root.querySelector(`[data-roving] a[data-sel^="claim."]`)!
    .getAttribute("data-sel")!;

  test(`the dialog opens from a figure, a panel and a page, by mouse and keys, and gives the focus back (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const link = figureOf(page, figures.bars).getByRole("link", { name: language.share, exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    const dialog = dialogOf(page, language);
    await expect(dialog).toBeVisible();
    await expect(dialog.getByLabel(language.link, { exact: true })).toHaveValue(
      `${testSiteUrl}${lang}/${figures.bars}/`,
    );
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
    await open(page, `${lang}/${figures.shares}/?sel=${claim}&layer=article`);
    const dialog = await openDialog(page, language, figureOf(page, figures.shares));
    const field = dialog.getByRole("textbox", { name: language.link, exact: true });
    // What is selected has a page of its own, with its own head and card.
    await expect(field).toHaveValue(`${testSiteUrl}${lang}/${claim.replace(".", "/")}/`);
    const text = dialog.getByRole("textbox", { name: language.text, exact: true });
    await expect(text).toHaveValue(new RegExp(`${escaped(`${testSiteUrl}${lang}/${claim.replace(".", "/")}/`)}$`));
    await expect(dialog.getByRole("button", { name: language.downloadPicture })).toBeVisible();
    await dialog.getByRole("radio", { name: language.linkSeen }).check();
    const exact = `${testSiteUrl}${lang}/${figures.shares}/?sel=${claim}&layer=article`;
    await expect(field).toHaveValue(exact);
    await dialog.getByRole("button", { name: language.copyLink }).click();
    await expect(dialog.getByText(language.copied)).toBeVisible();
    expect(await copiedOn(page)).toEqual([exact]);
    await withPage(browser, { viewport: phone }, async (fresh) => {
      await fresh.goto(exact.replace(testSiteUrl, baseURL ?? ""));
      await expectOpened(fresh, claim);
      await expect(fresh.locator("html")).toHaveAttribute("data-layer", "article");
      await expect(markOf(fresh, figures.shares, claim).first()).toHaveAttribute("data-selected", "");
    });
    await dialog.getByRole("radio", { name: language.linkFirst }).check();
    await expect(field).toHaveValue(`${testSiteUrl}${lang}/${figures.shares}/`);
    // What was said of the other link is not said of this one.
    await expect(dialog.getByText(language.copied)).toHaveCount(0);
  });

  test(`"copied" is said only when it is true; else the text is selected (${lang})`, async ({ page }) => {
    await withClipboard(page, false);
    await open(page, `${lang}/${figures.shares}/`);
    const dialog = await openDialog(page, language, figureOf(page, figures.shares));
    await dialog.getByRole("button", { name: language.copyLink }).click();
    await expect(dialog.getByText(language.copyYourself)).toBeVisible();
    await expect(dialog.getByText(language.copied, { exact: true })).toHaveCount(0);
    const field = dialog.getByLabel(language.link, { exact: true });
    await expect(field).toBeFocused();
    const selected = await field.evaluate((element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(selected).toBe(`${testSiteUrl}${lang}/${figures.shares}/`);
    await dialog.getByRole("button", { name: language.copyPicture }).click();
    await expect(dialog.getByText(language.pictureNotCopied)).toBeVisible();
  });

  test(`citations in every language and three forms, and the alternative text (${lang})`, async ({ page }) => {
    await open(page, `${lang}/${figures.shares}/`);
    const dialog = await openDialog(page, language, figureOf(page, figures.shares));
    const forms = dialog.getByLabel(language.citeForm);
    const text = dialog.getByLabel(language.cite, { exact: true });
    await expect(forms.locator("option")).toHaveCount(tags.length + 3);
    await expect(text).toHaveValue(
      new RegExp(`${escaped(shares.title)}.*${escaped(`${testSiteUrl}${lang}/${figures.shares}/`)}`),
    );
    const twin = editions[other]!.story.figures.find(({ id }) => id === figures.shares)!;
    await forms.selectOption(other);
    await expect(text).toHaveValue(
      new RegExp(`${escaped(twin.title)}.*${escaped(`${testSiteUrl}${other}/${figures.shares}/`)}`),
    );
    await forms.selectOption("bibtex");
    await expect(text).toHaveValue(/^@online\{[\s\S]*date = \{\d{4}-\d\d-\d\d\}/);
    await forms.selectOption("ris");
    await expect(text).toHaveValue(/^TY {2}- ELEC\s[\s\S]*UR {2}- https:/);
    await forms.selectOption("csl");
    const [entry] = JSON.parse(await text.inputValue()) as { title: string; URL: string }[];
    expect(entry).toMatchObject({ title: shares.title, URL: `${testSiteUrl}${lang}/${figures.shares}/` });
    const alt = await dialog.getByLabel(language.alt, { exact: true }).inputValue();
    expect(alt.length).toBeGreaterThan(100);
    await expect(page.locator(`figure [aria-label="${alt}"]`)).not.toHaveCount(0);
  });

  test(`a figure as it is seen is taken along as PNG and SVG, a claim as its card (${lang})`, async ({ page }) => {
    await withClipboard(page, true);
    await open(page, `${lang}/${figures.split}/?layer=record`);
    const dialog = await openDialog(page, language, figureOf(page, figures.split));
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: language.downloadPng }).click(),
    ]);
    expect(png.suggestedFilename()).toBe(`${storyId}-${figures.split}-${lang}.png`);
    const bytes = readFileSync(await png.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(600);
    const [svg] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: language.downloadSvg }).click(),
    ]);
    const drawn = readFileSync(await svg.path(), "utf8");
    expect(drawn).toContain("<svg");
    expect(drawn).toContain(`${lang}/${figures.split}/?layer=record`);
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
    expect(card.suggestedFilename()).toBe(`${storyId}-claim-${articleEvent.claim}-${lang}.png`);
    expect(readFileSync(await card.path()).readUInt32BE(16)).toBe(1200);
  });

  test(`the system's own sharing gets the title and the link, where there is any (${lang})`, async ({ page }) => {
    await open(page, `${lang}/${figures.shares}/`);
    const without = await openDialog(page, language, figureOf(page, figures.shares));
    await expect(without.getByRole("button", { name: language.viaApp })).toHaveCount(0);
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      const share = (data: unknown) => Promise.resolve(shared.push(data));
      Object.assign(window, { shared });
      Object.defineProperties(navigator, { canShare: { value: () => true }, share: { value: share } });
    });
    await open(page, `${lang}/${figures.shares}/`);
    const dialog = await openDialog(page, language, figureOf(page, figures.shares));
    await dialog.getByRole("button", { name: language.viaApp }).click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared))
      .toEqual([{ title: shares.title, url: `${testSiteUrl}${lang}/${figures.shares}/` }]);
  });
}

test("a tap on sharing that comes before the app is kept, and without the app leads to the files of the page", async ({
  page,
}) => {
  const [first] = languages;
  await page.goto(`${first.lang}/`);
  await figureOf(page, figures.bars).getByRole("link", { name: first.share, exact: true }).click();
  await expect(dialogOf(page, first)).toBeVisible();
  await page.route("**/openShare-*.js", (route) => route.abort());
  await open(page, `${first.lang}/`);
  await figureOf(page, figures.bars).getByRole("link", { name: first.share, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${first.lang}/${figures.bars}/#share$`));
  await expect(page.locator("#share").getByRole("link", { name: "CSV" })).toBeVisible();
});
