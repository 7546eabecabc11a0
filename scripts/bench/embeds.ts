import type { Browser } from "@playwright/test";
import { openFresh, rest } from "../browser/launch.ts";
import { median } from "./measure.ts";
import type { Sightings } from "../browser/probe.ts";
import { serveHosts } from "../serving/serveHosts.ts";

/** One of the host pages with twenty embeds, measured while it rests and after it was scrolled through. */
interface Measured {
  workMs: number;
  requests: number;
  kilobytes: number;
  shift: number;
}

const pages = [
  { path: "twenty-frames", title: "as frames alone" },
  { path: "twenty", title: "by the loader" },
];

/**
 * What twenty embeds on one page of another origin cost, as lines of text. The host page is of the same site as the
 * embeds, so that all of them share the main thread that is measured.
 * @param siteUrl where the built site is served, with its closing slash
 */
export async function embedsText(browser: Browser, siteUrl: string, probe: string, runs: number): Promise<string> {
  const hosts = await serveHosts(siteUrl, 0);
  const lines: string[] = [];
  for (const { path, title } of pages) {
    const measured: { untouched: Measured; scrolled: Measured }[] = [];
    for (let run = 1; run <= runs; run++) {
      process.stderr.write(`run ${String(run)} of ${String(runs)}: twenty embeds, ${title}\n`);
      measured.push(await measure(browser, `http://127.0.0.1:${String(hosts.port)}/${path}`, probe));
    }
    lines.push(
      line(
        `${title}, untouched`,
        measured.map(({ untouched }) => untouched),
      ),
      line(
        `${title}, scrolled through`,
        measured.map(({ scrolled }) => scrolled),
      ),
    );
  }
  hosts.server.close();
  return ["twenty embeds on one page", ...lines].join("\n");
}

async function measure(browser: Browser, url: string, probe: string) {
  const fresh = await openFresh(browser, url, probe);
  const { page, traffic, workMs, close } = fresh;
  const now = async (): Promise<Measured> => ({
    workMs: await workMs(),
    requests: traffic.requests().length,
    kilobytes: traffic.requests().reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    shift: (await page.evaluate<Sightings>("benchSightings")).shifts.reduce((sum, { value }) => sum + value, 0),
  });
  const untouched = await now();
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < end; top += 600) {
    await page.evaluate((to) => {
      scrollTo(0, to);
    }, top);
    await page.waitForTimeout(100);
  }
  await rest(fresh);
  const scrolled = await now();
  await close();
  return { untouched, scrolled };
}

function line(title: string, all: readonly Measured[]): string {
  const of = (name: keyof Measured, digits = 0) => (median(all.map((one) => one[name])) ?? 0).toFixed(digits);
  return `  ${title.padEnd(36)}main thread ${of("workMs").padStart(5)} ms, ${of("requests").padStart(3)} requests, ${of("kilobytes", 1).padStart(6)} kB, layout shift ${of("shift", 3)}`;
}
