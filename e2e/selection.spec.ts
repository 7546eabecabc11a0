import { expect, test, type Page } from "@playwright/test";
import { figureIds } from "./ids.ts";
import {
  clickMark,
  desktop,
  expectNothingOpened,
  expectOpened,
  figureOf,
  markOf,
  marksOf,
  open,
  panelOf,
  phone,
  rememberDocument,
  isSameDocument,
  tapMark,
  withPage,
} from "./reader.ts";
import { languages } from "./words.ts";
import { editions, plainWords } from "./site.ts";

const embassy = "event.embassy-2022";
const dates: Record<string, readonly string[]> = {
  ar: ["18 تشرين الثاني/نوفمبر 2022", "29 آذار/مارس 2023"],
  en: ["18 November 2022", "29 March 2023"],
};

/** What is marked as selected, by figure; in the order of the page. */
async function selectedMarks(page: Page): Promise<Record<string, string[]>> {
  const selected: Record<string, string[]> = {};
  for (const id of figureIds) {
    selected[id] = await marksOf(page, id).evaluateAll((marks) =>
      marks
        .filter((mark) => mark.getAttribute("aria-current") === "true" && mark.hasAttribute("data-selected"))
        .map((mark) => mark.getAttribute("data-sel") ?? ""),
    );
  }
  return selected;
}

async function expectEmbassyPanel(page: Page, lang: string): Promise<void> {
  const panel = panelOf(page);
  const story = editions[lang]!.story;
  const title = story.events.find(({ id }) => id === "embassy-2022")!.title;
  await expect(panel.getByRole("heading", { level: 2, name: title })).toBeVisible();
  const quote = panel.getByRole("blockquote").filter({ hasText: "عام 2022" });
  await expect(quote.getByText("عام 2022", { exact: true })).toHaveAttribute("lang", "ar");
  for (const [index, date] of dates[lang]!.entries()) {
    const entry = panel.getByRole("listitem").filter({ hasText: date }).first();
    await expect(entry, date).toBeVisible();
    const publishers = (index === 0 ? ["S30", "S31"] : ["S34", "S35"]).map(
      (id) => story.sources.find((source) => source.id === id)!.publisher,
    );
    for (const publisher of publishers) {
      await expect(entry.getByRole("link", { name: publisher }), date).toHaveAttribute("href", /^https:/);
    }
  }
}

for (const { lang, other, toOther, close } of languages) {
  test(`the embassy chosen in the timeline stands on the map, in the panel and in the address (${lang})`, async ({
    browser,
  }) => {
    const shown = await withPage(browser, { viewport: desktop }, async (page) => {
      await open(page, `${lang}/`);
      await rememberDocument(page);
      await clickMark(page, markOf(page, "timeline", embassy));
      await expectOpened(page, embassy);
      await expect(markOf(page, "map", "place.tel-aviv")).toHaveAttribute("aria-current", "true");
      await expect(markOf(page, "timeline", "event.embassy-opened")).toHaveAttribute("aria-current", "true");
      await expectEmbassyPanel(page, lang);
      const selected = await selectedMarks(page);
      expect(selected["timeline"]).toContain(embassy);
      expect(selected["trade"]).toEqual([]);
      const address = page.url();

      await page.goBack();
      await expectNothingOpened(page);
      await expect(page.locator("figure a[aria-current]")).toHaveCount(0);
      await page.goForward();
      await expectOpened(page, embassy);
      expect(await selectedMarks(page)).toEqual(selected);

      await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expectOpened(page, embassy);
      await expectEmbassyPanel(page, other);
      expect(await selectedMarks(page)).toEqual(selected);
      expect(await isSameDocument(page)).toBe(true);
      return { address, selected };
    });

    await withPage(browser, { viewport: desktop }, async (page) => {
      await page.goto(shown.address);
      await expectOpened(page, embassy);
      await expectEmbassyPanel(page, lang);
      await expect.poll(() => selectedMarks(page)).toEqual(shown.selected);
      const headline = figureOf(page, "timeline").getByRole("heading");
      await expect(headline).toBeFocused();
      await expect(headline).toBeInViewport();
      expect(page.url()).toBe(shown.address);
      await page.goto(shown.address.replace(`/${lang}/`, `/${other}/`));
      await expectEmbassyPanel(page, other);
      await expect.poll(() => selectedMarks(page)).toEqual(shown.selected);
    });
  });

  test(`each figure opens by mouse, by keys and by the link in its table (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    for (const id of figureIds) {
      const mark = marksOf(page, id).nth(1);
      const sel = (await mark.getAttribute("data-sel"))!;
      await clickMark(page, mark);
      await expectOpened(page, sel);
      await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
      await page.keyboard.press("Escape");
      await expectNothingOpened(page);
      await expect(mark).toBeFocused();

      await page.keyboard.press("End");
      const last = page.locator("a[data-sel]:focus");
      const lastSel = (await last.getAttribute("data-sel"))!;
      await page.keyboard.press("Enter");
      await expectOpened(page, lastSel);
      await panelOf(page).getByRole("button", { name: close }).click();
      await expectNothingOpened(page);
      await expect(markOf(page, id, lastSel).last()).toBeFocused();
    }
  });

  test(`each figure opens by touch, on a phone (${lang})`, async ({ browser }) => {
    await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      await open(page, `${lang}/`);
      for (const id of figureIds) {
        const mark = marksOf(page, id).first();
        await tapMark(page, mark);
        await expectOpened(page, (await mark.getAttribute("data-sel"))!);
        await panelOf(page).getByRole("button", { name: close }).tap();
        await expectNothingOpened(page);
      }
    });
  });

  const viewport = lang === "ar" ? desktop : phone;
  test(`every mark opens what it shows at ${String(viewport.width)} px (${lang})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await open(page, `${lang}/`);
    for (const id of figureIds) {
      const marks = marksOf(page, id);
      const sels = await marks.evaluateAll((found) => found.map((mark) => mark.getAttribute("data-sel") ?? ""));
      expect(sels.length, id).toBeGreaterThan(2);
      for (const [index, sel] of sels.entries()) {
        // The squares are alike: one of every paragraph or so.
        if (id === "claims" && index % 7 > 0) continue;
        await clickMark(page, marks.nth(index));
        await expectOpened(page, sel);
        expect(plainWords(await panelOf(page).innerText()).length, sel).toBeGreaterThan(40);
        await page.keyboard.press("Escape");
        await expect(panelOf(page)).toHaveCount(0);
      }
    }
  });

  test(`no name on the map takes the taps of a dot beside it (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/map/`);
    const taken = await marksOf(page, "map").evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const ring = mark.querySelector("circle[data-ring]");
        if (!ring) return [];
        mark.scrollIntoView({ block: "center", behavior: "instant" });
        const box = ring.getBoundingClientRect();
        const met = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest("a[data-sel]");
        return met?.querySelector("circle[data-ring]") ? [] : [mark.getAttribute("data-sel")];
      }),
    );
    expect(taken).toEqual([]);
  });

  test(`Back from the panel gives the focus back to the mark (${lang})`, async ({ page }) => {
    await open(page, `${lang}/`);
    const mark = markOf(page, "timeline", embassy);
    await clickMark(page, mark);
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.goBack();
    await expectNothingOpened(page);
    await expect(mark).toBeFocused();
  });
}

test("what is opened inside the panel takes its place, and Back leads to what was there before", async ({ page }) => {
  await open(page, "ar/");
  await clickMark(page, markOf(page, "timeline", embassy));
  await expectOpened(page, embassy);
  await panelOf(page).locator('a[data-sel="event.embassy-opened"]').click();
  await expectOpened(page, "event.embassy-opened");
  await page.goBack();
  await expectOpened(page, embassy);
});
