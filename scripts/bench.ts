/**
 * npm run bench: how fast the built site is on a slow phone, beside a bare page; what twenty embeds cost a page, beside
 * empty frames and a peer; what a first tap in an embed and a second page ask for. Prints and asserts nothing.
 * Options: --runs N (5), --only PATH (a page, as ar/map/; may be repeated), --part paint|pages|answers|twenty|taps|second (may be
 * repeated); or --grown 10,100,1000: what it takes to build stories of so many claims and events, what their pages weigh,
 * and how fast a click on a mark is answered.
 */
import { existsSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "@playwright/test";
import { median } from "d3-array";
import { benchAnswers } from "./bench/answers.ts";
import { documentOf, serveTexts } from "./bench/ownPages.ts";
import { benchPaint, type Compared } from "./bench/paint.ts";
import { benchSecondPage } from "./bench/secondPage.ts";
import { firstClick, slowPhone, visit } from "./bench/slowPhone.ts";
import { type Numbers, printTable } from "./bench/table.ts";
import { benchTaps } from "./bench/taps.ts";
import { benchTwenty } from "./bench/twenty.ts";
import { launchBrowser } from "./browser/launch.ts";
import { build } from "./build.ts";
import { benchGrowth } from "./growth/benchGrowth.ts";
import { serve, siteFolder } from "./serving/serve.ts";
import { serveHosts } from "./serving/serveHosts.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    only: { type: "string", multiple: true },
    part: { type: "string", multiple: true },
    grown: { type: "string" },
  },
});
if (values.grown) {
  await benchGrowth(values.grown.split(",").map(Number));
  process.exit();
}
const runs = Number(values.runs ?? 5);
const isAsked = (part: string) => (values.part ?? (values.only ? ["pages"] : [part])).includes(part);

if (!existsSync(join(siteFolder, "404.html"))) await build();
const { articleEvent, figures } = await import("../e2e/ids.ts");
const { source, tags, translated } = await import("../e2e/words.ts");
const site = await serve(siteFolder, 0);
const siteUrl = `http://127.0.0.1:${site.port}/`;
const hosts = await serveHosts(siteUrl, 0);
const hostsUrl = `http://127.0.0.1:${hosts.port}/`;
const browser = await launchBrowser();

/** The machine's load beside the figures: on a busy one only ratios within one run say something. */
const tellLoad = () =>
  console.log(`
Load of ${cpus().length} cores: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(", ")}
`);
tellLoad();
if (isAsked("paint")) await withBarePages((bare) => benchPaint(browser, paintedBeside(bare), runs));
if (isAsked("pages")) await withBarePages((bare) => benchPages(browser, bare));
tellLoad();
if (isAsked("answers")) for (const lang of tags) await benchAnswers(browser, `${siteUrl}${lang}/`);
tellLoad();
if (isAsked("twenty")) await benchTwenty(browser, { siteUrl, hostsUrl, figure: figures.bars, languages: tags, runs });
tellLoad();
if (isAsked("taps")) await benchTaps(browser, siteUrl, runs);
if (isAsked("second"))
  await benchSecondPage(
    browser,
    siteUrl,
    [
      `${source}/claim/${articleEvent.claim}/`,
      `${source}/method/`,
      `${source}/short/`,
      `${source}/embed/`,
      `${translated}/`,
    ].map((to) => [`${source}/`, to] as const),
  );
tellLoad();
await browser.close();
site.server.close();
hosts.server.close();

/** Where the pages of nothing but a headline stand, while something is measured. */
async function withBarePages(measure: (url: (lang: string) => string) => Promise<void>): Promise<void> {
  const bare = await serveTexts(new Map([source, translated].map((lang) => [`bare-${lang}`, barePage(lang)])));
  await measure((lang) => `${bare.url}bare-${lang}`);
  bare.server.close();
}

function paintedBeside(bare: (lang: string) => string): Compared {
  return [source, translated].flatMap((lang) => [
    { title: `bare-${lang}`, url: bare(lang) },
    { title: `${lang}/`, url: `${siteUrl}${lang}/`, bare: `bare-${lang}` },
  ]);
}

/** The story in both languages beside bare pages with its headline, two figures, a claim, an embed. */
async function benchPages(browser: Browser, bare: (lang: string) => string): Promise<void> {
  const usual = [
    `${source}/`,
    `${translated}/`,
    `${source}/${figures.map}/`,
    `${translated}/${figures.shares}/`,
    `${source}/claim/${articleEvent.claim}/`,
    `${source}/${figures.bars}/embed/`,
  ];
  const columns = [
    ...(values.only ? [] : [source, translated]).map((lang) => ({
      title: `bare-${lang}`,
      url: bare(lang),
      numbers: [] as Numbers[],
    })),
    ...(values.only ?? usual)
      .map((path) => path.replace(/^\/*/, "").replace(/([^/])$/, "$1/"))
      .map((path) => ({ title: path, url: siteUrl + path, numbers: [] as Numbers[] })),
  ];
  for (let run = 1; run <= runs; run++)
    for (const { title, url, numbers } of columns) {
      process.stderr.write(`run ${run} of ${runs}: ${title}\n`);
      numbers.push({ ...(await visit(browser, url)), ...(await firstClick(browser, url)) });
    }
  console.log(`Median of ${runs}, ${slowPhone}\n`);
  const labels = [...new Set(columns.flatMap(({ numbers }) => numbers.flatMap((one) => Object.keys(one))))];
  const medians = columns.map(({ title, numbers }) => ({
    title,
    numbers: Object.fromEntries(labels.map((label) => [label, median(numbers, (one) => one[label])])),
  }));
  printTable(medians);
  tellLoad();
}

/** Nothing but the story's headline. */
function barePage(lang: string): string {
  const [, headline = ""] =
    /<h1[^>]*>(.*?)<\/h1>/.exec(readFileSync(join(siteFolder, lang, "index.html"), "utf8")) ?? [];
  return documentOf(lang, "bare", `<h1>${headline}</h1>`);
}
