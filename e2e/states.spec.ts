import { expect, test, type CDPSession, type Page } from "./test.ts";
import { randomFrom, type Random } from "./random.ts";
import { figureIds } from "./ids.ts";
import { partsSeen } from "./partsSeen.ts";
import { shownView } from "./shownView.ts";
import { editions } from "./site.ts";
import { otherQueryOf, queryOf, randomView } from "./views.ts";
import { tags } from "./words.ts";

const viewports = [
  { width: 320, height: 640 },
  { width: 1280, height: 800 },
];

/** A view of a page, by its own query and by one in other words. */
interface Turn {
  path: string;
  query: string;
  written: string;
  turn: number;
}

/** Pages in turn, so that each has as many views as the others, in both languages and at both widths. */
const turns = [
  ...figureIds.map((id) => ({ name: `${id}/`, count: 20 })),
  { name: "", count: 8 },
  { name: "claim", count: 6 },
  { name: "event", count: 6 },
]
  .flatMap(({ name, count }) => Array.from({ length: count }, (_, turn) => ({ name, turn })))
  .map(({ name, turn }, index): Turn => {
    const random = randomFrom(4000 + index);
    const path = pathOf(name, tags[turn % tags.length]!, random);
    const view = randomView(path, random);
    return { path, query: queryOf(view), written: otherQueryOf(view, random), turn };
  });
/** So many views of each page are compared with the look that their own link gives: one in each language at each width. */
const comparedCount = tags.length * viewports.length;
const testCount = 8;
/** For a machine that does much else. */
const patienceMs = 20_000;

for (let part = 0; part < testCount; part++) {
  test(`a view that is opened, read off the page and written again is the same link and the same look (${String(part + 1)})`, async ({
    page: canonical,
  }) => {
    test.setTimeout(300_000);
    const other = await canonical.context().newPage();
    const blocked = await Promise.all([canonical, other].map(goWithoutLatin));
    for (const page of [canonical, other]) await page.emulateMedia({ reducedMotion: "reduce" });
    const mine = turns.filter((_, index) => index % testCount === part);
    for (const [nth, viewport] of viewports.entries()) {
      for (const page of [canonical, other]) await page.setViewportSize(viewport);
      for (const one of mine.filter(({ turn }) => (turn >> 1) % viewports.length === nth)) {
        const told = `${one.path}${one.query} at ${String(viewport.width)} px, opened as ${one.written}`;
        // That the query which it has come to leads back to it, `viewState.test.ts` says of every view.
        const isCompared = one.turn < comparedCount;
        await Promise.all([
          openAt(other, one, one.written, told),
          ...(isCompared ? [openAt(canonical, one, one.query, told)] : []),
        ]);
        if (isCompared) await expectSameLook([canonical, other], told);
      }
    }
    // The next test of the worker has the same page.
    for (const session of blocked) await session.detach();
  });
}

function pathOf(name: string, lang: string, random: Random): string {
  const { story } = editions[lang]!;
  if (name === "claim") return `${lang}/claim/${random.one(story.claims).id}/`;
  if (name === "event") return `${lang}/event/${random.one(story.events).id}/`;
  return `${lang}/${name}`;
}

async function expectSameLook(pages: readonly [Page, Page], told: string): Promise<void> {
  // What comes late (names that give way to others) may come to one of them first.
  await expect
    .poll(
      async () => {
        const [one, other] = await Promise.all([pages[0].evaluate(partsSeen), pages[1].evaluate(partsSeen)]);
        const parts = one.length > other.length ? one : other;
        return parts.flatMap((_, nth) => (one[nth] === other[nth] ? [] : [[one[nth], other[nth]]])).slice(0, 5);
      },
      { message: `parts that differ: ${told}`, timeout: patienceMs },
    )
    .toEqual([]);
}

/**
 * A page goes without the Latin faces when they come late (`font-display: optional`): here they always do. They are
 * refused by the browser itself: with a route of Playwright's it would keep no file of the app from one view to the next.
 */
async function goWithoutLatin(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setBlockedURLs", { urls: ["*-latin-*.woff2"] });
  return session;
}

/** Opens a page by a query; it shows the view that is asked for, and has its own query in the address. */
async function openAt(page: Page, { path, query }: Turn, search: string, told: string): Promise<void> {
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
