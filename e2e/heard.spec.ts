import type { CDPSession } from "@playwright/test";
import { expect, test, type Page } from "./test.ts";
import { figureIds } from "./ids.ts";
import { desktop, figureOf, graphicOf, marksOf, open } from "./reader.ts";
import { languages, uiWord } from "./words.ts";

/*
 * What is heard of each figure of the story, from its graphic's stop through all of its marks, as text to be read: role,
 * name, description and state as the browser hands them to a screen reader, then what the page itself says of the place
 * in the graphic. The browser runs as with a screen reader (playwright.config.ts). Is a new text right? `--project heard
 * --update-snapshots=all` writes it anew.
 */

interface Heard {
  role?: { value?: string };
  name?: { value?: string };
  description?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
}

const states = ["expanded", "pressed", "selected", "checked"];

/** One line: what a screen reader has of an element. */
async function lineOf(reader: CDPSession, expression: string): Promise<string> {
  const { result } = await reader.send("Runtime.evaluate", { expression });
  if (!result.objectId) return "";
  const { nodes } = await reader.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const { role, name, description, properties = [] } = nodes[0] as Heard;
  const state = properties.flatMap((one) =>
    states.includes(one.name) ? `${one.name} ${String(one.value.value)}` : [],
  );
  return [`${role?.value ?? ""} "${name?.value ?? ""}"`, description?.value, ...state].filter(Boolean).join(", ");
}

/** What the page says beside it; the keys stand there in a line of their own. */
const saidOf = (page: Page) =>
  page.evaluate(() => document.querySelector("#key-hint:not([hidden]) p")?.textContent ?? "");

const isMoving = (page: Page) =>
  page.evaluate(() => {
    const [now, before] = [document.activeElement, (window as { before?: Element | null }).before];
    Object.assign(window, { before: now });
    return now !== before;
  });

for (const { lang } of languages) {
  test(`what is heard of each figure, mark by mark, is as it was read (${lang})`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(desktop);
    await open(page, `${lang}/`);
    const reader = await page.context().newCDPSession(page);
    const counterpart = uiWord(lang, "keys.counterpart");
    for (const id of figureIds) {
      await marksOf(page, id).first().focus();
      await page.keyboard.press("Home");
      await graphicOf(page, id).evaluate((graphic) => Object.assign(window, { graphic, before: null }));
      const figure = `document.querySelector('figure[data-figure="${id}"]')`;
      const lines = [await lineOf(reader, figure), await lineOf(reader, "graphic"), ""];
      while (await isMoving(page)) {
        const said = await saidOf(page);
        lines.push(await lineOf(reader, "document.activeElement"));
        if (said) lines.push(`    ${said}`);
        if (said.includes(counterpart)) {
          await page.keyboard.press("c");
          lines.push(`    C: ${await lineOf(reader, "document.activeElement")}`);
          await page.evaluate(() => {
            ((window as { before?: SVGElement | null }).before as SVGElement).focus();
          });
        }
        await page.keyboard.press("PageDown");
      }
      const tooltip = page.locator("#tooltip");
      await page.keyboard.press("Escape");
      if (await graphicOf(page, id).evaluate((graphic) => graphic !== document.activeElement))
        await page.keyboard.press("Escape");
      await expect(tooltip).toBeHidden();
      lines.push("", `Esc: ${await lineOf(reader, "document.activeElement")}`, "");
      expect.soft(lines.join("\n"), id).toMatchSnapshot([lang, `${id}.txt`]);
      await expect(figureOf(page, id).locator("[data-roving]:focus")).toHaveCount(1);
    }
  });
}
