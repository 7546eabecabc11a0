import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../src/site/folders.ts";

const run = promisify(execFile);

/** Programs of Debian's that tests need. */
interface Wanted {
  /** What they are for, as it is said where they cannot be had. */
  what: string;
  /** Packages with all that they need. */
  packages: readonly string[];
  /** Packages without what they need; asks for their names with `apt-cache`. */
  alone?: (aptCache: (...parameters: string[]) => Promise<string>) => Promise<string[]>;
}

/**
 * The folder of .cache/ that holds packages of Debian's, downloaded and unpacked there the first time. Nothing is
 * installed or started: it needs no root, and what the machine has does not matter.
 * @throws Error that says what could not be had
 */
export async function unpackedPackages(name: string, wanted: Wanted): Promise<string> {
  const folder = cacheFolder(name);
  const unpacked = join(folder, "root");
  if (existsSync(unpacked)) return unpacked;
  try {
    await unpackInto(unpacked, join(folder, "apt"), wanted);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `No ${wanted.what} for its tests: they take it from Debian's packages, by apt-get and dpkg-deb, once. ${reason}`,
    );
  }
  return unpacked;
}

/** The folders of the shared libraries of what was unpacked. */
export function librariesIn(unpacked: string): string[] {
  return ["usr/lib", "lib"]
    .map((part) => join(unpacked, part))
    .filter((part) => existsSync(part))
    .map((part) => onlyMatch(part, /-linux-gnu/));
}

export function onlyMatch(parent: string, pattern: RegExp): string {
  const found = readdirSync(parent).find((name) => pattern.test(name));
  if (!found) throw new Error(`${parent} has nothing like ${String(pattern)}: remove its folder in .cache/, try again`);
  return join(parent, found);
}

async function unpackInto(target: string, downloads: string, wanted: Wanted): Promise<void> {
  empty(downloads);
  try {
    await download(downloads, [], wanted);
  } catch {
    empty(downloads);
    // The machine has no lists of packages, or old ones: it gets new ones of its own for this, and keeps those it has.
    const ownLists = ["-o", `Dir::State::lists=${join(downloads, "lists")}`];
    await apt(downloads, [...ownLists, "-o", "APT::Update::Error-Mode=any", "update"]);
    await download(downloads, ownLists, wanted);
  }
  const half = `${target}.half`;
  rmSync(half, { recursive: true, force: true });
  for (const name of readdirSync(join(downloads, "archives"))) {
    // The C library must be the one of the system's own loader.
    if (name.endsWith(".deb") && !name.startsWith("libc6_"))
      await run("dpkg-deb", ["-x", join(downloads, "archives", name), half]);
  }
  renameSync(half, target);
  rmSync(downloads, { recursive: true });
}

function empty(downloads: string): void {
  rmSync(downloads, { recursive: true, force: true });
  for (const part of ["archives/partial", "lists/partial"]) mkdirSync(join(downloads, part), { recursive: true });
}

async function download(downloads: string, lists: readonly string[], { packages, alone }: Wanted): Promise<void> {
  const aptCache = async (...parameters: string[]) => (await run("apt-cache", [...lists, ...parameters])).stdout;
  const names = (await alone?.(aptCache)) ?? [];
  // As if nothing were installed: then all that is needed comes along, the same on every machine.
  const nothing = ["-o", "Dir::State::status=/dev/null"];
  const only = ["install", "--no-install-recommends", "--download-only", "-y"];
  await apt(downloads, [...lists, ...nothing, ...only, ...packages]);
  if (names.length > 0) await apt(downloads, [...lists, "download", ...names]);
}

async function apt(downloads: string, parameters: readonly string[]): Promise<void> {
  const settings = [
    `Dir::Cache::archives=${join(downloads, "archives")}`,
    "Dir::Cache::pkgcache=",
    "Dir::Cache::srcpkgcache=",
    "Debug::NoLocking=1",
    "APT::Sandbox::User=root",
  ];
  await run("apt-get", ["-q", ...settings.flatMap((setting) => ["-o", setting]), ...parameters], {
    cwd: join(downloads, "archives"),
    maxBuffer: 2 ** 26,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C" },
  });
}
