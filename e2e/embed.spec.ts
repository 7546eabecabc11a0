import { expect, type FrameLocator, type Page, test } from "./test.ts";
import { testSiteUrl } from "../scripts/serving/testSiteUrl.ts";
import { clickMarkIn, closerIn, marksIn, heightOf, embedIn, heardOn, openFramed, rootOf, tell } from "./frames.ts";
import { figureIds, figures } from "./ids.ts";
import { desktop, messagesOf, phone, withPage } from "./reader.ts";
import { languages, source, translated } from "./words.ts";
import { editions } from "./site.ts";

const embeddableIds = [...figureIds, "story"];
const panelIn = (embed: FrameLocator) => embed.locator("[data-selection-panel]");

/** The view that the embed's own way to our page carries. */
async function viewIn(embed: FrameLocator): Promise<string> {
  const href = await embed.locator("footer p:last-child a").first().getAttribute("href");
  return new URL(href ?? "", testSiteUrl).search;
}

/** What the reader's clipboard holds, by pasting it into a field of the host page. */
async function pasted(page: Page): Promise<string> {
  const field = page.locator("textarea");
  await field.fill("");
  await field.press("Control+V");
  return field.inputValue();
}

/** Where all that an embed shows stands, in whole px. */
const placesIn = (embed: FrameLocator) =>
  embed.locator("main :visible").evaluateAll((parts) =>
    parts.map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return `${part.tagName} ${[x, y, width, height].map(Math.round).join(" ")}`;
    }),
  );

for (const [index, language] of languages.entries()) {
  const { lang, other, copyInEmbed, linkInEmbed, copied, copyYourself, whole, zoomIn, close } = language;
  const { story } = editions[lang]!;
  // Each is followed in one language: that it leads out of its frame is in the markup of all (embeds.test.ts).
  const followed = embeddableIds.filter((_, at) => at % languages.length === index);

  test(`in a sandbox without an origin every embed is whole in one request and opens its marks (${lang})`, async ({
    page,
  }) => {
    test.slow();
    const messages = messagesOf(page);
    const requests: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("data:")) requests.push(request.url());
    });
    for (const id of embeddableIds) {
      const embed = await openFramed(page, `${lang}/${id}/embed/`);
      await expect.poll(() => heardOn(page, "fig:height")).toHaveLength(1);
      // What would be asked for a moment later counts to the tap.
      await page.waitForLoadState("load");
      expect(requests.splice(0).slice(1), `${id}, before it is touched`).toHaveLength(1);
      const mark = marksIn(embed).first();
      const sel = (await mark.getAttribute("data-sel")) ?? "";
      const places = await placesIn(embed);
      await embed.locator("main").hover({ position: { x: 1, y: 1 }, force: true });
      await expect.poll(() => embed.locator(":root").evaluate(() => Boolean(window.figFrame?.answer))).toBe(true);
      expect(await placesIn(embed), `${id}, what comes at the first intent moves nothing`).toEqual(places);
      await clickMarkIn(mark);
      await expect(panelIn(embed), id).toHaveAttribute("data-selection-panel", sel);
      await expect(panelIn(embed)).toContainText(/\p{L}{3}/u);
      expect(await viewIn(embed)).toBe(`?sel=${sel}`);
      expect(requests.length, `${id}, what a tap asks for`).toBe(2);
      await closerIn(panelIn(embed), close).click();
      await expect(panelIn(embed)).toHaveCount(0);
      expect(requests.length, `${id}, closed again`).toBe(2);
      requests.length = 0;
    }
    expect(messages).toEqual([]);
  });

  test(`in a sandbox the map zooms, the list filters, what is folded unfolds (${lang})`, async ({ page }) => {
    const messages = messagesOf(page);
    const map = await openFramed(page, `${lang}/${figures.map}/embed/`);
    await map.getByRole("button", { name: zoomIn }).click();
    await expect.poll(() => viewIn(map)).toMatch(/^\?map=/);

    const claims = await openFramed(page, `${lang}/${figures.claims}/embed/`);
    const folded = await heightOf(rootOf(claims));
    await claims.getByRole("checkbox", { name: whole }).check();
    await expect.poll(() => heightOf(rootOf(claims))).toBeGreaterThan(folded + 50);
    const count = story.claims.filter(({ comparison }) => comparison === "differs").length;
    await claims.locator('button[data-set="rec=differs"]').click();
    await expect(claims.locator('button[data-set="rec=differs"], button[data-set="rec="]').first()).toBeVisible();
    await expect.poll(() => viewIn(claims)).toBe("?rec=differs");
    await expect(claims.locator("b[tabindex='-1']")).toContainText(String(count));
    expect(messages).toEqual([]);
  });

  test(`the link to what is seen is copied in a sandbox, or stands selected (${lang})`, async ({ page }) => {
    const own = `${testSiteUrl}${lang}/${figures.shares}/`;
    const embed = await openFramed(page, `${lang}/${figures.shares}/embed/?paper=fff&host=embedly`, {
      before: "<textarea></textarea>",
    });
    await embed.getByRole("button", { name: copyInEmbed }).click();
    await expect(embed.getByText(copied, { exact: true })).toBeVisible();
    expect(await pasted(page)).toBe(own);
    await tell(page, { type: "fig:set", v: 1, state: "layer=record" });
    await expect.poll(() => viewIn(embed)).toBe("?layer=record");
    await embed.getByRole("button", { name: copyInEmbed }).click();
    await expect.poll(() => pasted(page)).toBe(`${own}?layer=record`);
    const article = new URL("/a?b=c", page.url()).href;
    await tell(page, { type: "fig:init", v: 1, page: article, param: "fig-x" });
    await embed.getByRole("button", { name: copyInEmbed }).click();
    await expect.poll(() => pasted(page)).toBe(`${article}&fig-x=layer%3Drecord`);
    await tell(page, { type: "fig:init", v: 1, page: "https://elsewhere.example/a", param: "fig-y" });
    await embed.getByRole("button", { name: copyInEmbed }).click();
    await expect.poll(() => pasted(page)).toBe(`${article}&fig-x=layer%3Drecord`);

    await page.addInitScript(() => {
      document.execCommand = () => false;
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    const refused = await openFramed(page, `${lang}/${figures.shares}/embed/`);
    await refused.getByRole("button", { name: copyInEmbed }).click();
    await expect(refused.getByText(copyYourself)).toBeVisible();
    const field = refused.getByLabel(linkInEmbed, { exact: true });
    await expect(field).toHaveValue(own);
    expect(
      await field.evaluate((element) => {
        const { value, selectionStart, selectionEnd } = element as HTMLInputElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
      }),
    ).toBe(own);
  });

  test(`without a script an embed is whole, and its links leave the frame (${lang})`, async ({ browser }) => {
    await withPage(browser, { javaScriptEnabled: false, viewport: phone, locale: source }, async (page) => {
      for (const id of followed) {
        const embed = await openFramed(page, `${lang}/${id}/embed/`, { attributes: 'sandbox="allow-popups"' });
        await expect(marksIn(embed).first(), id).toBeVisible();
        await expect(embed.getByRole("button")).toHaveCount(0);
        const [opened] = await Promise.all([page.context().waitForEvent("page"), clickMarkIn(marksIn(embed).first())]);
        await expect(opened.locator("h1"), id).toBeVisible();
        await opened.close();
      }
      const embed = await openFramed(page, `${lang}/${figures.timeline}/embed/`, { attributes: "sandbox" });
      const folded = await heightOf(rootOf(embed));
      await embed.getByRole("checkbox", { name: whole }).check();
      await expect.poll(() => heightOf(rootOf(embed))).toBeGreaterThan(folded + 50);
      await embed.locator("details[data-table] summary").click();
      await expect(embed.getByRole("table").first()).toBeVisible();
    });
  });

  test(`a link of an embed that was used leaves the frame, too (${lang})`, async ({ page }) => {
    for (const id of followed) {
      const embed = await openFramed(page, `${lang}/${id}/embed/`, {
        attributes: 'sandbox="allow-scripts allow-popups"',
      });
      await clickMarkIn(marksIn(embed).first());
      await expect(panelIn(embed), id).toBeVisible();
      const link = embed.locator("footer p:last-child a").first();
      const href = (await link.getAttribute("href")) ?? "";
      const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
      await expect(opened, id).toHaveURL(new RegExp(`${href.replace(/^[./]+/, "").replace("?", "[?]")}$`));
      await expect(panelIn(embed), id).toBeVisible();
      await opened.close();
    }
  });

  test(`the address of an embed carries theme, colours and view, and the language's twin keeps them (${lang})`, async ({
    page,
  }) => {
    const messages = messagesOf(page);
    const sel = await openFramed(page, `${lang}/${figures.shares}/embed/`).then((embed) =>
      marksIn(embed).first().getAttribute("data-sel"),
    );
    const query = `?sel=${sel ?? ""}&layer=record&theme=dark&childId=x&unknown=1&sort=nonsense`;
    const embed = await openFramed(page, `${lang}/${figures.shares}/embed/${query}`);
    await expect(panelIn(embed)).toHaveAttribute("data-selection-panel", sel ?? "");
    await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(embed.locator("html")).toHaveAttribute("data-layer", "record");
    expect(await page.evaluate(() => document.activeElement?.tagName), "the focus stays on the host's page").toBe(
      "BODY",
    );
    await tell(page, { type: "fig:init", v: 1, lang: `${other}-XX` }, { type: "fig:init", v: 1, lang: other });
    await expect(embed.locator("html")).toHaveAttribute("lang", other);
    await expect(panelIn(embed)).toHaveAttribute("data-selection-panel", sel ?? "");
    await expect(embed.locator("html")).toHaveAttribute("data-layer", "record");

    const colours = await openFramed(
      page,
      `${lang}/${figures.shares}/embed/?paper=102030&ink=fed&claim=ff8800&record=00ddff`,
    );
    await expect(colours.locator("html")).toHaveAttribute("data-theme", "dark");
    const shown = await colours.locator("body").evaluate((body) => {
      const own = getComputedStyle(document.documentElement);
      const ground = getComputedStyle(body).backgroundColor;
      const isClear = ground === "rgba(0, 0, 0, 0)";
      return {
        ground: isClear ? own.backgroundColor : ground,
        words: getComputedStyle(document.querySelector("h1")!).color,
        claim: own.getPropertyValue("--claim"),
        record: own.getPropertyValue("--record"),
      };
    });
    expect(shown).toEqual({
      ground: "rgb(16, 32, 48)",
      words: "rgb(255, 238, 221)",
      claim: "#ff8800",
      record: "#00ddff",
    });
    expect(messages).toEqual([]);
  });
}

test("every embed is between 200 and 1000 px high at 320 px, and never wider than its frame", async ({ page }) => {
  for (const { width, height } of [phone, desktop]) {
    await page.setViewportSize({ width, height });
    for (const { lang } of languages) {
      for (const id of embeddableIds) {
        await page.goto(`${lang}/${id}/embed/`);
        const box = await page.locator("[data-fig-root]").evaluate((root) => ({
          heightPx: root.getBoundingClientRect().height,
          sidewaysPx: document.documentElement.scrollWidth - innerWidth,
        }));
        expect(box.heightPx, `${lang} ${id} at ${String(width)} px`).toBeGreaterThan(200);
        expect(box.heightPx, `${lang} ${id} at ${String(width)} px`).toBeLessThan(1000);
        expect(box.sidewaysPx, `${lang} ${id} at ${String(width)} px`).toBe(0);
      }
    }
  }
});

test("at a height that is given an embed scrolls when it is low, and its ground fills it when it is high", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const low = await openFramed(page, `${source}/${figures.bars}/embed/`, {
    attributes: 'sandbox="allow-scripts" style="height:300px"',
  });
  const way = low.locator("footer a").first();
  await way.scrollIntoViewIfNeeded();
  await expect(way).toBeInViewport();
  await clickMarkIn(marksIn(low).first());
  await expect(panelIn(low).getByRole("heading").first()).toBeInViewport();
  const high = await openFramed(page, `${source}/${figures.bars}/embed/`, { attributes: 'style="height:1500px"' });
  const ground = await high.locator("html").evaluate(() => {
    const below = document.elementFromPoint(innerWidth / 2, innerHeight - 5);
    const grounds = [document.body, document.documentElement].map((part) => getComputedStyle(part).backgroundColor);
    return [below?.tagName, grounds.find((ground) => ground !== "rgba(0, 0, 0, 0)")];
  });
  expect(ground[0]).toMatch(/HTML|BODY/);
  expect(ground[1]).toMatch(/^rgb/);
});

test("an embed is used by keys alone: into the frame, to a mark, its words, and back", async ({ page }) => {
  await page.setViewportSize(desktop);
  await openFramed(page, `${source}/${figures.shares}/embed/`, {
    before: '<a href="#x">above</a>',
    after: '<a href="#y">below</a>',
  });
  const embed = embedIn(page);
  await expect(marksIn(embed).first()).toBeVisible();
  const focused = () =>
    embed.locator("html").evaluate(() => ({
      isMark: document.activeElement?.matches("[data-graphic] a[data-sel]") ?? false,
      isInPanel: Boolean(document.activeElement?.closest("[data-selection-panel]")),
      sel: document.activeElement?.getAttribute("data-sel"),
    }));
  await page.getByText("above").focus();
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await focused()).isMark).toBe(true);
  const { sel } = await focused();
  await page.keyboard.press("Enter");
  await expect(panelIn(embed)).toHaveAttribute("data-selection-panel", sel ?? "");
  await expect.poll(async () => (await focused()).isInPanel).toBe(true);
  await page.keyboard.press("Escape");
  await expect(panelIn(embed)).toHaveCount(0);
  expect((await focused()).sel).toBe(sel);
  for (let tabs = 0; tabs < 12; tabs++) {
    await page.keyboard.press("Tab");
    if (await page.getByText("below").evaluate((link) => link === document.activeElement)) break;
  }
  await expect(page.getByText("below"), "the keys lead out again").toBeFocused();
});

test("a view that selects what is folded away shows it; one whose mark is seen leaves the fold", async ({ page }) => {
  const folded = editions[translated]!.story.claims.at(-1)!.id;
  const claims = await openFramed(page, `${translated}/${figures.claims}/embed/?sel=claim.${folded}`);
  await expect(claims.locator(`[data-graphic] a[data-sel="claim.${folded}"]`)).toHaveAttribute("data-selected", "");
  await expect(claims.getByRole("checkbox")).toBeChecked();
  const first = editions[translated]!.story.claims[0]!.id;
  const seen = await openFramed(page, `${translated}/${figures.claims}/embed/?sel=claim.${first}`);
  await expect(seen.locator(`[data-graphic] a[data-sel="claim.${first}"]`)).toHaveAttribute("data-selected", "");
  await expect(seen.getByRole("checkbox")).not.toBeChecked();
  await tell(page, { type: "fig:set", v: 1, state: `sel=claim.${folded}` });
  await expect(seen.getByRole("checkbox")).toBeChecked();
});
