import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "./test.ts";
import type * as Axe from "axe-core";
import { addRules } from "./reader.ts";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const schemes = ["light", "dark"] as const;

/** Rules beyond WCAG's tags: what is seen is in the name by which it is called, and regions can be told apart. */
const ofNames = ["label-content-name-mismatch", "landmark-unique"];
/** No word is an icon, whatever its letters do together. */
const noIcons = {
  checks: { "label-content-name-mismatch": { options: { pixelThreshold: 2, occurrenceThreshold: 1000 } } },
};

/** Letters that do not join, so that axe does not take Arabic words for icons and pass over them. */
const unjoined = "* { font-family: monospace !important }";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Looked {
  /** The parts that are looked at, by selector; the whole page without. */
  within?: readonly string[];
  rules?: Axe.RunOptions;
}

/** What axe finds in a page, but for what stands in its frames, one line each. */
async function problemsOf(page: Page, { within, rules = {} }: Looked): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const violations = await page.evaluate(
    async ([include, options]) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      // The rules that need it are not asked for (turned screens), or have nothing to look at (sound that plays by itself).
      const run: Axe.RunOptions = { resultTypes: ["violations"], iframes: false, preload: false, ...options };
      return (await axe.run(include ? { include: [...include] } : document, run)).violations;
    },
    [within, rules] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, none }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? none[0]?.message ?? ""}`),
  );
}

/**
 * What axe finds in a page: by all rules of WCAG 2.2 AA once, and by that of contrast in light and in dark colours.
 * The page's letters are others afterwards.
 */
export async function problemsByAxe(page: Page, within?: readonly string[]): Promise<string[]> {
  const contrast = "color-contrast";
  await page.emulateMedia({ colorScheme: "light" });
  const found = await problemsOf(page, {
    within,
    rules: { runOnly: { type: "tag", values: standards }, rules: { [contrast]: { enabled: false } } },
  });
  await addRules(page, unjoined);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // Names are the same in both: they are looked at beside the first contrast, which costs less than by themselves.
    const values = colorScheme === schemes[0] ? [...ofNames, contrast] : [contrast];
    const pale = await problemsOf(page, { within, rules: { runOnly: { type: "rule", values }, ...noIcons } });
    found.push(...pale.map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}
