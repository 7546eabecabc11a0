import { join } from "node:path";
import { version } from "#loader/version.ts";
import { inlineScript } from "./inlineScript.ts";
import { root } from "#site/folders.ts";

/** The loader for hosts' pages, as `/embed.js` serves it. */
export async function loaderText(): Promise<string> {
  return `${await inlineScript(join(root, "src/loader/loader.ts"))}\n`;
}

/** Where the copies of the loader stand that never change: each is served at `/embed/{version}.js`. */
export const pinnedFolder = join(root, "public/embed");

/** The copy of the loader's version now. */
export const pinnedFile = join(pinnedFolder, `${version}.js`);
