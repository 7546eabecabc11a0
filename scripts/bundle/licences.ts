import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "#site/folders.ts";

/**
 * The licences of the libraries in the scripts that readers load, each of which asks to go with every copy. Those of
 * the fonts are files of their own.
 * @throws where a library comes without one
 */
export async function libraryLicences(): Promise<string> {
  const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
  };
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path && !dev && !path.includes("/@types/"));
  const parts = shipped.map(async ([path, { version = "", license = "" }]) => {
    const name = path.replace(/^.*node_modules\//, "");
    const file = (await readdir(join(root, path))).find((candidate) => /^licen[cs]e/i.test(candidate));
    if (!file) throw new Error(`${name} ${version} comes without a licence file; it is published under ${license}`);
    return `${name} ${version} (${license})\n\n${(await readFile(join(root, path, file), "utf8")).trim()}\n`;
  });
  return [...new Set(await Promise.all(parts))].join(`\n${"-".repeat(80)}\n\n`);
}
