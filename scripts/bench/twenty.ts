import type { Browser } from "@playwright/test";
import { min } from "d3-array";
import { mainThreadMs, ways } from "./mainThread.ts";
import { documentOf, serveTexts, twentyOf } from "./ownPages.ts";
import { buildPeer } from "./peer.ts";
import { printTable } from "./table.ts";

interface Measured {
  /** Where the built site and the pages of other people stand, with a closing slash. */
  siteUrl: string;
  hostsUrl: string;
  /** The figure that the peer draws too. */
  figure: string;
  languages: readonly string[];
  runs: number;
}

/**
 * Prints what twenty embeds cost a page: the processor time of its main thread, beside that of twenty empty frames and
 * of twenty of a peer. The least of all runs counts: what others do on the machine only adds to it.
 */
export async function benchTwenty(browser: Browser, { siteUrl, hostsUrl, figure, languages, runs }: Measured) {
  const peer = await buildPeer(figure, languages.at(-1) ?? "");
  if (!peer) console.log("The registry cannot be reached: no peer is compared.\n");
  const embedded = await serveTexts(
    new Map([
      ["empty", documentOf("en", "Empty", "")],
      ["peer", peer?.page ?? ""],
      ["peer.js", peer?.script ?? ""],
    ]),
  );
  const own = languages.map((lang) => `${lang}/${figure}`);
  const hosts = await serveTexts(
    new Map([
      ["empty", twentyOf(`${embedded.url}empty`)],
      ["peer", twentyOf(`${embedded.url}peer`)],
      ...own.map((path) => [path, twentyOf(`${siteUrl}${path}/embed/`)] as const),
    ]),
  );
  const pages = [
    { title: "empty", url: `${hosts.url}empty` },
    ...(peer ? [{ title: "peer", url: `${hosts.url}peer` }] : []),
    ...own.map((path) => ({ title: path, url: hosts.url + path })),
    { title: "all, frames", url: `${hostsUrl}twenty-frames` },
    { title: "all, loader", url: `${hostsUrl}twenty` },
  ].map((page) => ({ ...page, times: new Map<string, number[]>() }));
  const wayNames = Object.keys(ways) as (keyof typeof ways)[];
  for (let run = 1; run <= runs; run++)
    for (const { title, url, times } of pages)
      for (const way of wayNames) {
        process.stderr.write(`run ${run} of ${runs}: twenty, ${title}, ${way}\n`);
        times.set(way, [...(times.get(way) ?? []), await mainThreadMs(browser, url, way)]);
      }
  embedded.server.close();
  hosts.server.close();
  const least = (title: string, way: string) => min(pages.find((page) => page.title === title)?.times.get(way) ?? []);
  console.log("Twenty embeds in a page: processor time of its main thread in ms, the least of all runs.\n");
  printTable(
    pages.map(({ title }) => ({
      title,
      numbers: Object.fromEntries(
        wayNames.flatMap((way) => {
          const ms = least(title, way) ?? NaN;
          return [
            [way, ms],
            [`${way}, times empty`, ms / (least("empty", way) ?? NaN)],
            [`${way}, times peer`, peer && ms / (least("peer", way) ?? NaN)],
          ];
        }),
      ),
    })),
  );
}
