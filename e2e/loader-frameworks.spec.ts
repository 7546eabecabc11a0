import { expect, test, type Page } from "./test.ts";
import { changes } from "./changes.ts";
import { turns } from "./frameworks/articles.ts";
import { frameworks, hostScript } from "./frameworks/frameworks.ts";
import { earlyScript, expectLive, expectPicture, figure, frames, live, openHost, site, words } from "./loaderHost.ts";
import { messagesOf } from "./reader.ts";

test.use({ viewport: { width: 800, height: 900 } });

/** What the frames that live show, in the order of the page. */
const shown = (page: Page) =>
  live(page).evaluateAll((all) => all.map((frame) => /\/(\w+)\/embed\//.exec((frame as HTMLIFrameElement).src)?.[1]));

for (const framework of frameworks)
  test.describe(framework, () => {
    let script = "";
    test.beforeAll(async () => {
      script = await hostScript(framework);
    });

    for (const from of new Set(turns.map(([first]) => first)))
      test(`from "${from}" to others and back, and the page stands`, async ({ page }) => {
        const messages = messagesOf(page);
        await openHost(page, { head: earlyScript, body: `<div id="root"></div>` });
        await page.addScriptTag({ content: script });
        const mine = turns.filter(([first]) => first === from);
        const before = [from, mine[0]![2]] as const;
        // Each begins with what the one before has come back to.
        for (const [article, figures] of [
          before,
          ...mine.flatMap(([, to, , after]) => [[to, after] as const, before]),
        ]) {
          await page.evaluate((name) => {
            (window as unknown as { show: (name: string) => void }).show(name);
          }, article);
          await expect.poll(() => shown(page), article).toEqual(figures);
          await expect(page.locator("#end")).toBeVisible();
          await expect(page.locator("iframe")).toHaveCount(figures.length);
          await expect(page.locator("img").filter({ visible: true })).toHaveCount(0);
        }
        expect(messages).toEqual([]);
      });
  });

for (const [name, change, figures] of changes) {
  test(`nothing breaks where the host ${name}`, async ({ page }) => {
    const messages = messagesOf(page);
    await openHost(page, { head: earlyScript, body: figure() + words });
    await expectLive(page);
    await page.evaluate(change);
    await expect.poll(() => shown(page)).toEqual(figures);
    await page.evaluate(frames);
    await expect(page.locator("iframe")).toHaveCount(figures.length);
    const boxes = await live(page).evaluateAll((all) =>
      all.map((frame) => frame.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const { width, height } of boxes) expect([width, height]).toEqual([640, 509]);
    expect(messages).toEqual([]);
  });
}

test("nothing of the host's changes its place, and what is the loader's goes away again", async ({ page }) => {
  const html = `${figure()}<p>Before ${figure("dunes").replace(/<\/?figure[^>]*>/g, "")} after</p>`;
  await openHost(page, { body: html + words });
  const tree = () =>
    page.evaluate(() =>
      [...document.body.querySelectorAll("figure,a,img,p")].map(({ localName, parentElement }) => [
        localName,
        parentElement?.localName,
      ]),
    );
  const before = await tree();
  await page.addScriptTag({ url: `${site}embed.js` });
  await expect(live(page)).toHaveCount(2);
  expect(await tree()).toEqual(before);
  await page.evaluate(() => {
    for (const image of document.querySelectorAll("img")) image.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    document.querySelector("figure")!.removeAttribute("data-fig-src");
  });
  await expect(page.locator("iframe,[data-fig-box]")).toHaveCount(0);
  await expect(page.getByRole("link")).toHaveCount(2);
});

test("where the host takes out the frame, the picture and its link stand again", async ({ page }) => {
  const messages = messagesOf(page);
  await openHost(page, { head: earlyScript, body: figure() + words.repeat(20) });
  await expectLive(page);
  await page.locator("iframe").evaluate((frame) => {
    frame.remove();
  });
  await page.mouse.wheel(0, 200);
  await page.evaluate(frames);
  await expectPicture(page);
  expect(messages).toEqual([]);
});

test("figures in a shadow root stay pictures", async ({ page }) => {
  await openHost(page, { head: earlyScript, body: `<div id="host"></div>${words}` });
  await page.evaluate((html) => {
    const root = document.getElementById("host")!.attachShadow({ mode: "open" });
    root.append(document.createRange().createContextualFragment(html));
    window.figEmbed?.upgrade(root);
  }, figure());
  await page.evaluate(frames);
  await expectPicture(page);
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("names in the host's page do not turn the loader off, nor lead it elsewhere", async ({ page }) => {
  const names = `<img name="currentScript" src="https://evil.example/embed.js" alt=""><div id="figEmbed"></div>`;
  const evil = figure("dunes").replaceAll("figures.example", "evil.example");
  await openHost(page, { body: names + figure() + evil + words + earlyScript });
  await expect.poll(() => shown(page)).toEqual(["tides"]);
  expect(await page.evaluate(() => window.figEmbed?.version)).toMatch(/^\d/);
});
