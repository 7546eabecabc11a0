import { expect, test, type Locator, type Page } from "./test.ts";
import { lowContrasts } from "./contrast.ts";
import { figureIds, figures } from "./ids.ts";
import { desktop, figureOf, graphicOf, open } from "./reader.ts";
import { languages, translated } from "./words.ts";
import { comparisons, statuses } from "./views.ts";

const deficiencies = ["none", "deuteranopia", "protanopia", "tritanopia", "achromatopsia"] as const;

/** The share of its pixels in which two pictures of one size are told apart at a glance; 0 to 1. */
async function apart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let seen = 0;
      for (let at = 0; at < first!.length; at += 4) {
        const steps = [0, 1, 2].map((channel) => Math.abs(first![at + channel]! - second![at + channel]!));
        if (Math.max(...steps) > 60) seen++;
      }
      return (seen * 4) / first!.length;
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

async function picturesOf(signs: Locator): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const sign of await signs.all()) pictures.push(await sign.screenshot({ animations: "disabled" }));
  return pictures;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`whoever sees fewer colours tells every category from every other (${colorScheme})`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(desktop);
    await page.goto(`${translated}/${figures.claims}/`);
    const session = await page.context().newCDPSession(page);
    const groups = figureOf(page, figures.claims).locator("fieldset");
    for (const type of deficiencies) {
      await session.send("Emulation.setEmulatedVisionDeficiency", { type });
      // Grounds fill their square; the signs on them are small, and differ in shape alone.
      for (const [index, { count, least }] of [
        { count: comparisons.length, least: 0.05 },
        { count: statuses.length, least: 0.012 },
      ].entries()) {
        const pictures = await picturesOf(groups.nth(index).locator("li svg").filter({ visible: true }));
        expect(pictures.length).toBe(count);
        for (const [position, one] of pictures.entries()) {
          for (const other of pictures.slice(position + 1)) {
            const share = await apart(page, one, other);
            expect(share, `${type}: signs ${String(position)} and ${String(pictures.indexOf(other))}`).toBeGreaterThan(
              least,
            );
          }
        }
      }
    }
    await session.detach();
  });
}

for (const { lang } of languages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`in forced colours every word and mark of every figure stands out (${lang}, ${colorScheme})`, async ({
      page,
    }) => {
      test.slow();
      await page.emulateMedia({ forcedColors: "active", colorScheme });
      await page.setViewportSize(desktop);
      await open(page, `${lang}/`);
      for (const id of figureIds) {
        const graphic = graphicOf(page, id);
        const words = await lowContrasts(page, graphic, "text", 4.5);
        expect(words.low, `${id}, words`).toEqual([]);
        const marks = await lowContrasts(page, graphic, "mark", 3);
        expect(marks.drawn, id).toBeGreaterThan(1);
        expect(marks.low, `${id}, marks`).toEqual([]);
      }
    });
  }
}
