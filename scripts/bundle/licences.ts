import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { build } from "vite";
import { root } from "#site/folders.ts";

/**
 * The licences of the libraries in the scripts that readers load, each of which asks to go with every copy. Those of
 * the fonts are files of their own.
 * @param bundled the packages that the scripts were made of
 * @throws where a library comes without one, or one that is bundled is only for developers by package.json
 */
export async function libraryLicences(bundled: readonly string[]): Promise<string> {
  const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { version?: string; license?: string; dev?: boolean }>;
  };
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path && !dev && !path.includes("/@types/"));
  const names = new Set(shipped.map(([path]) => nameAt(path)));
  const unlisted = bundled.filter((name) => !names.has(name));
  if (unlisted.length > 0)
    throw new Error(`readers load ${unlisted.join(", ")}, so it belongs among the dependencies of package.json`);
  const parts = shipped.map(async ([path, { version = "", license = "" }]) => {
    const name = nameAt(path);
    const file = (await readdir(join(root, path))).find((candidate) => /^licen[cs]e/i.test(candidate));
    if (!file) throw new Error(`${name} ${version} comes without a licence file; it is published under ${license}`);
    return `${name} ${version} (${license})\n\n${(await readFile(join(root, path, file), "utf8")).trim()}\n`;
  });
  return [...new Set(await Promise.all(parts))].join(`\n${"-".repeat(80)}\n\n`);
}

/** The packages, each once, that modules of a bundle come from, by their paths. */
export function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap((path) => /^.*node_modules\/((?:@[^/]+\/)?[^/?]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)];
}

function nameAt(path: string): string {
  return path.replace(/^.*node_modules\//, "");
}

/** The paths of the modules that a build put into its scripts. */
export function modulesOf(result: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = "close" in result ? [] : [result].flat().flatMap(({ output }) => output);
  return outputs.flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
}
