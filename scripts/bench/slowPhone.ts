import type { Browser, Page } from "@playwright/test";
import { max, median, sum } from "d3-array";
import { mainThread } from "./mainThread.ts";
import type { Numbers } from "./table.ts";

/** What a browser tells of itself (PerformanceEntry), with the fields that some kinds have. */
interface Sighting {
  entryType: string;
  name: string;
  startTime: number;
  duration: number;
  /** How far a layout shift moved things. */
  value?: number;
  /** Not 0 for what belongs to a click or a key. */
  interactionId?: number;
}

declare global {
  interface Window {
    benchSightings: Sighting[];
    /** When the pointer was first pressed. */
    benchPressedMs?: number;
  }
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, timezoneId: "UTC" };
/** Near is the machine itself: what is left is the phone's own time. */
const networks = {
  near: undefined,
  slow4g: { downKbitPerS: 1600, upKbitPerS: 750, roundTripMs: 150 },
  slow3g: { downKbitPerS: 400, upKbitPerS: 400, roundTripMs: 400 },
} as const;
export type Network = keyof typeof networks;
const { downKbitPerS, upKbitPerS, roundTripMs } = networks.slow4g;
const timesSlower = 4;
/** A busy machine takes its time. */
const patienceMs = 180_000;
const longTaskMs = 50;
const clicks = 5;

/** What the numbers were measured on, in words. */
export const slowPhone =
  `cold cache, phone of ${phone.viewport.width} px: ${downKbitPerS} kbit/s down, ` +
  `${upKbitPerS} up, ${roundTripMs} ms round trip, processor ${timesSlower} times slower than ` +
  `this machine's. Times are ms, amounts kB on the wire.`;

/** Loads a page, lets it rest untouched, moves the pointer, lets it hydrate, then clicks some of its marks. */
export async function visit(browser: Browser, url: string): Promise<Numbers> {
  const { page, traffic, rest } = await openFresh(browser, url);
  const untouched = await page.evaluate(() => window.benchSightings);
  const before = { ...costs("before touch", untouched), ...amounts("before touch", traffic) };
  const asked = traffic.length;
  const touchedMs = await page.evaluate(() => performance.now());
  await page.mouse.move(200, 300);
  await rest();
  const touched = (await page.evaluate(() => window.benchSightings)).filter(({ startTime }) => startTime >= touchedMs);
  const after = { ...costs("after touch", touched), ...amounts("after touch", traffic.slice(asked)) };
  const answers = await clickMarks(page);
  await page.context().close();
  return {
    ...paintsOf(untouched),
    "largest contentful paint": untouched.findLast((one) => one.entryType === "largest-contentful-paint")?.startTime,
    ...before,
    ...after,
    ...answers,
  };
}

/** Loads a page and lets it rest untouched. */
export async function look(browser: Browser, url: string, network: Network): Promise<Numbers> {
  const { page } = await openFresh(browser, url, network);
  const seen = await page.evaluate(() => window.benchSightings);
  await page.context().close();
  return { ...paintsOf(seen), ...costs("before touch", seen) };
}

function paintsOf(seen: readonly Sighting[]): Numbers {
  const paint = (name: string) => seen.find((one) => one.name === name)?.startTime;
  return { "first paint": paint("first-paint"), "first contentful paint": paint("first-contentful-paint") };
}

/**
 * The time from a click on a mark, as the first touch, until the panel that it asks for is painted, and what it asks for.
 */
export async function firstClick(browser: Browser, url: string, network?: Network): Promise<Numbers> {
  const { page, traffic, rest } = await openFresh(browser, url, network);
  const asked = traffic.length;
  const mark = await aim(page, 0);
  const workedMs = await mainThread(page);
  const before = await workedMs();
  if (mark) await page.mouse.click(mark.x, mark.y);
  const ms =
    mark &&
    (await page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      while (!document.getElementById("selection-title")?.textContent) await frame();
      await frame();
      return performance.now() - (window.benchPressedMs ?? 0);
    }));
  const processor = mark && (await workedMs()) - before;
  await rest();
  await page.context().close();
  return {
    "first click to panel": ms,
    "first click, of it the main thread's": processor,
    "first click asks for, kB": sum(traffic.slice(asked).map(({ bytes }) => bytes / 1000)),
  };
}

/** Opens an address with a cold cache, and waits until it has loaded and rests. */
export async function openFresh(browser: Browser, url: string, network: Network = "slow4g") {
  const page = await (await browser.newContext(phone)).newPage();
  page.setDefaultTimeout(patienceMs);
  const traffic: { path: string; bytes: number }[] = [];
  let underWay = 0;
  page.on("request", () => underWay++);
  page.on("requestfailed", () => underWay--);
  page.on("requestfinished", (request) => {
    void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
      traffic.push({ path: new URL(request.url()).pathname, bytes: responseBodySize + responseHeadersSize });
      underWay--;
    });
  });
  // tsx wraps functions in this one, also those that are handed to the browser.
  await page.addInitScript("self.__name = (named) => named");
  await page.addInitScript(watch);
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const way = networks[network];
  if (way)
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: way.roundTripMs,
      downloadThroughput: (way.downKbitPerS * 1000) / 8,
      uploadThroughput: (way.upKbitPerS * 1000) / 8,
    });
  await session.send("Emulation.setCPUThrottlingRate", { rate: timesSlower });
  /** Waits until nothing is on its way and the main thread has nothing left to do. */
  const rest = async () => {
    for (let calm = 0, known = -1; calm < 3; known = traffic.length) {
      await page.evaluate(() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 200))));
      calm = underWay === 0 && known === traffic.length ? calm + 1 : 0;
    }
  };
  await page.goto(url);
  await rest();
  return { page, traffic, rest };
}

/** Runs in a page before anything of it. */
function watch() {
  window.benchSightings = [];
  const atLeast = { durationThreshold: 16 };
  for (const type of ["paint", "largest-contentful-paint", "longtask", "layout-shift", "event"])
    new PerformanceObserver((list) =>
      window.benchSightings.push(...list.getEntries().map((entry) => entry.toJSON() as Sighting)),
    ).observe({ type, buffered: true, ...atLeast });
  addEventListener("pointerdown", ({ timeStamp }) => (window.benchPressedMs ??= timeStamp), { capture: true });
}

function costs(when: string, sightings: readonly Sighting[]): Numbers {
  const tasks = sightings.filter(({ entryType }) => entryType === "longtask").map(({ duration }) => duration);
  return {
    [`layout shift ${when}`]: sum(sightings.map(({ value = 0 }) => value)),
    [`long tasks ${when}`]: tasks.length,
    [`longest task ${when}`]: Math.max(0, ...tasks),
    [`blocking time ${when}`]: sum(tasks.map((ms) => ms - longTaskMs)),
  };
}

function amounts(when: string, traffic: readonly { path: string; bytes: number }[]): Numbers {
  const kB = (ending: RegExp) => sum(traffic.map(({ path, bytes }) => (ending.test(path) ? bytes / 1000 : 0)));
  return {
    [`requests ${when}`]: traffic.length,
    [`all kB ${when}`]: kB(/./),
    [`html kB ${when}`]: kB(/\/$/),
    [`fonts kB ${when}`]: kB(/\.woff2$/),
    [`scripts kB ${when}`]: kB(/\.js$/),
    [`data kB ${when}`]: kB(/\.json$/),
  };
}

/**
 * Clicks marks of different figures one after the other: the ms from each click to the next paint, and what the main
 * thread works until all is done.
 */
export async function clickMarks(page: Page): Promise<Numbers> {
  const answers: number[] = [];
  const work: number[] = [];
  const workedMs = await mainThread(page);
  for (let turn = 0; turn < clicks; turn++) {
    const mark = await aim(page, turn);
    if (!mark) break;
    const before = await workedMs();
    answers.push(await press(page, mark));
    work.push((await workedMs()) - before);
  }
  return {
    "click on a mark, typical": median(answers),
    "click on a mark, worst": max(answers),
    "main thread by a click, typical": median(work),
    "main thread by a click, worst": max(work),
  };
}

/** Clicks, and gives the ms from there to the next paint, as the browser tells of its answers (in steps of 8). */
export async function press(page: Page, { x, y }: Spot): Promise<number> {
  const known = await page.evaluate(() => window.benchSightings.length);
  await page.mouse.click(x, y);
  await page.waitForTimeout(600);
  const events = (await page.evaluate(() => window.benchSightings)).slice(known);
  // What is not reported took less than 16 ms.
  return Math.max(16, ...events.map(({ interactionId, duration }) => (interactionId ? duration : 0)));
}

interface Spot {
  x: number;
  y: number;
}

/**
 * Brings a mark into sight, and gives the middle of one that a click would meet; nothing where a page has none. Turns go
 * through the figures, unless one is asked for by its place.
 */
export function aim(page: Page, turn: number, figure = turn): Promise<Spot | undefined> {
  return page.evaluate(
    ([turn, figure]) => {
      const figures = [...document.querySelectorAll("figure")].filter((figure) => figure.querySelector("a[data-sel]"));
      const within = figures[figure % figures.length] ?? document;
      const marks = [...within.querySelectorAll("main a[data-sel]:not([data-selected])")];
      const middleOf = (mark: Element) => {
        const { x, y, width, height } = (mark.querySelector("[data-ring]") ?? mark).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      const isMet = (mark: Element) => {
        const { x, y } = middleOf(mark);
        return document.elementFromPoint(x, y)?.closest("a[data-sel]") === mark;
      };
      if (!marks.some(isMet)) {
        const shown = marks.filter((mark) => mark.getClientRects().length > 0);
        shown[turn % shown.length]?.scrollIntoView({ block: "start", behavior: "instant" });
        // Below the bar at the top, above the panel.
        scrollBy({ top: -innerHeight / 5, behavior: "instant" });
      }
      const met = marks.filter(isMet);
      const mark = met[turn % met.length];
      return mark && middleOf(mark);
    },
    [turn, figure] as const,
  );
}
