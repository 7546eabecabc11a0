import type { Browser } from "@playwright/test";
import { median } from "d3-array";
import { look, type Network } from "./slowPhone.ts";
import { type Numbers, printTable } from "./table.ts";

/** Pages by their title, and of each the bare page that it is compared with, if there is one. */
export type Compared = readonly { title: string; url: string; bare?: string }[];

/** Prints when pages are first painted on two slow networks, beside bare pages, and what they cost before a touch. */
export async function benchPaint(browser: Browser, pages: Compared, runs: number): Promise<void> {
  for (const network of ["slow4g", "slow3g"] as const satisfies readonly Network[]) {
    const columns = pages.map((page) => ({ ...page, seen: [] as Numbers[] }));
    for (let run = 1; run <= runs; run++)
      for (const { title, url, seen } of columns) {
        process.stderr.write(`run ${run} of ${runs}, ${network}: ${title}\n`);
        seen.push(await look(browser, url, network));
      }
    const medianOf = (title: string | undefined, label: string) =>
      median(columns.find((column) => column.title === title)?.seen ?? [], (one) => one[label]);
    console.log(`First paint, ${network}, median of ${runs}, ms.\n`);
    printTable(
      columns.map(({ title, bare, seen }) => ({
        title,
        numbers: {
          ...Object.fromEntries(Object.keys(seen[0] ?? {}).map((label) => [label, medianOf(title, label)])),
          "first paint, times bare": bare
            ? (medianOf(title, "first paint") ?? NaN) / (medianOf(bare, "first paint") ?? NaN)
            : undefined,
        },
      })),
    );
    console.log();
  }
}
