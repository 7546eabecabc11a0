import { expect, type Locator, type Page, test } from "./test.ts";
import {
  clickMark,
  desktop,
  expectNothingOpened,
  expectOpened,
  figureOf,
  isSameDocument,
  markOf,
  marksOf,
  messagesOf,
  open,
  panelOf,
  phone,
  pointOn,
  rememberDocument,
  startApp,
} from "./reader.ts";
import { languages, directionOf, source, uiWord } from "./words.ts";
import { editions, plainWords, escaped } from "./site.ts";
import { articleEvent, figures } from "./ids.ts";

/** Keeps what is announced from now on; gives all of it when asked. */
async function messagesFrom(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const status = document.getElementById("status")!;
    new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said.join(" "));
}

for (const { lang, other, toOther, method, settings, dark } of languages) {
  const { story } = editions[lang]!;
  const otherStory = editions[other]!.story;

  test(`from page to page in ${lang} nothing is loaded anew, and the head follows`, async ({ page }) => {
    const messages = messagesOf(page);
    await open(page, `${lang}/`);
    await rememberDocument(page);
    const headline = page.getByRole("heading", { level: 1 });
    const expectPage = async (path: string, words: string, inLang: string = lang) => {
      await expect(page).toHaveURL(new RegExp(`/${path}(\\?.*)?$`));
      await expect(headline).toHaveText(plainWords(words));
      await expect(page).toHaveTitle(new RegExp(`^${escaped(words)} `));
      await expect(page.locator("html")).toHaveAttribute("lang", inLang);
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(inLang));
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`/${path}$`));
    };

    await page.getByRole("navigation").getByRole("link", { name: method }).click();
    await expectPage(`${lang}/method/`, method);
    await expect(headline).toBeFocused();
    await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
    await expectPage(`${other}/method/`, languages.find((language) => language.lang === other)!.method, other);
    await page.getByRole("link", { name: otherStory.name }).first().click();
    await expectPage(`${other}/`, otherStory.title, other);
    const { id, title } = otherStory.figures.find((figure) => figure.id === figures.shares)!;
    await page.getByRole("heading", { name: title }).getByRole("link").click();
    await expectPage(`${other}/${id}/`, title, other);
    await page.goBack();
    await expectPage(`${other}/`, otherStory.title, other);
    await page.goBack();
    await page.goBack();
    await expectPage(`${lang}/method/`, method);
    await page.goBack();
    await expectPage(`${lang}/`, story.title);
    await page.goForward();
    await expectPage(`${lang}/method/`, method);
    expect(await isSameDocument(page)).toBe(true);
    expect(messages).toEqual([]);
  });

  test(`how things are shown goes along from page to page, and comes back with it (${lang})`, async ({ page }) => {
    await open(page, `${lang}/`);
    await page.getByText(settings, { exact: true }).click();
    await page.getByRole("button", { name: dark, exact: true }).click();
    await expect(page).toHaveURL(/[?&]theme=dark/);
    await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
    await expectOpened(page, articleEvent.sel);
    await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await expectOpened(page, articleEvent.sel);
    await expect(page).toHaveURL(/theme=dark/);
    await panelOf(page).locator(`a:not([data-sel])[href$="event/${articleEvent.id}/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${other}/event/${articleEvent.id}/\\?theme=dark$`));
    await expect(panelOf(page)).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.goBack();
    await expectOpened(page, articleEvent.sel);
  });
}

const [first] = languages;
/** The file of an edition. */
const editionOf = (lang: string) => new RegExp(`-${lang}-[0-9a-f]+\\.json$`);

test("Back returns to the place where the reader was", async ({ page }) => {
  await open(page, `${source}/`);
  await bringToRest(figureOf(page, figures.bars));
  const top = () => figureOf(page, figures.bars).evaluate((figure) => figure.getBoundingClientRect().top);
  const before = await top();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await page
    .getByRole("navigation")
    .getByRole("link", { name: uiWord(source, "page.method") })
    .evaluate((element: HTMLElement) => {
      element.click();
    });
  await expect(page).toHaveURL(/\/method\/$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${source}/$`));
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
});

test("a reload leads to where the reader went in one go, before the app ran", async ({ page }) => {
  await page.goto(`/${source}/`);
  const figure = figureOf(page, figures.bars);
  await figure.evaluate((element) => {
    element.scrollIntoView({ behavior: "instant" });
  });
  await page.waitForFunction(() => Boolean((history.state as { place?: unknown } | null)?.place));
  const top = () => figure.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.reload();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test("going back before the other page has come leaves the reader where the address says", async ({ page }) => {
  await open(page, `${source}/`);
  let letPass: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    letPass = resolve;
  });
  await page.route(editionOf(first.other), async (route) => {
    await passed;
    await route.continue();
  });
  // The address of the other page comes with that page, so Back is to what was before.
  await page.locator("main a[data-sel]").first().click();
  await expect(page).toHaveURL(new RegExp(`/${source}/\\?sel=`));
  const asked = page.waitForRequest(editionOf(first.other));
  await page.getByRole("navigation").getByRole("link", { name: first.toOther }).click();
  await asked;
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/${source}/$`));
  const answered = page.waitForResponse(editionOf(first.other));
  letPass();
  await (await answered).finished();
  await page
    .getByRole("navigation")
    .getByRole("link", { name: uiWord(source, "page.method") })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${source}/method/$`));
  await expect(page.locator("html")).toHaveAttribute("lang", source);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(uiWord(source, "page.method"));
});

test("a page that the browser kept while it went back to another shows that one, where it is returned to", async ({
  page,
}) => {
  await open(page, `${source}/`);
  await page.getByRole("navigation").getByRole("link", { name: first.toOther }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", first.other);
  await page.reload();
  await startApp(page);
  // The words never come, as to a page that was left meanwhile.
  let isSilent = true;
  await page.route(editionOf(source), (route) => (isSilent ? undefined : route.continue()));
  const asked = page.waitForRequest(editionOf(source));
  await page.goBack();
  await asked;
  await expect(page.locator("html")).toHaveAttribute("data-notice", "waiting");
  isSilent = false;
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.locator("html")).toHaveAttribute("lang", source);
  await expect(page.locator("html")).not.toHaveAttribute("data-notice");
});

test("where another language's words do not come, the browser loads its page whole", async ({ page }) => {
  await page.goto(`${source}/`);
  await startApp(page);
  await page.route(editionOf(first.other), (route) => route.abort());
  await page.getByRole("navigation").getByRole("link", { name: first.toOther }).click();
  await expect(page).toHaveURL(new RegExp(`/${first.other}/$`));
  await expect(page.locator("html")).toHaveAttribute("lang", first.other);
  await expect(page.getByRole("heading", { level: 1, name: editions[first.other]!.story.title })).toBeVisible();
});

/** Where the page is scrolled to, and what has the focus: which link or heading, of which figure. */
async function whereIs(page: Page): Promise<{ top: number; focus: string }> {
  return page.evaluate(() => {
    const active = document.activeElement;
    const figure = active?.closest("figure")?.id ?? "";
    const name = active?.getAttribute("data-sel") ?? active?.getAttribute("href") ?? active?.id ?? "";
    return { top: Math.round(scrollY), focus: active === document.body ? "" : `${figure} ${name}` };
  });
}

/** Where the page is scrolled to once it has made room for the panel, and what that moved has come to rest. */
const restingTop = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 16; frame++) await new Promise(requestAnimationFrame);
    return Math.round(scrollY);
  });

/** Waits until the reader is where they were: to the px, but for what lay far away and is laid out anew. */
async function expectBack(page: Page, before: { top: number; focus: string }): Promise<void> {
  await expect.poll(async () => (await whereIs(page)).focus).toBe(before.focus);
  await expect.poll(async () => Math.abs((await whereIs(page)).top - before.top)).toBeLessThan(3);
}

/** What had the focus stands where it stood on the screen, also where the page above it has another height. */
async function expectSeen(page: Page, focus: string, top: number): Promise<void> {
  await expect.poll(async () => (await whereIs(page)).focus).toBe(focus);
  await expect
    .poll(() => page.evaluate((was) => Math.abs((document.activeElement?.getBoundingClientRect().top ?? 0) - was), top))
    .toBeLessThan(3);
}

const topOfFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? Number.NaN);

/** Brings an element to the middle of the screen; what comes near is laid out late and moves it, at first. */
async function bringToRest(element: Locator): Promise<void> {
  const moved = () =>
    element.evaluate(async (one) => {
      one.scrollIntoView({ block: "center", behavior: "instant" });
      const { top } = one.getBoundingClientRect();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      return Math.abs(one.getBoundingClientRect().top - top);
    });
  await expect.poll(moved).toBeLessThan(1);
}

/** A mark of a figure that opens and that is seen, with the focus on it, as arrows would lead there. */
async function focusMark(page: Page, figure: string): Promise<void> {
  const mark = marksOf(page, figure).nth(1);
  await page.keyboard.press("Shift");
  await mark.focus();
  await pointOn(mark);
}

for (const { lang, other, toOther, zoomIn } of languages) {
  const { story, ui } = editions[lang]!;
  /** A figure in the middle of the story, and one near its end. */
  const [middle, late] = [story.figures[3]!.id, story.figures.at(-2)!.id];

  test(`Back from a mark leaves the page where it was, also after a chapter was chosen (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    await page.locator("[data-bar] summary").click();
    await page.locator("[data-bar] ol a").nth(1).click();
    await expect(page).toHaveURL(/#chapter-/);
    await focusMark(page, late);
    const before = await whereIs(page);
    expect(before.top).toBeGreaterThan(2000);
    await page.keyboard.press("Enter");
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.goBack();
    await expectNothingOpened(page);
    await expectBack(page, before);
  });

  test(`Forward opens the panel again, with the focus on its title, which says so (${lang})`, async ({ page }) => {
    await open(page, `${lang}/`);
    const said = await messagesFrom(page);
    await focusMark(page, middle);
    const before = await whereIs(page);
    await page.keyboard.press("Enter");
    const title = panelOf(page).getByRole("heading", { level: 2 });
    await expect(title).toBeFocused();
    const name = await title.innerText();
    const opened = await restingTop(page);
    // What is taken back at once is not told: the change must have rested, and what tells it must be there.
    const hasWords = () => performance.getEntriesByType("resource").some(({ name }) => name.includes("/changeWords-"));
    await expect.poll(() => page.evaluate(hasWords)).toBe(true);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await page.goBack();
    await expectNothingOpened(page);
    await expect.poll(said).toContain(String(ui["announce"]!["cleared"]));
    await expectBack(page, before);
    await page.goForward();
    await expect(title).toBeFocused();
    await expect.poll(async () => Math.abs((await whereIs(page)).top - opened)).toBeLessThan(3);
    expect(await said(), "what the focus has read is not said again").not.toContain(plainWords(name).slice(0, 12));
  });

  test(`Back from a figure's page and from the other language gives back place and focus (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    await rememberDocument(page);
    const title = figureOf(page, late).getByRole("heading").getByRole("link");
    await title.focus();
    await bringToRest(title);
    const [{ focus }, top] = [await whereIs(page), await topOfFocus(page)];
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/${late}/$`));
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await page.goBack();
    await expectSeen(page, focus, top);

    await focusMark(page, middle);
    const [mark, at] = [(await whereIs(page)).focus, await topOfFocus(page)];
    await page
      .getByRole("navigation")
      .getByRole("link", { name: toOther })
      .evaluate((element: HTMLElement) => {
        element.click();
      });
    await expect(page.locator("html")).toHaveAttribute("lang", other);
    await page.goBack();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expectSeen(page, mark, at);
    expect(await isSameDocument(page)).toBe(true);
  });

  test(`Back and reload give back place and focus also where the page is loaded whole (${lang})`, async ({ page }) => {
    // On a phone the end of the story lies below all that is laid out at first.
    await page.setViewportSize(phone);
    await open(page, `${lang}/`);
    await focusMark(page, story.figures.at(-1)!.id);
    const [{ focus }, top] = [await whereIs(page), await topOfFocus(page)];
    // The page for editors is always loaded whole.
    await page.evaluate((path) => {
      const link = Object.assign(document.createElement("a"), { href: path });
      document.querySelector("main")!.append(link);
      link.click();
    }, "embed/");
    await expect(page).toHaveURL(/\/embed\/$/);
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`/${lang}/$`));
    await expectSeen(page, focus, top);
    await expect.poll(() => page.evaluate(() => (history.state as { focus?: object } | null)?.focus)).toBeTruthy();
    await page.reload();
    await expectSeen(page, focus, top);
  });

  test(`filtered, read on, opened: Back gives back all of it (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    const filtered = story.claims[0]!.comparison;
    await open(page, `${lang}/`);
    await figureOf(page, figures.claims).locator(`button[data-set="rec=${filtered}"]`).click();
    await expect(page).toHaveURL(new RegExp(`rec=${filtered}`));
    await focusMark(page, middle);
    const before = await whereIs(page);
    await page.keyboard.press("Enter");
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await restingTop(page);
    // Read on with the panel open, and back without a pause.
    const read = await page.evaluate(() => {
      scrollBy(0, -700);
      const part = document.elementFromPoint(innerWidth / 3, innerHeight / 2)?.closest("[id]");
      return { id: part?.id, top: part?.getBoundingClientRect().top };
    });
    await page.goBack();
    await expectNothingOpened(page);
    await expectBack(page, before);
    await expect(page).toHaveURL(new RegExp(`rec=${filtered}`));
    await page.goForward();
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    const moved = () =>
      page.evaluate(({ id = "", top = 0 }) => document.getElementById(id)!.getBoundingClientRect().top - top, read);
    await expect.poll(async () => Math.abs(await moved())).toBeLessThan(3);
  });

  test(`the map drawn closer, a mark opened: Back and Forward keep view, place and focus (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const map = figures.map;
    await figureOf(page, map).getByRole("button", { name: zoomIn }).click();
    await expect(page).toHaveURL(/[?&]map=/);
    await focusMark(page, map);
    const before = await whereIs(page);
    const view = new URL(page.url()).searchParams.get("map");
    await page.keyboard.press("Enter");
    const title = panelOf(page).getByRole("heading", { level: 2 });
    await expect(title).toBeFocused();
    await page.goBack();
    await expectNothingOpened(page);
    await expectBack(page, before);
    expect(new URL(page.url()).searchParams.get("map")).toBe(view);
    await page.goForward();
    await expect(title).toBeFocused();
    await page.goBack();
    await expectBack(page, before);
  });
}

test("what is opened from the panel gives the focus back to its link in the panel", async ({ page }) => {
  await open(page, `${source}/`);
  await clickMark(page, marksOf(page, figures.timeline).nth(2));
  const link = panelOf(page).locator("a[data-sel]").first();
  const sel = (await link.getAttribute("data-sel"))!;
  await link.focus();
  await page.keyboard.press("Enter");
  await expectOpened(page, sel);
  await page.goBack();
  await expect(panelOf(page).locator(`a[data-sel="${sel}"]`).first()).toBeFocused();
});
