import { expect, test, type Page } from "./test.ts";
import { boxes, forms } from "./boxes.ts";
import { childOf, earlyScript, expectLive, figure, frames, live, openHost, site, words } from "./loaderHost.ts";
import { messagesOf } from "./reader.ts";

/** Each form in both directions of reading, one below the other. */
const cases = Object.entries(forms).flatMap(([form, html]) =>
  (["ltr", "rtl"] as const).map((dir) => ({ what: `${form}, ${dir}`, html, dir })),
);

const highPx = 6000;

/** How many figures live, or wait in a box without a height, as where the picture floats: that one may grow only unseen. */
const liveOrFlat = (page: Page) =>
  page.locator("[data-fig-box] > iframe").evaluateAll((all: HTMLIFrameElement[]) => {
    return all.filter(({ inert, parentElement }) => !inert || parentElement!.clientHeight === 0).length;
  });

// Without a table of heights, and in sight, a figure lives at once where it is as high as its picture.
const childHeight = 'id === "dunes" ? (w < 640 ? 620 : 509) : Math.round((Math.min(w, 640) * 509) / 640)';

for (const [name, rules, markup = `<div class="box">FIGURE</div>`] of boxes) {
  test(`a live figure is as wide as its picture was, in ${name}`, async ({ page }) => {
    // All are in sight.
    await page.setViewportSize({ width: 800, height: highPx });
    const messages = messagesOf(page);
    // What floats stays among its own.
    const around = ({ html, dir }: (typeof cases)[number]) =>
      `<div style="display:flow-root"><main dir="${dir}">${markup.replace("FIGURE", html)}</main>${words}</div>`;
    const body = `<style>body{max-width:720px}${rules}</style>${cases.map(around).join("")}<hr style="height:${String(highPx)}px">`;
    await openHost(page, { body });
    await page.waitForLoadState("load");
    const pictures = await page.locator("img").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    expect(pictures.length).toBe(cases.length);

    await openHost(page, { head: earlyScript, body, childHeight });
    await expect.poll(() => liveOrFlat(page)).toBe(cases.length);
    await page.evaluate((y) => {
      scrollTo(0, y);
    }, highPx);
    await expect(live(page)).toHaveCount(cases.length);
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    for (const [nth, { what }] of cases.entries()) {
      const widthPx = Math.min(640, pictures[nth]!.width);
      expect(widthPx, what).toBeGreaterThan(280);
      const frame = live(page).nth(nth);
      const box = (await frame.boundingBox())!;
      // A picture alone in a row does not shrink with the row; a figure does.
      expect(box.width, what).toBeGreaterThanOrEqual(widthPx - 1);
      expect(box.height, what).toBeGreaterThan(200);
      const child = (await (await frame.elementHandle())!.contentFrame())!;
      const childWidth = await child.evaluate(() => innerWidth);
      // In a zoomed box the frame has px as large as the host's.
      expect(Math.abs(childWidth - (await frame.evaluate(({ clientWidth }) => clientWidth))), what).toBeLessThan(1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(messages).toEqual([]);
  });
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

test("a picture that fills its link's padding keeps its place while the frame waits", async ({ page }) => {
  const rules =
    ".box a{display:block;position:relative;padding-top:56%}.box img{position:absolute;inset:0;width:100%;height:100%!important}";
  const body = `<style>${rules}</style><div class="box">${forms["link and picture"]}</div>${words}`;
  await openHost(page, { body });
  await page.evaluate(frames);
  const before = await page.locator("img").boundingBox();
  await page.addScriptTag({ url: `${site}embed.js` });
  await childOf(page);
  await page.evaluate(frames);
  expect(await page.locator("img").boundingBox()).toEqual(before);
});

test("a figure stands below what floats where little of the column is left beside it", async ({ page }) => {
  const floating = `<div style="float:left;width:540px;height:40px"></div>`;
  await openHost(page, { head: earlyScript, body: floating + figure() + words });
  await expectLive(page);
  await page.evaluate(frames);
  expect(await live(page).boundingBox()).toMatchObject({ y: 40, width: 640, height: 509 });
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
