import { expect, test, type Page } from "./test.ts";
import { articleEvent, figureIds, figures, lastMark } from "./ids.ts";
import {
  clickMark,
  desktop,
  expectNothingOpened,
  expectOpened,
  figureOf,
  graphicOf,
  markOf,
  marksOf,
  meetingPoint,
  open,
  panelOf,
  phone,
  rememberDocument,
  isSameDocument,
  tapMark,
  withPage,
} from "./reader.ts";
import { frames } from "./loaderHost.ts";
import { languages, source } from "./words.ts";
import { editions, plainWords } from "./site.ts";

/** What is marked as selected, by figure; in the order of the page. */
async function selectedMarks(page: Page): Promise<Record<string, string[]>> {
  const selected: Record<string, string[]> = {};
  for (const id of figureIds) {
    const marks = marksOf(page, id, '[aria-current="true"][data-selected]');
    selected[id] = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("data-sel") ?? ""));
  }
  return selected;
}

/** The panel of the article's event: the words that carry it, and the record's events that belong to it, with their sources. */
async function expectEventPanel(page: Page, lang: string): Promise<void> {
  const panel = panelOf(page);
  const { story } = editions[lang]!;
  const titleOf = (wanted: string) => story.events.find(({ id }) => id === wanted)!.title;
  await expect(panel.getByRole("heading", { level: 2, name: titleOf(articleEvent.id) })).toBeVisible();
  const { phrase } = story.claims.find(({ id }) => id === articleEvent.claim)!;
  const quote = panel.getByRole("blockquote").filter({ hasText: phrase });
  await expect(quote.getByText(phrase, { exact: true })).toHaveAttribute("lang", source);
  for (const counterpart of articleEvent.counterparts) {
    const entry = panel
      .getByRole("listitem")
      .filter({ hasText: titleOf(counterpart) })
      .first();
    await expect(entry, counterpart).toBeVisible();
    const { sources = [] } = story.events.find(({ id }) => id === counterpart)!;
    for (const { publisher } of story.sources.filter(({ id }) => sources.includes(id)))
      await expect(entry.getByRole("link", { name: publisher }).first(), counterpart).toHaveAttribute(
        "href",
        /^https:/,
      );
  }
}

for (const { lang, other, toOther, close } of languages) {
  test(`an event of the article chosen in the timeline stands on the map, in the panel and in the address (${lang})`, async ({
    browser,
  }) => {
    const shown = await withPage(browser, { viewport: desktop }, async (page) => {
      await open(page, `${lang}/`);
      await rememberDocument(page);
      await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
      await expectOpened(page, articleEvent.sel);
      await expect(markOf(page, figures.map, `place.${articleEvent.place}`)).toHaveAttribute("aria-current", "true");
      await expect(markOf(page, figures.timeline, `event.${articleEvent.counterparts.at(-1)!}`)).toHaveAttribute(
        "aria-current",
        "true",
      );
      await expectEventPanel(page, lang);
      const selected = await selectedMarks(page);
      expect(selected[figures.timeline]).toContain(articleEvent.sel);
      expect(selected[figures.bars]).toEqual([]);
      const address = page.url();

      await page.goBack();
      await expectNothingOpened(page);
      await expect(page.locator("figure a[aria-current]")).toHaveCount(0);
      await page.goForward();
      await expectOpened(page, articleEvent.sel);
      await expect.poll(() => selectedMarks(page)).toEqual(selected);

      await page.getByRole("navigation").getByRole("link", { name: toOther }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", other);
      await expectOpened(page, articleEvent.sel);
      await expectEventPanel(page, other);
      await expect.poll(() => selectedMarks(page)).toEqual(selected);
      expect(await isSameDocument(page)).toBe(true);
      return { address, selected };
    });

    await withPage(browser, { viewport: desktop }, async (page) => {
      await page.goto(shown.address);
      await expectOpened(page, articleEvent.sel);
      await expectEventPanel(page, lang);
      await expect.poll(() => selectedMarks(page)).toEqual(shown.selected);
      const headline = figureOf(page, figures.timeline).getByRole("heading");
      await expect(headline).toBeFocused();
      await expect(headline).toBeInViewport();
      expect(page.url()).toBe(shown.address);
      await page.goto(shown.address.replace(`/${lang}/`, `/${other}/`));
      await expectEventPanel(page, other);
      await expect.poll(() => selectedMarks(page)).toEqual(shown.selected);
    });
  });

  test(`each figure opens by mouse, by keys and by the link in its table (${lang})`, async ({ page }) => {
    test.slow();
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
      // What unfolds more of the marks may stand after them.
      while ((await last.count()) === 0) await page.keyboard.press("PageUp");
      const lastSel = (await last.getAttribute("data-sel"))!;
      await page.keyboard.press("Enter");
      await expectOpened(page, lastSel);
      await panelOf(page).getByRole("button", { name: close }).click();
      await expectNothingOpened(page);
      await expect(markOf(page, id, lastSel).last()).toBeFocused();
    }
  });

  test(`a link to a mark brings it to above the sheet, on a phone (${lang})`, async ({ browser }) => {
    await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      for (const id of [figures.shares, figures.bars]) {
        await page.goto(`${lang}/${id}/`);
        const sel = (await marksOf(page, id).last().getAttribute("data-sel"))!;
        await page.goto(`${lang}/${id}/?sel=${sel}`);
        await expectOpened(page, sel);
        const isInSight = async () => {
          const { y } = (await markOf(page, id, sel).boundingBox())!;
          return y > 0 && y + 24 <= (await panelOf(page).boundingBox())!.y;
        };
        await expect.poll(isInSight, id).toBe(true);
      }
    });
  });

  test(`a row that is opened stays where it is across as the panel opens beside it (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.shares}/`);
    const row = marksOf(page, figures.shares).nth(1);
    const start = () =>
      row.evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return Math.round(getComputedStyle(element).direction === "rtl" ? right : left);
      });
    const before = await start();
    await clickMark(page, row);
    await expectOpened(page, (await row.getAttribute("data-sel"))!);
    expect(await start()).toBe(before);
  });

  test(`each figure opens by touch, on a phone (${lang})`, async ({ browser }) => {
    await withPage(browser, { viewport: phone, hasTouch: true, isMobile: true }, async (page) => {
      await open(page, `${lang}/`);
      for (const id of figureIds) {
        const mark = marksOf(page, id).first();
        await tapMark(page, mark);
        await expectOpened(page, (await mark.getAttribute("data-sel"))!);
        const isInSight = async () => (await mark.boundingBox())!.y + 24 <= (await panelOf(page).boundingBox())!.y;
        await expect.poll(isInSight, `${id}, above the sheet`).toBe(true);
        await panelOf(page).getByRole("button", { name: close }).tap();
        await expectNothingOpened(page);
      }
    });
  });

  const viewport = lang === source ? desktop : phone;
  for (const id of figureIds) {
    test(`every mark of ${id} can be met and opens what it shows at ${String(viewport.width)} px (${lang})`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await open(page, `${lang}/`);
      const marks = await marksOf(page, id).elementHandles();
      expect(marks.length).toBeGreaterThan(2);
      const sels = new Set<string>();
      for (const [index, mark] of marks.entries()) {
        // The squares are alike: one of every paragraph or so.
        if (id === figures.claims && index % 7 > 0) continue;
        const sel = (await mark.getAttribute("data-sel"))!;
        await expect.poll(() => mark.evaluate(meetingPoint, true), `a point of ${sel}`).toBeDefined();
        sels.add(sel);
      }
      // What a pointer does then, and that the panel closes, is seen of one mark of each figure above. Here it stays
      // open: a page that makes room for it and takes it back for each mark would be laid out twice as often.
      for (const sel of sels) {
        await markOf(page, id, sel).first().dispatchEvent("click");
        await expectOpened(page, sel);
        expect(plainWords(await panelOf(page).innerText()).length, sel).toBeGreaterThan(40);
      }
    });
  }

  test(`no name on the map takes the taps of a dot beside it (${lang})`, async ({ page }) => {
    await page.setViewportSize(desktop);
    await open(page, `${lang}/${figures.map}/`);
    const taken = await marksOf(page, figures.map).evaluateAll((marks) =>
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
    const mark = markOf(page, figures.timeline, articleEvent.sel);
    await clickMark(page, mark);
    await expect(panelOf(page).getByRole("heading", { level: 2 })).toBeFocused();
    await page.goBack();
    await expectNothingOpened(page);
    await expect(mark).toBeFocused();
  });
}

test("what is opened inside the panel takes its place, and Back leads to what was there before", async ({ page }) => {
  await open(page, `${source}/`);
  await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
  await expectOpened(page, articleEvent.sel);
  await panelOf(page)
    .locator(`a[data-sel="event.${articleEvent.counterparts.at(-1)!}"]`)
    .click();
  await expectOpened(page, `event.${articleEvent.counterparts.at(-1)!}`);
  await page.goBack();
  await expectOpened(page, articleEvent.sel);
});

test("a finger on the bar of the sheet draws it away; in the sheet it scrolls, and a low screen has it at its side", async ({
  browser,
}) => {
  await withPage(browser, { viewport: phone, hasTouch: true }, async (page) => {
    await page.goto(`${source}/?sel=${articleEvent.sel}`);
    await expectOpened(page, articleEvent.sel);
    const devtools = await page.context().newCDPSession(page);
    const panel = panelOf(page);
    /** Draws a finger down from a place below the upper edge of the sheet. */
    const draw = async (belowPx: number, byPx: number) => {
      const box = (await panel.boundingBox())!;
      const at = (way: number) => ({ x: box.width / 2, y: box.y + belowPx + byPx * way });
      const send = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
        devtools.send("Input.dispatchTouchEvent", { type, touchPoints });
      await send("touchStart", at(0));
      for (const way of [0.2, 0.4, 0.6, 0.8, 1]) await send("touchMove", at(way));
      await send("touchEnd");
    };
    const { top } = await panel.evaluate((sheet) => sheet.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0.4 * phone.height);
    await draw(20, 30);
    await expectOpened(page, articleEvent.sel);
    await draw(300, -200);
    await expect.poll(() => panel.evaluate((sheet) => sheet.scrollTop)).toBeGreaterThan(50);
    await draw(20, 160);
    await expectNothingOpened(page);

    await page.setViewportSize({ width: 740, height: 360 });
    await page.goto(`${source}/?sel=${articleEvent.sel}`);
    await expectOpened(page, articleEvent.sel);
    const side = (await panel.boundingBox())!;
    expect([side.y, side.height]).toEqual([0, 360]);
    expect(side.width).toBeLessThanOrEqual(370);
  });
});

test("another selection leaves alone the marks that it selects as the one before did", async ({ page }) => {
  await open(page, `${source}/`);
  await clickMark(page, markOf(page, figures.timeline, articleEvent.sel));
  await expectOpened(page, articleEvent.sel);
  const writtenAnew = await page.evaluateHandle(() => {
    const marks: string[] = [];
    new MutationObserver((changes) => {
      for (const { target, attributeName, oldValue } of changes)
        if ((target as Element).getAttribute(attributeName!) === oldValue) marks.push((target as Element).outerHTML);
    }).observe(document.getElementById("main")!, {
      subtree: true,
      attributeOldValue: true,
      attributeFilter: ["data-selected", "aria-current"],
    });
    return marks;
  });
  const counterpart = `event.${articleEvent.counterparts.at(-1)!}`;
  await clickMark(page, markOf(page, figures.timeline, counterpart));
  await expectOpened(page, counterpart);
  await expect(markOf(page, figures.timeline, articleEvent.sel)).toHaveAttribute("aria-current", "true");
  expect(await writtenAnew.jsonValue()).toEqual([]);
});

test("after a change of language every link to what is open says so, in tables too", async ({ page }) => {
  await open(page, `${source}/${figures.timeline}/?sel=${articleEvent.sel}&table=${figures.timeline}`);
  await page.locator("header a[hreflang]").first().click();
  await expect(page.locator("html")).not.toHaveAttribute("lang", source);
  const links = page.locator(`main a[data-sel="${articleEvent.sel}"]`);
  await expect.poll(() => links.count()).toBeGreaterThan(1);
  await expect(links.and(page.locator(":not([aria-current])"))).toHaveCount(0);
});

test("a link to a mark near the end arrives there, however late the chapters above are laid out", async ({ page }) => {
  // The page has loaded long after the app runs, as where something in it is slow.
  await page.addInitScript(() => {
    addEventListener("load", (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true });
  });
  await page.setViewportSize(phone);
  for (const { lang } of languages) {
    const { figure, sel } = lastMark(lang);
    await page.goto(`${lang}/?sel=${sel}`);
    await expectOpened(page, sel);
    const mark = graphicOf(page, figure).locator(`a[data-sel="${sel}"]`).filter({ visible: true }).first();
    await expect(mark).toBeInViewport();
    await page.evaluate(() => dispatchEvent(new Event("load")));
    await expect(page.locator("html")).toHaveAttribute("data-script", "drawn");
    await page.evaluate(frames);
    await expect(mark).toBeInViewport();
  }
});
