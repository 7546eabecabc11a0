import { expect, test, type Page } from "./test.ts";
import { childOf, earlyScript, expectLive, figure, frames, live, openHost, site, words } from "./loaderHost.ts";
import { messagesOf } from "./reader.ts";

const picture = `<img src="${site}de/tides/fallback.png" alt="Picture of tides" width="640" height="509" style="max-width:100%;height:auto">`;
const link = `<a href="${site}de/tides/">${picture}</a>`;

/** Boxes that hosts put a figure in, most of them as wide as what is in them: name, rules, markup around `FIGURE`. */
const boxes: readonly (readonly [name: string, rules: string, markup?: string])[] = [
  ["a column", ""],
  ["flex, centred", ".box{display:flex;justify-content:center}"],
  ["a row that wraps", ".box{display:flex;flex-wrap:wrap;align-items:center;gap:24px}"],
  ["a stack", ".box{display:flex;flex-direction:column;align-items:flex-start}"],
  ["a flex column, centred", ".box{display:flex;flex-direction:column;align-items:center}"],
  [
    "flex, beside words",
    ".box{display:flex;gap:20px}",
    `<div class="box"><div>FIGURE</div><p>Words beside it.</p></div>`,
  ],
  ["grid, centred", ".box{display:grid;place-items:center}"],
  ["a grid's own column", ".box{display:grid;grid-template-columns:auto 1fr}"],
  ["a float", ".box{float:right}"],
  ["a floated picture", ".box img{float:left;margin:0 1em 1em 0}", `<div class="box">FIGURE Words beside it.</div>`],
  ["fit-content", ".box{width:fit-content;margin:auto}"],
  ["max-content", ".box{width:max-content;max-width:100%}"],
  ["an inline block", ".box{display:inline-block}"],
  ["a table cell", "", "<table><tr><td>FIGURE</td></tr></table>"],
  ["a table around it", ".box>*{display:table;margin:auto}"],
  ["an absolute box", "main{position:relative;height:700px}.box{position:absolute;inset-inline-end:0;top:0}"],
  ["an absolute figure", "main{position:relative;height:700px}.box>*{position:absolute;inset-inline-end:0;top:0}"],
  ["columns", ".box{columns:2 290px}", `<div class="box">FIGURE<p>${"Words. ".repeat(90)}</p></div>`],
  ["no box of its own", "main{display:flex;justify-content:center}.box{display:contents}"],
  [
    "boxes in boxes",
    "main{display:flex}.box{float:left}",
    `<div style="display:inline-block"><p class="box">FIGURE</p></div>`,
  ],
  ["a padded link", ".box a{padding:6px 2px;border-bottom:3px solid}"],
];

const forms = { figure: figure(), "link and picture": link, picture };

async function pictureWidth(page: Page, body: string): Promise<number> {
  await openHost(page, { body });
  await page.waitForLoadState("load");
  return page.locator("img").evaluate((element) => element.getBoundingClientRect().width);
}

for (const dir of ["ltr", "rtl"] as const) {
  for (const [name, rules, markup = `<div class="box">FIGURE</div>`] of boxes) {
    test(`a live figure is as wide as its picture was, in ${name} (${dir})`, async ({ page }) => {
      await page.setViewportSize({ width: 800, height: 1000 });
      const messages = messagesOf(page);
      for (const [form, html] of Object.entries(forms)) {
        const around = `<style>body{max-width:720px}${rules}</style><main dir="${dir}">${markup.replace("FIGURE", html)}</main>${words}`;
        const widthPx = Math.min(640, await pictureWidth(page, around));
        expect(widthPx).toBeGreaterThan(280);
        // Without a table of heights, and in sight, a figure lives at once where it is as high as its picture.
        const childHeight = form === "figure" ? "w < 640 ? 620 : 509" : "Math.round((Math.min(w, 640) * 509) / 640)";
        await openHost(page, { head: earlyScript, body: around, childHeight });
        await expect(live(page), form).toHaveCount(1);
        const box = (await live(page).boundingBox())!;
        // A picture alone in a row does not shrink with the row; a figure does.
        expect(box.width, form).toBeGreaterThanOrEqual(widthPx - 1);
        expect(box.height, form).toBeGreaterThan(200);
        const childWidth = await (await childOf(page)).evaluate(() => innerWidth);
        expect(Math.abs(childWidth - box.width), form).toBeLessThan(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), form).toBe(0);
      }
      expect(messages).toEqual([]);
    });
  }
}

test("in a box as wide as its content, the figure follows the window down to a phone and back", async ({ page }) => {
  const head = `<style>.box{display:flex;justify-content:center}</style>${earlyScript}`;
  await openHost(page, { head, body: `<div class="box">${figure()}</div>${words}` });
  await expectLive(page);
  for (const [width, expected] of [
    [320, 320],
    [800, 640],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => (await live(page).boundingBox())?.width).toBe(expected);
    await expect.poll(async () => (await live(page).boundingBox())?.height).toBe(expected < 640 ? 620 : 509);
  }
});

test("what a frame tells while it has no width is not believed", async ({ page }) => {
  const body = `<section id="room">${figure()}</section>${words}`;
  await openHost(page, { head: earlyScript, body, childHeight: "w < 1 ? 5999 : w < 640 ? 620 : 509" });
  await expectLive(page);
  const frame = await childOf(page);
  const room = page.locator("#room");
  await room.evaluate((element) => {
    element.style.width = "0";
  });
  await expect.poll(() => frame.evaluate("last")).toBe(5999);
  await page.evaluate(frames);
  expect(await room.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(1000);
  await room.evaluate((element) => {
    element.style.width = "";
  });
  await expect.poll(async () => (await live(page).boundingBox())?.height).toBe(509);
});

test("a figure that the host hides stays hidden", async ({ page }) => {
  await openHost(page, { head: earlyScript, body: figure().replace("<figure", "<figure hidden") + words });
  await page.waitForLoadState("load");
  await page.evaluate(frames);
  await expect(page.locator("figure")).toBeHidden();
  await expect(page.locator("iframe")).toHaveCount(0);
});
