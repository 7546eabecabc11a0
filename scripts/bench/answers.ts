import type { Browser } from "@playwright/test";
import { max, median } from "d3-array";
import { aim, openFresh, press } from "./slowPhone.ts";
import { printTable } from "./table.ts";

const marksOfEach = 4;
/** For what comes near the screen to be laid out. */
const pauseMs = 1200;

/**
 * Prints how soon a slow phone answers a click on a mark, for each figure of a page: the ms to the next paint, of the
 * first mark and of later ones.
 */
export async function benchAnswers(browser: Browser, url: string): Promise<void> {
  const { page, rest } = await openFresh(browser, url, "near");
  await page.mouse.move(200, 300);
  await rest();
  const figures = await page.evaluate(() =>
    [...document.querySelectorAll("figure")]
      .filter((figure) => figure.querySelector("a[data-sel]"))
      .map(({ id }) => id),
  );
  const columns = [];
  const later: number[] = [];
  for (const [place, title] of figures.entries()) {
    const ms: number[] = [];
    for (let turn = 0; turn < marksOfEach; turn++) {
      process.stderr.write(`answers: ${title}, ${turn + 1} of ${marksOfEach}\n`);
      const mark = await aim(page, turn, place);
      await page.waitForTimeout(pauseMs);
      if (mark) ms.push(await press(page, mark));
    }
    const [first, ...others] = ms;
    later.push(...others);
    columns.push({ title, numbers: { first, "later, typical": median(others), "later, worst": max(others) } });
  }
  await page.context().close();
  const all = { first: columns[0]?.numbers.first, "later, typical": median(later), "later, worst": max(later) };
  console.log(`Clicks on marks of ${new URL(url).pathname}: ms from the press to the next paint.\n`);
  printTable([...columns, { title: "all", numbers: all }]);
}
