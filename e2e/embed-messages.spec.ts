import { expect, type FrameLocator, type Page, test } from "./test.ts";
import { hostRoot } from "./addresses.ts";
import { expectLive, heardOn, heightOf, marksIn, openFramed, rootOf, tell } from "./frames.ts";
import { randomFrom } from "./random.ts";
import { desktop, messagesOf } from "./reader.ts";
import { languages, source, directionOf } from "./words.ts";
import { figures } from "./ids.ts";

/** All of an embed that a reader could notice to have changed. */
async function shown(embed: FrameLocator) {
  return embed.locator("html").evaluate((html) => ({
    address: location.href,
    attributes: [...html.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
    words: document.body.innerText,
    open: document.querySelectorAll("details[open]").length,
    scripts: document.scripts.length,
  }));
}

/** Messages that are no request of ours: of the wrong shape, of others, or made to do harm; the same on every run. */
function hostileMessages(count: number): unknown[] {
  const { one, below, happens } = randomFrom(20241124);
  const values: unknown[] = [
    null,
    0,
    -1,
    NaN,
    1e308,
    true,
    "",
    "dark ",
    "null",
    "__proto__",
    "<img src=x onerror=hit=1>",
    "javascript:hit=1",
    "#12345",
    "red;--ink:red",
    "x".repeat(30_000),
    "\u202e\u0000\ud800",
    [],
    ["dark"],
    [["fff"]],
    {},
    { toString: 1, valueOf: 1 },
    { length: -1 },
    { paper: { toString: null } },
    { paper: "zzz", ink: ["fff"], claim: 0, record: "#ggg" },
  ];
  const types = ["fig:init", "fig:set", "fig:print", "fig:height", "fig:state", "init", "datawrapper-height"];
  const strings = [
    "[iFrameSizer]",
    "[iFrameSizer]a",
    "[iFrameSizer]:::",
    "[iFrameSizer]message:{",
    "[iFrameSizer]<b>:8:x:y",
    "pymxPYMx",
    "pymxPYMxnullxPYMxwidthxPYMx1e9",
    "pymxPYMxxxPYMxheightxPYMxNaN",
    '{"type":"fig:set","v":1,"state":"layer=record"}',
    "{",
  ];
  const keys = ["theme", "lang", "state", "page", "param", "colors", "message", "sentinel", "secret", "__proto__"];
  return Array.from({ length: count }, () => {
    if (happens(0.15)) return one(values);
    if (happens(0.2)) return one(strings) + (happens(0.3) ? String(below(1000)) : "");
    const fields = Array.from({ length: below(6) }, () => [one(keys), one(values)]);
    // A request of this version, but for its values, is made only where each of them cannot be read.
    const isOurs = happens(0.5);
    const unread = fields.filter(([key, value]) => key !== "lang" && key !== "state" && typeof value !== "number");
    return isOurs
      ? { ...Object.fromEntries(unread), type: "fig:init", v: 1 }
      : {
          ...Object.fromEntries(fields),
          type: happens(0.8) ? one(types) : one(values),
          v: one([0, 2, "1", null, [1]]),
        };
  });
}

for (const isLive of [false, true]) {
  test(`1,000 messages that are no requests change nothing and log nothing, ${isLive ? "live" : "untouched"}`, async ({
    page,
  }) => {
    const messages = messagesOf(page);
    const embed = await openFramed(page, `${source}/${figures.shares}/embed/?theme=light`);
    if (isLive) {
      await marksIn(embed).first().press("Shift");
      await expectLive(embed);
    }
    await expect.poll(() => heardOn(page, "fig:height")).not.toHaveLength(0);
    const before = await shown(embed);
    await tell(page, ...hostileMessages(1000));
    // It still listens, and has come to the last of them.
    await tell(page, { type: "fig:init", v: 1, theme: "light" });
    await expect.poll(async () => (await heardOn(page, "fig:state")).length).toBeGreaterThan(0);
    await tell(page, { type: "iframe-get-child-dimensions" });
    await page.waitForTimeout(300);
    expect(await shown(embed)).toEqual(before);
    expect(messages).toEqual([]);
  });
}

test("only the page that frames an embed is heard, not its other frames nor the embed's own window", async ({
  page,
}) => {
  const embed = await openFramed(page, `${source}/${figures.shares}/embed/?theme=light`, {
    after: `<iframe id="other" src="${hostRoot}clients/none" title="Other"></iframe>`,
  });
  await expect(marksIn(embed).first()).toBeVisible();
  const wish = { type: "fig:init", v: 1, theme: "dark", state: "layer=record" };
  const other = page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith(hostRoot))!;
  await other.evaluate((message) => {
    parent.frames[0]?.postMessage(message, "*");
  }, wish);
  await embed.locator("html").evaluate((_, message) => {
    postMessage(message, "*");
  }, wish);
  await page.waitForTimeout(300);
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "light");
  expect(await heardOn(page, "fig:state")).toEqual([]);
  await tell(page, wish);
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("opened by itself an embed hears nobody", async ({ page }) => {
  await page.goto(`${source}/${figures.shares}/embed/?theme=light`);
  await page.evaluate(() => {
    postMessage({ type: "fig:init", v: 1, theme: "dark" }, "*");
  });
  await page.waitForTimeout(200);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

for (const { lang, other } of languages) {
  test(`the host sets theme, colours, view and language, and is told of the view once it asked (${lang})`, async ({
    page,
  }) => {
    const messages = messagesOf(page);
    const embed = await openFramed(page, `${lang}/${figures.split}/embed/`);
    const [ready] = await untilHeard(page, "fig:ready");
    expect(ready).toMatchObject({ v: 1, id: figures.split, lang, revision: 1 });
    expect(ready?.["title"]).toMatch(/\p{L}{3}/u);
    const told = await toldHeight(page, embed);
    expect({ ...told, height: 0 }).toEqual({ type: "fig:height", v: 1, id: figures.split, height: 0 });
    await tell(page, { type: "fig:set", v: 1, state: "layer=article" });
    await expect(embed.locator("html")).toHaveAttribute("data-layer", "article");
    expect(await heardOn(page, "fig:state"), "the host has not asked yet").toEqual([]);

    await tell(page, { type: "fig:init", v: 1, theme: "dark", colors: { paper: "#001122", claim: "fa0" } });
    await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect
      .poll(() => heardOn(page, "fig:state"))
      .toEqual([
        {
          type: "fig:state",
          v: 1,
          id: figures.split,
          state: "layer=article",
          url: `https://example.org/${lang}/${figures.split}/?layer=article`,
        },
      ]);
    const sel = (await marksIn(embed).first().getAttribute("data-sel")) ?? "";
    await tell(page, { type: "fig:set", v: 1, state: `sel=${sel}&layer=record&q=%3Cb%3E` });
    await expect(embed.locator("[data-selection-panel]")).toHaveAttribute("data-selection-panel", sel);
    await expect.poll(async () => (await heardOn(page, "fig:state")).at(-1)?.["state"]).toContain(`sel=${sel}`);
    expect(await page.evaluate(() => document.activeElement?.tagName), "the focus stays on the host's page").toBe(
      "BODY",
    );
    await tell(page, { type: "fig:init", v: 1, lang: `${other}-XX` });
    await expect(embed.locator("html")).toHaveAttribute("lang", other);
    await expect(embed.locator("html")).toHaveAttribute("dir", directionOf(other));
    await expect(embed.locator("[data-selection-panel]")).toHaveAttribute("data-selection-panel", sel);
    expect(messages).toEqual([]);
  });
}

test("an embed that is not shown yet tells its height once it is shown, one far below at once", async ({ page }) => {
  await page.setViewportSize(desktop);
  const embed = await openFramed(page, `${source}/${figures.shares}/embed/`, {
    before: '<div id="tab" hidden>',
    after: "</div>",
  });
  await expect.poll(() => heardOn(page, "fig:ready")).toHaveLength(1);
  await page.waitForTimeout(300);
  expect(await heardOn(page, "fig:height")).toEqual([]);
  await page.evaluate(() => {
    document.getElementById("tab")!.hidden = false;
  });
  await toldHeight(page, embed);

  await openFramed(page, `${source}/${figures.shares}/embed/`, { before: '<div style="height:9000px"></div>' });
  await untilHeard(page, "fig:height");
});

test("an embed hears its host and tells its height in a browser that observes no sizes", async ({ page }) => {
  const messages = messagesOf(page);
  await page.addInitScript(() => {
    delete (window as Partial<Window & typeof globalThis>).ResizeObserver;
  });
  const embed = await openFramed(page, `${source}/${figures.claims}/embed/?theme=light`);
  await toldHeight(page, embed);
  await tell(page, { type: "fig:init", v: 1, theme: "dark" });
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(messages).toEqual([]);
});

test("for printing all is open and on light paper", async ({ page }) => {
  const embed = await openFramed(page, `${source}/${figures.shares}/embed/?theme=dark`);
  await expect(marksIn(embed).first()).toBeVisible();
  await tell(page, { type: "fig:print", v: 1 });
  await expect(embed.locator("html")).toHaveAttribute("data-theme", "light");
  await expect(embed.locator("details:not([open])")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(embed.getByRole("table").first()).toBeVisible();
});

test("on paper the colours of a dark host give way to our own", async ({ page }) => {
  const path = `${source}/${figures.shares}/embed/`;
  const colours = { paper: "#111111", ink: "#eeeeee", claim: "#ffdd99", record: "#99ddff" };
  const query = new URLSearchParams(colours).toString();
  const lookOf = (embed: FrameLocator) =>
    embed.locator("body").evaluate((body) => {
      const own = getComputedStyle(document.documentElement);
      return [
        own.backgroundColor,
        getComputedStyle(body).color,
        own.getPropertyValue("--claim"),
        own.getPropertyValue("--soft"),
      ];
    });
  const ours = await openFramed(page, `${path}?theme=light`);
  await expect(marksIn(ours).first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const onPaper = await lookOf(ours);
  await page.emulateMedia({ media: "screen" });
  const onScreen = await lookOf(ours);

  const embed = await openFramed(page, `${path}?${query}`);
  await expect(marksIn(embed).first()).toBeVisible();
  expect(await lookOf(embed)).not.toEqual(onScreen);
  await page.emulateMedia({ media: "print" });
  expect(await lookOf(embed)).toEqual(onPaper);

  await page.emulateMedia({ media: "screen" });
  const told = await openFramed(page, path);
  await expect(marksIn(told).first()).toBeVisible();
  await tell(page, { type: "fig:init", v: 1, colors: colours });
  await expect.poll(() => lookOf(told)).not.toEqual(onScreen);
  await tell(page, { type: "fig:print", v: 1 });
  await expect.poll(() => lookOf(told)).toEqual(onScreen);
});

/** Waits until an embed is as high as it told last, in whole px up, and gives what it told. */
async function toldHeight(page: Page, embed: FrameLocator) {
  const last = async () => (await heardOn(page, "fig:height")).at(-1);
  await expect.poll(async () => Number((await last())?.["height"]) - Math.ceil(await heightOf(rootOf(embed)))).toBe(0);
  return last();
}

async function untilHeard(page: Page, type: string) {
  await expect.poll(() => heardOn(page, type)).not.toHaveLength(0);
  return heardOn(page, type);
}
