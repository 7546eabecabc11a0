import type { Browser } from "@playwright/test";
import { sum } from "d3-array";
import { openFresh } from "./slowPhone.ts";

/**
 * Prints what a second page asks for after a first one: opened as a page of its own, with the first one's files at hand,
 * and by a link on the first one, where the app shows it without a load.
 */
export async function benchSecondPage(
  browser: Browser,
  siteUrl: string,
  pairs: readonly (readonly [string, string])[],
) {
  console.log(
    "What a second page asks for, kB: as a page of its own; by a link, where the app of the first one runs.\n",
  );
  for (const [from, to] of pairs) {
    process.stderr.write(`second page: ${to}\n`);
    const asked: string[] = [];
    for (const isByLink of [false, true]) {
      const { page, traffic, rest } = await openFresh(browser, siteUrl + from);
      if (isByLink) await page.mouse.move(200, 300);
      await rest();
      const known = traffic.length;
      if (isByLink)
        await page.evaluate((href) => {
          const link = document.body.appendChild(document.createElement("a"));
          link.href = href;
          link.click();
        }, siteUrl + to);
      else await page.goto(siteUrl + to);
      await page.waitForURL(siteUrl + to);
      await rest();
      asked.push(
        sum(traffic.slice(known).map(({ bytes }) => bytes / 1000))
          .toFixed(1)
          .padStart(8),
      );
      await page.context().close();
    }
    console.log(`${from} to ${to}`.padEnd(34) + asked.join(""));
  }
}
