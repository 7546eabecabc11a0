import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { direction } from "#i18n/languages.ts";
import { launchBrowser } from "./launch.ts";
import { type CardDrawing, type Drawer, pictureSizes } from "#site/cards/cards.ts";
import { inlineScript } from "../bundle/inlineScript.ts";
import { screenshot, slimPng } from "./screenshot.ts";

/** Larger pictures are left out by some of those that show cards. */
const mostBytes = 300_000;

/** Draws cards in one document with the faces loaded, and measures each. Throws, with all of their names, for cards that are not whole. */
export const drawInBrowser: Drawer = async (drawings, sheet, save) => {
  const script = await inlineScript(fileURLToPath(new URL("./showCard.ts", import.meta.url)));
  const browser = await launchBrowser();
  const problems: string[] = [];
  try {
    const context = await browser.newContext({
      colorScheme: "light",
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.setContent(`<!doctype html><html data-theme="light"><head><style>${sheet}</style></head></html>`);
    await page.addScriptTag({ content: script });
    await page.evaluate("Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined)");
    for (const drawing of drawings) {
      const { widthPx: width, heightPx: height } = pictureSizes[drawing.format];
      await page.setViewportSize({ width, height });
      const found = await show(page, drawing);
      const png = await slimPng(await screenshot(session));
      if (png.length >= mostBytes) found.push(`${png.length} bytes, ${mostBytes} at most`);
      problems.push(...found.map((problem) => `${drawing.path}: ${problem}`));
      if (found.length === 0) await save(drawing, png);
    }
  } finally {
    await browser.close();
  }
  if (problems.length > 0) throw new Error(`Some cards are not whole:\n${problems.join("\n")}`);
};

function show(page: Page, { lang, markup }: CardDrawing): Promise<string[]> {
  const wanted = [lang, direction(lang), markup].map((one) => JSON.stringify(one)).join(", ");
  return page.evaluate<string[]>(`showCard(${wanted})`);
}
