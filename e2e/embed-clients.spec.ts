import { expect, type Locator, type Page, test } from "./test.ts";
import { hostRoot } from "./addresses.ts";
import { clients } from "./clients.ts";
import { closerIn, embedIn, expectFitted, frameElement, heightOf, rootOf } from "./frames.ts";
import { desktop, messagesOf, phone } from "./reader.ts";
import { figures } from "./ids.ts";
import { source, uiWord } from "./words.ts";

/** The embed's first fold of words: how to read it, sources. */
const foldOf = (page: Page) => embedIn(page).locator("summary").first();

async function expectGrownAndShrunk(page: Page, act: () => Promise<void>, undo: () => Promise<void>, what: string) {
  const before = await heightOf(rootOf(embedIn(page)));
  await act();
  await expect.poll(() => heightOf(rootOf(embedIn(page))), { message: what }).toBeGreaterThan(before + 20);
  await expectFitted(page, `${what}, open`);
  await undo();
  await expect.poll(() => heightOf(rootOf(embedIn(page))), { message: what }).toBeLessThanOrEqual(before + 2);
  await expectFitted(page, `${what}, closed`);
}

/** While a client moves the frame, a click may miss: then, as a reader does, once more. */
async function clickUntil(seen: Locator, isSeen: boolean, part: Locator) {
  await expect(async () => {
    if ((await seen.isVisible()) !== isSeen) await part.click({ timeout: 2000 });
    await expect(seen).toBeVisible({ visible: isSeen, timeout: 2000 });
  }).toPass({ timeout: 15_000 });
}

for (const client of clients) {
  for (const sandbox of [false, true]) {
    test(`${client} follows the height of an embed${sandbox ? " in a sandbox" : ""}`, async ({ page }) => {
      test.slow();
      const messages = messagesOf(page);
      await page.setViewportSize(desktop);
      await page.goto(`${hostRoot}clients/${client}?of=${source}/${figures.shares}${sandbox ? "&sandbox" : ""}`);
      await expect(frameElement(page)).toBeVisible();
      expect(await frameElement(page).getAttribute("sandbox")).toBe(sandbox ? "allow-scripts" : null);
      await expectFitted(page, "at the start");
      await page.setViewportSize(phone);
      // Far from the screen a frame sleeps.
      await frameElement(page).scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          embedIn(page)
            .locator("html")
            .evaluate(() => innerWidth),
        )
        .toBe(phone.width);
      await expectFitted(page, "narrowed to 320 px");
      const fold = embedIn(page).locator("details[open]").first();
      await expectGrownAndShrunk(
        page,
        () => clickUntil(fold, true, foldOf(page)),
        () => clickUntil(fold, false, foldOf(page)),
        "the words on how to read it",
      );
      const panel = embedIn(page).locator("[data-selection-panel]");
      const mark = embedIn(page).locator("a[data-sel]").filter({ visible: true }).first();
      await expectGrownAndShrunk(
        page,
        () => clickUntil(panel, true, mark),
        () => clickUntil(panel, false, closerIn(panel, uiWord(source, "panel.close"))),
        "what a mark opens",
      );
      await page.setViewportSize(desktop);
      await expectFitted(page, "widened again");
      expect(messages.filter((text) => /^(error|uncaught):/.test(text))).toEqual([]);
    });
  }
}
