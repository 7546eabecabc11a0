import type { Browser, Page } from "@playwright/test";
import type { Point } from "./aim.ts";
import { openFresh, rest } from "../browser/launch.ts";
import type { Sightings } from "../browser/probe.ts";
import type { Answered, TrafficKind } from "../browser/traffic.ts";

/** Numbers of one page by their name in `rows`; absent where the page has nothing to measure. */
export type Numbers = Readonly<Record<string, number | undefined>>;

const longTaskMs = 50;
const marksToSelect = 5;

/** Loads a page, lets it rest untouched, moves the pointer, lets it hydrate, then selects some of its marks. */
export async function measureVisit(browser: Browser, url: string, probe: string): Promise<Numbers> {
  const fresh = await openFresh(browser, url, probe);
  const { page, traffic } = fresh;
  const untouched = await sightings(page);
  const requestsBefore = traffic.requests().length;
  const intentMs = await page.evaluate<number>("performance.now()");
  await page.mouse.move(200, 300);
  await rest(fresh);
  const touched = await sightings(page);
  const after = (entry: { startMs?: number; atMs?: number }) => (entry.startMs ?? entry.atMs ?? 0) >= intentMs;
  const interactions = await selectMarks(page);
  await fresh.close();
  return {
    firstPaint: untouched.paints["first-paint"],
    firstContentfulPaint: untouched.paints["first-contentful-paint"],
    largestContentfulPaint: untouched.largestPaintMs,
    shiftBefore: sum(untouched.shifts.map(({ value }) => value)),
    ...blocking("Before", untouched.longTasks),
    ...amounts("Before", traffic.requests().slice(0, requestsBefore)),
    ...amounts("After", traffic.requests().slice(requestsBefore)),
    shiftAfter: sum(touched.shifts.filter(after).map(({ value }) => value)),
    ...blocking("After", touched.longTasks.filter(after)),
    selectTypical: median(interactions),
    selectWorst: interactions.length > 0 ? Math.max(...interactions) : undefined,
  };
}

/**
 * Loads a page and clicks a mark as the first touch: the time until the panel that the click asks for is painted.
 * Where no mark is in sight it scrolls to one first, which counts.
 */
export async function measureFirstClick(browser: Browser, url: string, probe: string): Promise<Numbers> {
  const { page, close } = await openFresh(browser, url, probe);
  const clickedMs = await page.evaluate<number>("performance.now()");
  const mark = await page.evaluate<Point | undefined>("benchAim() ?? benchAim(0)");
  if (!mark) {
    await close();
    return {};
  }
  const painted = page.evaluate<number>("benchPanelPainted()");
  await page.mouse.click(mark.x, mark.y);
  const paintedMs = await painted;
  await close();
  return { firstClick: paintedMs - clickedMs };
}

/** The middle of the numbers; of an even count the mean of the middle two. Nothing for no numbers. */
export function median(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** Selects marks of different figures one after the other; the ms from each click to the next paint. */
async function selectMarks(page: Page): Promise<number[]> {
  const delays: number[] = [];
  for (let turn = 0; turn < marksToSelect; turn++) {
    const mark = await page.evaluate<Point | undefined>(`benchAim(${String(turn)})`);
    if (!mark) break;
    const before = Object.values((await sightings(page)).interactions).length;
    await page.mouse.click(mark.x, mark.y);
    await page.waitForTimeout(600);
    const all = Object.values((await sightings(page)).interactions);
    delays.push(all.length > before ? Math.max(...all.slice(before)) : 16);
  }
  return delays;
}

function sightings(page: Page): Promise<Sightings> {
  return page.evaluate<Sightings>("benchSightings");
}

function blocking(when: "Before" | "After", tasks: Sightings["longTasks"]): Numbers {
  return {
    [`longTasks${when}`]: tasks.length,
    [`longest${when}`]: Math.max(0, ...tasks.map(({ durationMs }) => durationMs)),
    [`blocking${when}`]: sum(tasks.map(({ durationMs }) => durationMs - longTaskMs)),
  };
}

function amounts(when: "Before" | "After", answered: readonly Answered[]): Numbers {
  const kilobytes = (kind?: TrafficKind) =>
    sum(answered.filter((request) => !kind || request.kind === kind).map(({ bytes }) => bytes)) / 1000;
  return {
    [`requests${when}`]: answered.length,
    [`bytes${when}`]: kilobytes(),
    [`html${when}`]: kilobytes("html"),
    [`fonts${when}`]: kilobytes("font"),
    [`scripts${when}`]: kilobytes("script"),
    [`data${when}`]: kilobytes("data"),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
