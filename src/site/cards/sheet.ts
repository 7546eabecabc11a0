import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bundle } from "../bundle.ts";
import { facesInside } from "../facesInside.ts";
import { root } from "../folders.ts";

/**
 * The style rules of cards: those of the site that their markup needs, with the faces inside, and the cards' own, which
 * are read from disk and never imported, so that no page carries them.
 */
export async function cardSheet(
  { clientFolder, parts }: { clientFolder: string; parts: Pick<Bundle["parts"], "cssFor"> },
  markup: string,
): Promise<string> {
  const rules = await readFile(join(root, "src/site/cards/card.css"), "utf8");
  const needed = parts.cssFor(`${markup}<style>${rules}</style>`);
  // No face that a machine may have or not: cards look the same wherever they are drawn.
  return `${await facesInside(needed, clientFolder, (path) => path !== undefined)}\n${rules}`;
}
