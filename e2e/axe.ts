import type { AxeBuilder } from "@axe-core/playwright";

export const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const schemes = ["light", "dark"] as const;

/** Letters that do not join, so that axe does not take Arabic words for icons and pass over them. */
export const unjoined = "* { font-family: monospace !important }";

/** What axe finds, one line each. */
export async function problemsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? node.none[0]?.message ?? ""}`),
  );
}
