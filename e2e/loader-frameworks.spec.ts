import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "./test.ts";
import { inlineScript } from "../scripts/bundle/inlineScript.ts";
import { earlyScript, expectLive, expectPicture, figure, frames, live, openHost, site, words } from "./loaderHost.ts";
import { messagesOf } from "./reader.ts";

test.use({ viewport: { width: 800, height: 900 } });

/** What the frames that live show, in the order of the page. */
const shown = (page: Page) =>
  live(page).evaluateAll((all) => all.map((frame) => /\/(\w+)\/embed\//.exec((frame as HTMLIFrameElement).src)?.[1]));

let react = "";
test.beforeAll(async () => {
  react = await inlineScript(fileURLToPath(new URL("reactHost.tsx", import.meta.url)));
});

for (const [from, to, before, after] of [
  ["figure", "figure without picture", ["tides"], []],
  ["figure without picture", "figure", [], ["tides"]],
  ["figure", "figure of dunes", ["tides"], ["dunes"]],
  ["figure", "words", ["tides"], []],
  ["picture in words", "words", ["tides"], []],
  ["picture in words", "link with words", ["tides"], []],
  ["picture in words", "words before the picture", ["tides"], ["tides"]],
  ["picture in words", "picture alone", ["tides"], ["tides"]],
  ["picture alone", "words", ["tides"], []],
  ["picture alone", "another picture alone", ["tides"], ["dunes"]],
  ["two figures", "two figures, turned", ["tides", "dunes"], ["dunes", "tides"]],
  ["two figures", "figure of dunes", ["tides", "dunes"], ["dunes"]],
] as const) {
  test(`React goes from "${from}" to "${to}" and back, and its page stands`, async ({ page }) => {
    const messages = messagesOf(page);
    await openHost(page, { head: earlyScript, body: `<div id="root"></div>` });
    await page.addScriptTag({ content: react });
    for (const [article, figures] of [
      [from, before],
      [to, after],
      [from, before],
    ] as const) {
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
}

/** What a host may do to its own nodes, and which figures live afterwards. */
const changes: readonly (readonly [name: string, change: () => void, figures: readonly string[]])[] = [
  ["takes out the link", () => document.querySelector("figure")!.removeChild(document.querySelector("a")!), []],
  ["takes out the picture", () => document.querySelector("a")!.removeChild(document.querySelector("img")!), []],
  ["empties the figure", () => document.querySelector("figure")!.replaceChildren(), []],
  [
    "writes words over the link",
    () => {
      document.querySelector("a")!.textContent = "Words";
    },
    [],
  ],
  [
    "replaces the link by another figure's",
    () => {
      const [figure, link] = [document.querySelector("figure")!, document.querySelector("a")!];
      const other = link.cloneNode(true) as HTMLAnchorElement;
      other.querySelector("img")!.src = other.querySelector("img")!.src.replace("tides", "dunes");
      figure.dataset["figSrc"] = figure.dataset["figSrc"]!.replace("tides", "dunes");
      figure.replaceChild(other, link);
    },
    ["dunes"],
  ],
  [
    "makes the same nodes another figure's",
    () => {
      for (const [selector, name] of [
        ["figure", "data-fig-src"],
        ["a", "href"],
        ["img", "src"],
      ] as const) {
        const element = document.querySelector(selector)!;
        element.setAttribute(name, element.getAttribute(name)!.replace("tides", "dunes"));
      }
    },
    ["dunes"],
  ],
  [
    "shows a picture of its own",
    () => {
      document.querySelector("figure")!.removeAttribute("data-fig-src");
      document.querySelector("img")!.src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";
    },
    [],
  ],
  [
    "moves the figure to the end",
    () => {
      document.body.appendChild(document.querySelector("figure")!);
    },
    ["tides"],
  ],
  [
    "puts the link into another element",
    () => {
      const wrapper = document.createElement("div");
      document.querySelector("figure")!.insertBefore(wrapper, document.querySelector("a"));
      wrapper.appendChild(document.querySelector("a")!);
    },
    ["tides"],
  ],
  [
    "puts something before, into and behind the link",
    () => {
      const link = document.querySelector("a")!;
      link.before("Before", document.createElement("hr"));
      link.append(document.createElement("span"));
      link.insertBefore(document.createElement("b"), document.querySelector("img"));
      link.after(document.createElement("figcaption"));
    },
    ["tides"],
  ],
  [
    "puts its text together",
    () => {
      document.body.normalize();
    },
    ["tides"],
  ],
  [
    "copies the figure",
    () => {
      document.querySelector("figure")!.after(document.querySelector("figure")!.cloneNode(true));
    },
    ["tides", "tides"],
  ],
  [
    "writes all anew",
    () => {
      const figure = document.querySelector("figure")!;
      const parsed = new DOMParser().parseFromString(figure.outerHTML, "text/html");
      figure.replaceWith(parsed.body.firstElementChild!);
    },
    ["tides"],
  ],
];

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
