/**
 * npm run bench: how fast the built site is on a slow phone, beside a bare page with the same headline.
 * Prints times and asserts nothing. Options: --runs N (5), --only PATH (as ar/map/; may be repeated).
 */
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveBare } from "./bench/bare.ts";
import { embedsText } from "./bench/embeds.ts";
import { conditions, launchBrowser, probeScript } from "./browser/launch.ts";
import { measureFirstClick, measureVisit, median, type Numbers } from "./bench/measure.ts";
import { tableText } from "./bench/rows.ts";
import { assetSizes, pageSizes } from "./bench/sizes.ts";
import { build } from "./build.ts";
import { serve, siteFolder } from "./serving/serve.ts";

const { values } = parseArgs({ options: { runs: { type: "string" }, only: { type: "string", multiple: true } } });
const runs = Number(values.runs ?? 5);
const paths = (values.only ?? ["ar/", "en/", "ar/map/", "en/oil/", "ar/claim/C07-04/"]).map((path) =>
  path.replace(/^\/*/, "").replace(/([^/])$/, "$1/"),
);

if (!existsSync(join(siteFolder, "404.html"))) await build();
const site = await serve(siteFolder, 0);
const bare = await serveBare(siteFolder, "ar/");
const browser = await launchBrowser();
const probe = await probeScript();

const pages = [
  { title: "bare", url: bare.url, numbers: [] as Numbers[] },
  ...paths.map((path) => ({
    title: path,
    url: `http://127.0.0.1:${String(site.port)}/${path}`,
    numbers: [pageSizes(siteFolder, path)],
  })),
];
for (let run = 1; run <= runs; run++) {
  for (const { title, url, numbers } of pages) {
    process.stderr.write(`run ${String(run)} of ${String(runs)}: ${title}\n`);
    numbers.push(await measureVisit(browser, url, probe));
    if (url !== bare.url) numbers.push(await measureFirstClick(browser, url, probe));
  }
}
const embeds = values.only ? "" : await embedsText(browser, `http://127.0.0.1:${String(site.port)}/`, probe, runs);
await browser.close();
site.server.close();
bare.server.close();

const { downKbitPerS, upKbitPerS, roundTripMs, processorSlowdown } = conditions;
console.log(
  `Median of ${String(runs)}, cold cache, phone of 390 px: ${String(downKbitPerS)} kbit/s down, ${String(upKbitPerS)} up, ` +
    `${String(roundTripMs)} ms round trip, processor ${String(processorSlowdown)} times slower than this machine's.\n`,
);
const busy = loadavg()[0] ?? 0;
if (busy > cpus().length)
  console.log(
    `This machine is busy (${busy.toFixed(1)} tasks for ${String(cpus().length)} processors): its times are too long.\n`,
  );
console.log(tableText(pages.map(({ title, numbers }) => ({ title, numbers: medians(numbers) }))));
if (embeds) console.log(`\n${embeds}`);
console.log("\nall files in assets/, every language (brotli)");
for (const { ending, files, kilobytes } of assetSizes(siteFolder))
  console.log(`  ${String(files)} .${ending}, ${kilobytes.toFixed(1)} kB`);

function medians(all: readonly Numbers[]): Numbers {
  const names = new Set(all.flatMap((numbers) => Object.keys(numbers)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      median(all.map((numbers) => numbers[name]).filter((value) => value !== undefined)),
    ]),
  );
}
