import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BuildRecord, recordPath } from "#site/buildRecord.ts";

/** A site that is built or published, in a folder or at an address. */
export interface OpenSite {
  record: BuildRecord;
  /** A file that its build wrote; undefined where there is none. */
  json: (path: string) => Promise<unknown>;
  /** Whether it has a file, be it left from an earlier build. */
  has: (path: string) => Promise<boolean>;
}

/**
 * Opens a site in a folder, or at an address (https://...).
 * @throws Error that says what to do where it has no build.json
 */
export async function openSite(where: string): Promise<OpenSite> {
  const files = /^https?:\/\//.test(where) ? atAddress(where) : inFolder(where);
  const text = await files.read(recordPath);
  if (text === undefined)
    throw new Error(
      `${where} has no ${recordPath}: it is no site of ours, or was built before there was one. A site whose build ` +
        "knows no such file is compared once it was published anew.",
    );
  return {
    record: JSON.parse(text) as BuildRecord,
    json: async (path) => {
      const content = await files.read(path);
      return content === undefined ? undefined : (JSON.parse(content) as unknown);
    },
    has: files.has,
  };
}

interface Files {
  read: (path: string) => Promise<string | undefined>;
  has: (path: string) => Promise<boolean>;
}

function inFolder(folder: string): Files {
  const has = (path: string) => Promise.resolve(existsSync(join(folder, path)));
  return { has, read: async (path) => ((await has(path)) ? readFile(join(folder, path), "utf8") : undefined) };
}

function atAddress(address: string): Files {
  const root = address.endsWith("/") ? address : `${address}/`;
  const ask = async (path: string, method: string) => {
    const response = await fetch(root + path, { method, cache: "no-store" });
    if (!response.ok && response.status !== 404) throw new Error(`${root}${path} answered ${response.status}`);
    return response;
  };
  return {
    has: async (path) => (await ask(path, "HEAD")).ok,
    read: async (path) => {
      const response = await ask(path, "GET");
      return response.ok ? response.text() : undefined;
    },
  };
}
