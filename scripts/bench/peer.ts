import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inlineScript } from "../bundle/inlineScript.ts";
import { siteFolder } from "../serving/serve.ts";
import { documentOf } from "./ownPages.ts";
import { root } from "#site/folders.ts";

const plot = "@observablehq/plot@0.6.17";
const folder = join(root, ".cache/peer");

/** What the peer's chart draws: the columns of one of our figures, as its data file has them. */
const drawing = `import { barY, plot, ruleY, text } from "@observablehq/plot";
const box = document.getElementById("plot");
const label = (row) => row.value.toLocaleString();
box.append(
  plot({
    width: box.clientWidth,
    height: 450,
    y: { grid: true },
    marks: [
      barY(rows, { x: "year", y: "value", title: "label", tip: true }),
      text(rows, { x: "year", y: "value", text: label, dy: -8 }),
      ruleY([0]),
    ],
  }),
);
`;

/**
 * The best peer's embed, to compare ours with: one of our figures with yearly columns, drawn by Observable Plot out of
 * the registry. It is built in .cache/ and never published.
 * @param figure the id of the figure
 * @returns the page and its script; undefined where the registry cannot be reached
 */
export async function buildPeer(figure: string, lang: string): Promise<{ page: string; script: string } | undefined> {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, "node_modules"))) {
    try {
      const install = ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", plot];
      execFileSync("npm", install, { stdio: "ignore", shell: process.platform === "win32" });
    } catch {
      return undefined;
    }
  }
  const entry = join(folder, "peer.js");
  writeFileSync(entry, drawing);
  const data = JSON.parse(readFileSync(join(siteFolder, `data/figures/${figure}.json`), "utf8")) as {
    rows: { id: string; value?: number; [label: string]: unknown }[];
  } & Record<string, string>;
  const counted = data.rows.flatMap(({ id, value, [`label_${lang}`]: label }) => {
    const [, series, year] = /^(.+)\.year-(\d{4})$/.exec(id) ?? [];
    return series && value !== undefined ? [{ series, year, value, label }] : [];
  });
  // The last one is the figure's own; the others are what it compares.
  const rows = counted.filter(({ series }) => series === counted.at(-1)?.series);
  const [title = "", takeaway = ""] = [data[`title_${lang}`], data[`takeaway_${lang}`]];
  const body = `<h1>${title}</h1><p>${takeaway}</p><div id="plot"></div><script>const rows=${JSON.stringify(rows)}</script><script src="peer.js"></script>`;
  return { page: documentOf(lang, title, body), script: await inlineScript(entry) };
}
