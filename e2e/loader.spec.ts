import { expect, test, type Page } from "./test.ts";
import {
  article,
  childOf,
  earlyScript,
  expectLive,
  expectPicture,
  figure,
  frames,
  live,
  openHost,
  pictureLink,
  script,
  shiftsOf,
  site,
  toldTo,
  words,
} from "./loaderHost.ts";
import { messagesOf, withPage } from "./reader.ts";

const heightOf = (page: Page, selector = ".fig-embed") =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().height);
const paints = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByType("paint").length > 0).then(() => page.evaluate(frames));

/** Holds the loader back until it is released. */
function heldLoader() {
  let release: (value: unknown) => void = () => undefined;
  const loaderAfter = new Promise((resolve) => (release = resolve));
  return {
    loaderAfter,
    release: () => {
      release(undefined);
    },
  };
}

test.use({ viewport: { width: 800, height: 900 } });

test("a figure comes to life in the height that the table has for its width, and nothing moves", async ({ page }) => {
  const messages = messagesOf(page);
  await openHost(page, { head: earlyScript, body: words + figure() + words.repeat(6) });
  await expectLive(page);
  expect(await heightOf(page)).toBe(509);
  expect(await shiftsOf(page)).toEqual([]);
  const frame = live(page);
  await expect(frame).toHaveAttribute("title", "Picture of tides");
  await expect(frame).toHaveAttribute("allow", "clipboard-write");
  await page.keyboard.press("Tab");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  expect(messages).toEqual([]);
});

test("far from the reader there is no frame, and half a window before it is seen there is one", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await openHost(page, { head: earlyScript, body: `<div style="height:2000px"></div>${figure()}${words}` });
  await expect(page.locator("[data-fig-box]")).toHaveCount(1);
  // 420 px below the window, and then 380.
  await page.evaluate(() => {
    scrollTo(0, 780);
  });
  await page.evaluate(frames);
  await expect(page.locator("iframe")).toHaveCount(0);
  await page.evaluate(() => {
    scrollTo(0, 820);
  });
  await expect(live(page)).toHaveCount(1);
  expect(await heightOf(page)).toBe(509);
  expect(await shiftsOf(page)).toEqual([]);
});

test("in a narrow column it takes the height of that width, and follows a turned phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openHost(page, {
    head: earlyScript,
    body: figure() + words,
    childHeight: "w < 640 ? 610 : 505",
  });
  await expectLive(page);
  expect(await heightOf(page)).toBe(620);
  expect(await shiftsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 700, height: 320 });
  await expect.poll(() => heightOf(page)).toBe(505);
});

test("where a slow phone lays out late after it was turned, the height still follows, and later no more", async ({
  page,
}) => {
  await page.clock.setFixedTime("2026-11-24T12:00:00Z");
  await page.setViewportSize({ width: 700, height: 800 });
  await openHost(page, { head: earlyScript, body: figure() + words.repeat(4) });
  await expectLive(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => heightOf(page)).toBe(620);
  const frame = await childOf(page);
  await page.clock.setFixedTime("2026-11-24T12:00:01.500Z");
  await frame.evaluate("grow(700)");
  await expect.poll(() => heightOf(page)).toBe(700);
  await page.clock.setFixedTime("2026-11-24T12:00:02.500Z");
  await frame.evaluate("grow(600)");
  await page.evaluate(frames);
  expect(await heightOf(page)).toBe(700);
});

for (const [what, host] of [
  ["the loader", { blocked: /embed\.js/ }],
  ["the frame", { blocked: /\/embed\// }],
  ["frames by the host's policy", { headers: { "Content-Security-Policy": "frame-src 'none'" } }],
] as const) {
  test(`picture and link stay where ${what} is blocked`, async ({ page }) => {
    await openHost(page, { body: script + figure() + words, ...host });
    await page.waitForLoadState("load");
    await expectPicture(page);
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test("a frame that loads and is silent gives its place back to the picture", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 400 });
  await openHost(page, { body: script + words + figure() + words, blocked: /\/embed\/\?/ });
  await expect.poll(() => heightOf(page)).toBe(620);
  await page.locator(".fig-embed").evaluate((element) => element.scrollIntoView());
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect.poll(() => heightOf(page)).toBeLessThan(280);
  await expectPicture(page);
  expect(await shiftsOf(page)).toEqual([]);
});

test("without a script picture and link are there", async ({ browser }) => {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.route(/^https:/, (route) =>
      route.fulfill(
        route.request().isNavigationRequest() ? { contentType: "text/html", body: figure() + script } : { body: "" },
      ),
    );
    await page.goto(article);
    await expectPicture(page);
  });
});

test("on paper picture and link stand, and on the screen the frame again", async ({ page }) => {
  await openHost(page, { head: earlyScript, body: figure() + words });
  await expectLive(page);
  await page.emulateMedia({ media: "print" });
  await expect(pictureLink(page)).toBeVisible();
  await expect(page.locator("iframe")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expectLive(page);
  expect(await heightOf(page)).toBe(509);
});

test("late and in the first window, a figure of the same height lives at once, without a move", async ({ page }) => {
  const { loaderAfter, release } = heldLoader();
  await openHost(page, { body: figure() + words.repeat(3) + script, loaderAfter });
  await paints(page);
  const before = await heightOf(page);
  release();
  await expectLive(page);
  expect(await heightOf(page)).toBeCloseTo(before, 0);
  expect(await shiftsOf(page)).toEqual([]);
});

test("late, in the first window and higher than its picture, it waits until it can grow unseen", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const { loaderAfter, release } = heldLoader();
  await openHost(page, { body: figure() + words.repeat(20) + script, loaderAfter });
  await paints(page);
  release();
  await childOf(page);
  await page.evaluate(frames);
  await expectPicture(page);
  const place = () =>
    page
      .locator("p")
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => heightOf(page)).toBe(620);
  expect(await place()).toBeLessThan(0);
  expect(await shiftsOf(page)).toEqual([]);
  await page.mouse.wheel(0, -1000);
  await expectLive(page);
});

test("a tap on the waiting picture brings the frame, not the page behind the link", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const { loaderAfter, release } = heldLoader();
  await openHost(page, { body: figure() + words.repeat(20) + script, loaderAfter });
  await paints(page);
  release();
  await childOf(page);
  await pictureLink(page).click();
  await expectLive(page);
  expect(page.url()).toBe(article);
  expect(await heightOf(page)).toBe(620);
  expect(await shiftsOf(page)).toEqual([]);
});

test("it grows and shrinks with what the reader does in it, and not under the reader's eyes otherwise", async ({
  page,
}) => {
  await openHost(page, { head: earlyScript, body: figure() + words.repeat(4) });
  await expectLive(page);
  const frame = await childOf(page);
  await frame.evaluate("grow(600)");
  await page.evaluate(frames);
  expect(await heightOf(page)).toBe(509);
  await frame.getByRole("button").click();
  await frame.evaluate("grow(700)");
  await expect.poll(() => heightOf(page)).toBe(700);
  await frame.evaluate("grow(450)");
  await expect.poll(() => heightOf(page)).toBe(450);
});

test("included twice, in two versions, the figure is made once", async ({ page }) => {
  const pinned = `<script async src="${site}embed/1.0.0.js"></script>`;
  const messages = messagesOf(page);
  await openHost(page, { body: script + pinned + script + figure() + words });
  await expectLive(page);
  await page.waitForLoadState("load");
  await expect(page.locator("iframe")).toHaveCount(1);
  expect(await page.evaluate(() => window.figEmbed?.version)).toMatch(/^\d+\.\d+\.\d+$/);
  expect(messages).toEqual([]);
});

test("beside the loader of another site each brings its own figures to life, and tells them how the host looks", async ({
  page,
}) => {
  const messages = messagesOf(page);
  const other = (text: string) => text.replaceAll(site, "https://charts.example/");
  const head = `<style>body{background:#fff}.night{background:#111}</style>`;
  await openHost(page, { head, body: script + other(script) + figure() + other(figure("dunes")) + words });
  await expect(live(page)).toHaveCount(2);
  await page.evaluate(() => {
    document.body.className = "night";
  });
  for (const id of ["tides", "dunes"])
    await expect.poll(async () => (await toldTo(await childOf(page, id))).at(-1)?.["theme"]).toBe("dark");
  await expect(page.locator("iframe")).toHaveCount(2);
  expect(messages).toEqual([]);
});

test("a frame that the host wrote itself is told the host's colours, and then left alone", async ({ page }) => {
  const head = `<style>:root{--fig-paper:#eeeeff;--fig-ink:#112233}</style>`;
  const body = `<iframe src="${site}de/tides/embed/" width="600" height="500"></iframe>${words}`;
  await openHost(page, { head, body: script + body });
  const child = await childOf(page);
  await expect.poll(async () => (await toldTo(child)).at(-1)?.["colors"]).toEqual({ paper: "eeeeff", ink: "112233" });
  // What it is told as it loads may still come; a loader that answers its own words never ends.
  const changes = () =>
    page.evaluate(async () => {
      let count = 0;
      new MutationObserver((list) => (count += list.length)).observe(document, { subtree: true, attributes: true });
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
      return count;
    });
  await expect.poll(changes).toBe(0);
});

test("it lives under Trusted Types and a policy for scripts, styles and frames", async ({ page }) => {
  const policy = `default-src 'none'; script-src ${site}; style-src 'sha256-none'; img-src ${site}; frame-src ${site}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const messages = messagesOf(page);
  await openHost(page, {
    head: earlyScript,
    body: figure().replace(/ style="[^"]*"/, "") + words,
    headers: { "Content-Security-Policy": policy },
  });
  await expectLive(page);
  await expect.poll(() => heightOf(page)).toBe(509);
  // The host's own inline style, which its policy refuses.
  expect(messages.filter((message) => !message.includes("<style>") && !message.includes("inline style"))).toEqual([]);
});

test("the theme follows the ground that the host stands on, as it changes", async ({ page }) => {
  await openHost(page, {
    head: `<style>body{background:#fff;color:#222;transition:background .2s}body.dark{background:rgb(20 20 30);color:#eee}
      @media (prefers-color-scheme: dark){body.system{background:#111}}</style>`,
    body: script + figure() + words,
  });
  await expectLive(page);
  expect(await live(page).getAttribute("src")).toContain("theme=light");
  const frame = await childOf(page);
  const theme = async () => (await toldTo(frame)).at(-1)?.["theme"];
  await expect.poll(theme).toBe("light");
  await page.evaluate(() => {
    document.body.className = "dark";
  });
  await expect.poll(theme).toBe("dark");
  await page.evaluate(() => {
    document.body.className = "system";
  });
  await expect.poll(theme).toBe("light");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(theme).toBe("dark");
});

test("the editor's theme stays, and the host's colours go along in every way to write them", async ({ page }) => {
  await openHost(page, {
    head: `<style>:root{--fig-paper:oklch(0.25 0.02 260);--fig-ink:white;--fig-claim:light-dark(#0a0,#0f0);color-scheme:light}
      :root[data-mood=warm]{--fig-paper:rgb(255 240 220);--fig-record:tomato;--fig-ink:nonsense}</style>`,
    body: script + figure("tides") + figure("dunes", 'data-fig-theme="light"') + words,
  });
  const tides = await childOf(page);
  const dunes = await childOf(page, "dunes");
  const query = new URL(tides.url()).searchParams;
  expect(Object.fromEntries(query)).toMatchObject({ theme: "dark", ink: "ffffff", claim: "00aa00" });
  expect(query.get("paper")).toMatch(/^[12][0-9a-f]{5}$/);
  expect(new URL(dunes.url()).searchParams.get("theme")).toBe("light");
  await page.evaluate(() => {
    document.documentElement.dataset["mood"] = "warm";
  });
  await expect
    .poll(async () => (await toldTo(tides)).at(-1))
    .toMatchObject({ theme: "light", colors: { paper: "fff0dc", claim: "00aa00", record: "ff6347" } });
  expect((await toldTo(tides)).at(-1)?.["colors"]).not.toHaveProperty("ink");
});

test("a change of the host's language is passed on, the first language is not", async ({ page }) => {
  await openHost(page, { body: script + `<main lang="fr">${figure()}</main>` + words });
  await expectLive(page);
  const frame = await childOf(page);
  expect((await toldTo(frame)).map((message) => message["lang"]).filter(Boolean)).toEqual([]);
  await page.evaluate(() => {
    document.querySelector("main")!.lang = "it";
  });
  await expect.poll(async () => (await toldTo(frame)).at(-1)?.["lang"]).toBe("it");
  await page.evaluate(() => {
    document.querySelector("main")!.lang = "fr";
  });
  await expect.poll(async () => (await toldTo(frame)).at(-1)?.["lang"]).toBe("fr");
});

test("the host hears what happens as events, each once", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    (window as unknown as { heard: unknown[] }).heard = heard;
    for (const type of ["fig:ready", "fig:state", "fig:open"] as const)
      document.addEventListener(type, ({ detail, target }) =>
        heard.push([type, (target as Element).className, detail]),
      );
  });
  await openHost(
    page,
    { body: script + figure() + words, head: `<link rel="canonical" href="${article}/?p=7">` },
    "?utm_source=x#top",
  );
  await expectLive(page);
  const frame = await childOf(page);
  for (const state of ["", "sel=claim.C99-01&layer=record", "sel=claim.C99-01", "sel=claim.C99-01", ""])
    await frame.evaluate(
      `say({type: "fig:state", state: ${JSON.stringify(state)}, url: "https://figures.example/de/tides/"})`,
    );
  const heard = () =>
    page.evaluate(() => (window as unknown as { heard: [string, string, Record<string, unknown>][] }).heard);
  await expect.poll(async () => (await heard()).filter(([type]) => type === "fig:state").length).toBe(4);
  const all = await heard();
  expect(all.every(([, name]) => name === "fig-embed")).toBe(true);
  expect(all[0]?.[2]).toMatchObject({
    id: "tides",
    lang: "de",
    title: "Tides and winds",
    revision: 2,
    corrected: "2026-11-24",
  });
  expect(all.filter(([type]) => type === "fig:open").map(([, , { id, sel }]) => [id, sel])).toEqual([
    ["tides", "claim.C99-01"],
  ]);
  const pages = all.filter(([type]) => type === "fig:state").map(([, , { pageUrl }]) => new URL(String(pageUrl)));
  expect(pages[0]?.href).toBe(`${article}/?p=7`);
  expect(pages[1]?.searchParams.get("fig-tides")).toBe("sel=claim.C99-01&layer=record");
  await expect
    .poll(async () => (await toldTo(frame)).at(-1))
    .toMatchObject({ page: `${article}/?p=7`, param: "fig-tides" });
});

test("the view in the host's address goes into the frame, and the page to the figure, once", async ({ page }) => {
  const view = "sel=claim.C99-01&layer=record";
  const body = script + words.repeat(20) + figure() + words.repeat(20);
  await openHost(page, { body }, `?p=7&fig-tides=${encodeURIComponent(view)}`);
  await expectLive(page);
  const frame = await childOf(page);
  const query = new URL(frame.url()).searchParams;
  expect([query.get("sel"), query.get("layer")]).toEqual(["claim.C99-01", "record"]);
  await expect(page.locator(".fig-embed")).toBeInViewport({ ratio: 0.9 });
  await expect
    .poll(async () => (await toldTo(frame)).at(-1))
    .toMatchObject({ page: `${article}?p=7`, param: "fig-tides" });
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.evaluate(() => {
    document.body.append(document.createElement("hr"));
  });
  await page.evaluate(frames);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("a page that is opened at an anchor stays there", async ({ page }) => {
  const body = script + words.repeat(20) + figure() + words.repeat(20) + `<h2 id="end">End</h2>` + words.repeat(9);
  await openHost(page, { body }, "?fig-tides=sel%3Dclaim.C99-01#end");
  await expect(page.locator("[data-fig-box]")).toHaveCount(1);
  await page.waitForLoadState("load");
  await expect(page.locator("#end")).toBeInViewport();
});

test("a frame that the loader did not make gets its height, and hears the same", async ({ page }) => {
  const frame = `<iframe src="${site}de/tides/embed/" width="100%" height="300" style="border:0" title="Tides"></iframe>`;
  const other = `<iframe src="${site}de/embed/" height="150"></iframe><iframe src="https://other.example/de/tides/embed/" height="150"></iframe>`;
  const { loaderAfter, release } = heldLoader();
  await openHost(
    page,
    { body: words.repeat(12) + frame + other + words + script, loaderAfter },
    "?fig-tides=layer%3Drecord",
  );
  const inner = await childOf(page);
  await inner.waitForFunction("last > 0");
  await page.mouse.wheel(0, 50);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  release();
  const height = (index: number) =>
    page
      .locator("iframe")
      .nth(index)
      .evaluate((element) => element.clientHeight);
  await expect.poll(() => height(0)).toBe(509);
  await expect
    .poll(() => toldTo(inner))
    .toContainEqual(expect.objectContaining({ type: "fig:init", state: "layer=record", param: "fig-tides" }));
  await inner.getByRole("button").click();
  await inner.evaluate("grow(620)");
  await expect.poll(() => height(0)).toBe(620);
  expect([await height(1), await height(2)]).toEqual([150, 150]);
});

test("figures that come later live, figures that go free their id, and one that comes back lives again", async ({
  page,
}) => {
  await openHost(page, { body: script + figure() + `<div id="later"></div>` + words });
  await expectLive(page);
  await page.evaluate((html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    document.getElementById("later")!.append(template.content);
  }, figure());
  await expect(live(page)).toHaveCount(2);
  const params = async () =>
    Promise.all(
      page
        .frames()
        .filter((frame) => frame.url().includes("/tides/"))
        .map(async (frame) => (await toldTo(frame)).at(-1)?.["param"]),
    );
  await expect.poll(params).toEqual(["fig-tides", "fig-tides-2"]);
  await page.evaluate(() => {
    const first = document.querySelector(".fig-embed")!;
    first.remove();
    (window as unknown as { kept: Element }).kept = first;
  });
  await expect(live(page)).toHaveCount(1);
  await page.evaluate(() => {
    document.getElementById("later")!.append((window as unknown as { kept: Element }).kept);
  });
  await expect(live(page)).toHaveCount(2);
  await expect(page.locator("iframe")).toHaveCount(2);
  await expect(page.locator("a > img").filter({ visible: true })).toHaveCount(0);
});

test("a figure in a closed tab takes its height in the moment in which it is seen", async ({ page }) => {
  await page.setViewportSize({ width: 400, height: 900 });
  await openHost(page, { body: script + `<section hidden>${figure()}</section><p id="after">After.</p>` + words });
  await page.waitForLoadState("load");
  await page.evaluate(frames);
  const [first, second] = await page.evaluate(async () => {
    document.querySelector("section")!.hidden = false;
    const top = () => document.getElementById("after")!.getBoundingClientRect().top;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const seen = top();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [seen, top()];
  });
  expect(second).toBe(first);
  await expectLive(page);
  expect(await heightOf(page)).toBe(620);
});

test("only addresses of the loader's own site become frames", async ({ page }) => {
  const sources = [
    "https://evil.example/de/tides/embed/",
    "javascript:alert(1)//de/tides/embed/",
    `${site}../de/tides/embed/`,
    `${site}de/embed/`,
    `https://figures.example.evil.example/de/tides/embed/`,
  ];
  const bodies = sources.map((src) =>
    figure()
      .replace(/data-fig-src="[^"]*"/, `data-fig-src="${src}"`)
      .replace(/https:\/\/figures\.example\/de\/tides\/fallback/, "https://evil.example/fallback"),
  );
  await openHost(page, { body: script + bodies.join("") + words + figure("dunes") });
  await expect(live(page)).toHaveCount(1);
  await expect(page.locator("iframe")).toHaveCount(1);
});
