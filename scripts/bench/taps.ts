import type { Browser } from "@playwright/test";
import { median } from "d3-array";
import { embeddedPaths } from "../serving/serveHosts.ts";
import { firstClick } from "./slowPhone.ts";
import type { Numbers } from "./table.ts";

/** Prints what the first tap in each embed asks for, and the processor time of a slow phone's main thread. */
export async function benchTaps(browser: Browser, siteUrl: string, runs: number): Promise<void> {
  console.log(
    "The first tap in an embed: all that it asks for, kB, and the main thread's ms until the panel is painted.\n",
  );
  for (const path of embeddedPaths()) {
    process.stderr.write(`first tap: ${path}\n`);
    const seen: Numbers[] = [];
    for (let run = 0; run < runs; run++) seen.push(await firstClick(browser, `${siteUrl}${path}/embed/`, "near"));
    const [ms, kB] = ["first click, of it the main thread's", "first click asks for, kB"].map((label) =>
      median(seen, (one) => one[label]),
    );
    console.log(`${path.padEnd(16)}${(kB?.toFixed(1) ?? "-").padStart(6)} kB${(ms?.toFixed(0) ?? "-").padStart(6)} ms`);
  }
}
