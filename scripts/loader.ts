import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { version } from "../src/app/embed/loader/version.ts";
import { inlineScript } from "./inlineScript.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The loader for hosts' pages, as `/embed.js` serves it. */
export async function loaderText(): Promise<string> {
  return `${await inlineScript(join(root, "src/app/embed/loader/loader.ts"))}\n`;
}

/** Where the copies of the loader stand that never change: each is served at `/embed/{version}.js`. */
export const pinnedFolder = join(root, "public/embed");

/** The copy of the loader's version now. */
export const pinnedFile = join(pinnedFolder, `${version}.js`);
