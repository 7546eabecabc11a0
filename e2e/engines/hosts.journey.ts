import { hostPaths } from "../../scripts/serving/serveHosts.ts";
import { boxes, forms } from "../boxes.ts";
import { changes } from "../changes.ts";
import { clients } from "../clients.ts";
import { turns } from "../frameworks/articles.ts";
import { frameworks, hostScript } from "../frameworks/frameworks.ts";
import { figures } from "../ids.ts";
import { earlyScript, figure, words } from "../newsroom.ts";
import { rtl } from "../words.ts";
import { expect, type Given, type GivenOnce, journey, narrow, wide } from "./test.ts";
import { slackPx, type Visit } from "./visit.ts";

/** Writes down, from the start of a page, what goes wrong on it. */
const watch =
  "<script>var errors=[];addEventListener('error',({message})=>errors.push(message));addEventListener('unhandledrejection',({reason})=>errors.push(String(reason)))</script>";
const expectNoErrors = async (visit: Visit, what: string) => {
  expect(await visit.run(() => (window as unknown as { errors?: string[] }).errors ?? []), what).toEqual([]);
};

/** Scrolls to the end, as a reader does, so that all frames come near the window, and counts those that live. */
async function liveOnceRead(): Promise<number> {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y);
    for (let count = 0; count < 2; count++) await new Promise(requestAnimationFrame);
  }
  return document.querySelectorAll("iframe[src]:not([inert])").length;
}

/** The frames that live, in the order of the page: how large they are, and in how many pieces; and what they show. */
const shown = () =>
  [...document.querySelectorAll<HTMLIFrameElement>("iframe[src]:not([inert])")].map((frame) => ({
    // As pictures are measured, also in a zoomed box.
    width: frame.getBoundingClientRect().width,
    height: frame.clientHeight,
    pieces: frame.parentElement!.getClientRects().length,
  }));

const shownIds = () =>
  [...document.querySelectorAll<HTMLIFrameElement>("iframe[src]:not([inert])")].map(
    ({ src }) => /\/(\w+)\/embed\//.exec(src)?.[1],
  );

const boxesInPage = 10;

async function expectAsWide(
  { visit, newsroom, driver }: Pick<Given, "visit" | "newsroom"> & Pick<GivenOnce, "driver">,
  some: typeof boxes,
) {
  const sections = some.map(([name, rules, markup = `<div class="box">FIGURE</div>`], index) => {
    const mains = Object.values(forms).map((form) => `<main dir="rtl">${markup.replace("FIGURE", form)}</main>`);
    const style = `<style>#box-${String(index)}{${rules}}</style>`;
    return `<section id="box-${String(index)}" title="${name}">${style}${mains.join("")}</section>`;
  });
  const head = `${watch}<style>body{max-width:720px}main{display:flow-root}</style>`;
  const body = sections.join("") + words.repeat(9);
  const pictureWidths = () =>
    [...document.querySelectorAll("img")].map((picture) => picture.getBoundingClientRect().width);
  await visit.open(newsroom.write({ head, body }));
  const before: number[][] = [];
  for (const { width } of [wide, narrow]) {
    await driver.resize(width, 1000);
    before.push(await visit.run(pictureWidths));
  }
  await visit.open(newsroom.write({ head, body: body + earlyScript }));
  for (const [index, { width }] of [wide, narrow].entries()) {
    await driver.resize(width, 1000);
    const pictures = before[index]!;
    await visit.expect("all live", pictures.length, liveOnceRead);
    for (const [place, frame] of (await visit.run(shown)).entries()) {
      const what = `${some[Math.floor(place / Object.keys(forms).length)]![0]}, ${String(place)}, at ${String(width)} px`;
      expect(frame.width, what).toBeGreaterThanOrEqual(Math.min(640, pictures[place]!) - 1);
      expect(frame.pieces, what).toBe(1);
      // What was the picture's room stays the frame's, where it is hardly higher.
      const higherPx = frame.height - (frame.width < 640 ? 620 : 509);
      expect(higherPx >= 0 && higherPx <= slackPx, `${what}: ${String(higherPx)} px higher`).toBe(true);
    }
    const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await visit.run(sideways), "px sideways").toBe(0);
  }
  await expectNoErrors(visit, "all boxes");
}

// A page of all would be so long that a slow machine does not scroll through it in time.
for (let first = 0; first < boxes.length; first += boxesInPage) {
  const some = boxes.slice(first, first + boxesInPage);
  journey(
    `a figure is as wide as its picture was in ${some[0]![0]} and the boxes after it`,
    async ({ visit, newsroom, driver }) => {
      await expectAsWide({ visit, newsroom, driver }, some);
    },
  );
}

journey("nothing breaks where the host changes its own nodes", async ({ visit, newsroom }) => {
  for (const [name, change, wanted] of changes) {
    await visit.open(newsroom.write({ head: watch + earlyScript, body: figure() + words }));
    await visit.expect("it lives", ["tides"], shownIds);
    await visit.driver.evaluate(`void (${String(change)})()`);
    await visit.expect(name, wanted, shownIds);
    await visit.until(`${name}: as large as it is`, () =>
      [...document.querySelectorAll("iframe")].every(
        ({ clientWidth, clientHeight }) => clientWidth === 640 && clientHeight === 509,
      ),
    );
    await expectNoErrors(visit, name);
  }
});

for (const framework of frameworks) {
  journey(`nothing breaks where ${framework} draws the host's page anew`, async ({ visit, newsroom }) => {
    const body = `<div id="root"></div><script>${await hostScript(framework)}</script>`;
    await visit.open(newsroom.write({ head: watch + earlyScript, body }));
    for (const [from, to, before, after] of turns)
      for (const [article, wanted] of [
        [from, before],
        [to, after],
      ] as const) {
        await visit.run((name) => {
          (window as unknown as { show: (name: string) => void }).show(name);
        }, article);
        await visit.expect(`${from}, ${to}: ${article}`, wanted, shownIds);
      }
    await visit.until("the page stands", () => document.getElementById("end") !== null);
    await expectNoErrors(visit, framework);
  });
}

/** Waits until the first frame is as wide as the room it has, and as high as what it holds, or by so much higher. */
async function expectFitted(visit: Visit, message: string, spare = 2): Promise<void> {
  const misfit = async () => {
    const outside = await visit.run(() => {
      const frame = document.querySelector("iframe")!;
      const room = frame.closest("figure") ?? frame.parentElement!;
      const { paddingLeft, paddingRight } = getComputedStyle(room);
      const roomPx = room.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return [frame.clientWidth, roomPx, frame.clientHeight] as const;
    });
    let inside: readonly [number, number] = [0, 0];
    await visit.inFrame(async () => {
      inside = await visit.run(
        () => [innerWidth, document.querySelector("[data-fig-root]")!.getBoundingClientRect().height] as const,
      );
    });
    const higherPx = outside[2] - inside[1];
    return Math.max(
      Math.abs(outside[0] - inside[0]),
      Math.abs(outside[0] - outside[1]),
      higherPx > spare ? higherPx : Math.max(0, -higherPx),
    );
  };
  await expect.poll(misfit, { message, timeout: 20_000 }).toBeLessThanOrEqual(2);
}

// Each client with and without a sandbox is a browser test (../embed-clients.spec.ts).
journey("every client follows the size of an embed, every second in a sandbox", async ({ visit, site, driver }) => {
  for (const [index, client] of clients.entries()) {
    await driver.resize(wide.width, wide.height);
    await visit.open(`${site.hosts}clients/${client}?of=${rtl}/${figures.shares}${index % 2 ? "&sandbox" : ""}`);
    await visit.until("the frame is there", () => document.querySelector("iframe") !== null);
    await expectFitted(visit, `${client} at the start`);
    await driver.resize(320, wide.height);
    await visit.run(() => {
      document.querySelector("iframe")!.scrollIntoView();
    });
    await expectFitted(visit, `${client}, narrowed`);
    for (const turn of ["open", "closed"]) {
      await visit.inFrame(async () => {
        await visit.click("summary");
      });
      await expectFitted(visit, `${client}, ${turn}`);
    }
    await expectNoErrors(visit, client);
  }
});

const pages = hostPaths().filter((path) => !path.includes("/") && !path.startsWith("no-") && path !== "twenty-frames");
journey("on every host page a figure fits its place", async ({ visit, site, driver }) => {
  for (const path of pages) {
    // Lower than a figure: where all of it is in sight, its picture stays until the reader wants more.
    await driver.resize(wide.width, 400);
    await visit.open(site.hosts + path);
    if (path === "tab") await visit.click("button");
    for (const { width } of [wide, narrow]) {
      await driver.resize(width, 400);
      await visit.until(`${path}: it lives`, () => {
        document.querySelector("figure")!.scrollIntoView();
        return document.querySelector("iframe[src]:not([inert])") !== null;
      });
      await expectFitted(visit, `${path} at ${String(width)} px`, slackPx);
    }
    await expectNoErrors(visit, path);
  }
});
