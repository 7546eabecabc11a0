import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const folder = fileURLToPath(new URL("../../.cache/wordpress", import.meta.url));

/** What WordPress runs on. Its own package would also bring a web server, so it is fetched without what it names. */
const ground = ["php-cli", "php-mysql", "php-mbstring", "php-xml", "mariadb-server-core"];

/** The programs and files of a WordPress host. */
export interface WordPressFiles {
  /** WordPress itself: index.php, wp-includes, ... */
  wordpress: string;
  php: string;
  /** PHP's extensions (.so). */
  extensions: string;
  mariadbd: string;
  /** Texts and character sets of MariaDB. */
  mariadbShare: string;
  /** Folders of the shared libraries of both programs. */
  libraries: string[];
}

/**
 * Finds Debian's WordPress, its languages and default theme, PHP and MariaDB in .cache/wordpress/, downloaded (45 MB) and
 * unpacked there the first time. Nothing is installed: it needs no root, and what the machine has does not matter.
 * @throws Error that says what could not be had
 */
export async function loadWordPressFiles(): Promise<WordPressFiles> {
  const unpacked = join(folder, "root");
  if (!existsSync(unpacked)) {
    try {
      await unpackInto(unpacked);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        "No WordPress for its tests: they take it, with PHP and MariaDB, from Debian's packages, by apt-get and " +
          `dpkg-deb, once. ${reason}`,
      );
    }
  }
  return {
    wordpress: join(unpacked, "usr/share/wordpress"),
    php: onlyMatch(join(unpacked, "usr/bin"), /^php\d+\.\d+$/),
    extensions: onlyMatch(join(unpacked, "usr/lib/php"), /^\d{8}$/),
    mariadbd: join(unpacked, "usr/sbin/mariadbd"),
    mariadbShare: onlyMatch(join(unpacked, "usr/share"), /^(mysql|mariadb)$/),
    libraries: ["usr/lib", "lib"]
      .map((part) => join(unpacked, part))
      .filter((part) => existsSync(part))
      .map((part) => onlyMatch(part, /-linux-gnu/)),
  };
}

async function unpackInto(target: string): Promise<void> {
  const downloads = join(folder, "apt");
  empty(downloads);
  try {
    await download(downloads, []);
  } catch {
    empty(downloads);
    // The machine has no lists of packages, or old ones: it gets new ones of its own for this, and keeps those it has.
    const ownLists = ["-o", `Dir::State::lists=${join(downloads, "lists")}`];
    await apt(downloads, [...ownLists, "-o", "APT::Update::Error-Mode=any", "update"]);
    await download(downloads, ownLists);
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

async function download(downloads: string, lists: readonly string[]): Promise<void> {
  const { stdout: relations } = await run("apt-cache", [...lists, "depends", "wordpress"]);
  const recommended = [...relations.matchAll(/Recommends: (wordpress-\S+)/g)].map(([, name]) => name ?? "");
  // As if nothing were installed: then all that is needed comes along, the same on every machine.
  const nothing = ["-o", "Dir::State::status=/dev/null"];
  await apt(downloads, [
    ...lists,
    ...nothing,
    "install",
    "--no-install-recommends",
    "--download-only",
    "-y",
    ...ground,
  ]);
  await apt(downloads, [...lists, "download", "wordpress", ...recommended]);
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

function onlyMatch(parent: string, pattern: RegExp): string {
  const found = readdirSync(parent).find((name) => pattern.test(name));
  if (!found) throw new Error(`${parent} has nothing like ${String(pattern)}: remove .cache/wordpress and try again`);
  return join(parent, found);
}
