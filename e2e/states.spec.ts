import { setTimeout } from "node:timers/promises";
import { range } from "d3-array";
import sharp from "sharp";
import { screenshot } from "../scripts/browser/screenshot.ts";
import { expect, test, type Page } from "./test.ts";
import { randomFrom, type Random } from "./random.ts";
import { figureIds } from "./ids.ts";
import { shownView } from "./shownView.ts";
import { editions } from "./site.ts";
import { otherQueryOf, queryOf, randomView } from "./views.ts";
import { tags } from "./words.ts";

const viewports = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/** Pages in turn, so that each has as many views as the others, in both languages and at both widths. */
const turns = [
  ...figureIds.map((id) => ({ name: `${id}/`, count: 20 })),
  { name: "", count: 8 },
  { name: "claim", count: 6 },
  { name: "event", count: 6 },
].flatMap(({ name, count }) => Array.from({ length: count }, (_, turn) => ({ name, turn })));

const testCount = 8;
/** For a machine that does much else. */
const patienceMs = 20_000;
/** How much of 255 a colour may differ, and in how many pixels by more: less than a letter, as for the kept pictures. */
const leeway = { colour: 2, pixels: 20 };

for (let part = 0; part < testCount; part++) {
  test(`a view that is opened, read off the page and written again is the same link and the same picture (${String(part + 1)})`, async ({
    page: canonical,
  }) => {
    test.setTimeout(300_000);
    const other = await canonical.context().newPage();
    for (const page of [canonical, other]) {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await goWithoutLatin(page);
    }
    const looks = await Promise.all([photographer(other), photographer(canonical)]);
    const mine = [...turns.entries()].filter(([index]) => index % testCount === part);
    for (const viewport of viewports) {
      for (const page of [canonical, other]) await page.setViewportSize(viewport);
      for (const [index, { name, turn }] of mine) {
        if (viewports[(turn >> 1) % 2] !== viewport) continue;
        const random = randomFrom(4000 + index);
        const path = pathOf(name, tags[turn % tags.length]!, random);
        const told = await openTwice([canonical, other], path, viewport, random);
        await expectSamePicture(looks, told);
      }
    }
  });
}

function pathOf(name: string, lang: string, random: Random): string {
  const { story } = editions[lang]!;
  if (name === "claim") return `${lang}/claim/${random.one(story.claims).id}/`;
  if (name === "event") return `${lang}/event/${random.one(story.events).id}/`;
  return `${lang}/${name}`;
}

/** Opens a view by its own link in one page and by a link in other words in another; both show it. Gives what it is. */
async function openTwice(
  [canonical, page]: readonly [Page, Page],
  path: string,
  viewport: { width: number; height: number },
  random: Random,
): Promise<string> {
  const view = randomView(path, random);
  const query = queryOf(view);
  const written = otherQueryOf(view, random);
  const told = `${path}${query} at ${String(viewport.width)} px, opened as ${written}`;
  await Promise.all([openAt(page, path, written, query, told), openAt(canonical, path, query, query, told)]);
  return told;
}

async function expectSamePicture(looks: readonly (() => Promise<Buffer>)[], told: string): Promise<void> {
  // What comes late (the last letters of a face, names that give way to others) may come to one of them first.
  await expect
    .poll(
      async () => {
        const [one, other] = await Promise.all(looks.map((look) => look()));
        return one!.equals(other!) ? 0 : countOfOthers(one!, other!);
      },
      { message: `pixels that differ: ${told}`, timeout: patienceMs },
    )
    // The edge of a shore or a rounded corner may come out of the same browser a shade darker or lighter.
    .toBeLessThanOrEqual(leeway.pixels);
}

/** Takes pictures of what is seen of a page. */
async function photographer(page: Page): Promise<() => Promise<Buffer>> {
  const session = await page.context().newCDPSession(page);
  // A browser that misses the frame it should have taken is asked once more.
  return async () =>
    (await Promise.race([screenshot(session), setTimeout(patienceMs / 4)])) ?? (await screenshot(session));
}

/** In how many pixels two pictures differ by more than the leeway; all, if they are not of one size. */
async function countOfOthers(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(other)]);
  const { width, height, channels } = a.info;
  if (width !== b.info.width || height !== b.info.height) return width * height;
  const colours = range(channels);
  const isOther = (at: number) => Math.abs(a.data[at]! - b.data[at]!) > leeway.colour;
  return range(0, a.data.length, channels).filter((pixel) => colours.some((colour) => isOther(pixel + colour))).length;
}

function pixelsOf(png: Buffer) {
  return sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}

/** A page goes without the Latin faces when they come late (`font-display: optional`): here they always do. */
async function goWithoutLatin(page: Page): Promise<void> {
  await page.route(/-latin-[^/]*\.woff2$/, (route) => route.abort());
}

async function openAt(page: Page, path: string, search: string, query: string, told: string): Promise<void> {
  await page.goto(path + search);
  // Without a view in its address a page waits for the reader.
  if (search === "") await page.keyboard.press("Shift");
  await expect
    .poll(async () => ({ shown: await shownQuery(page, path), address: await page.evaluate(() => location.search) }), {
      message: told,
      timeout: patienceMs,
    })
    .toEqual({ shown: query, address: query });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function shownQuery(page: Page, path: string): Promise<string> {
  try {
    return queryOf(await shownView(page, path));
  } catch (error) {
    return String(error);
  }
}
