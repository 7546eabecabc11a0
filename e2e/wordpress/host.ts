import { execFile, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { loadWordPressFiles, type WordPressFiles } from "./packages.ts";
import { end, freePort, waitForWords } from "../programs.ts";

const scripts = fileURLToPath(new URL("php", import.meta.url));

/** A newsroom's WordPress with its default theme, which includes our loader. */
export interface WordPress {
  /**
   * Publishes a post by an author, as the block editor does.
   * @param content HTML as the author writes it; WordPress cleans it
   * @returns the address of the post
   */
  post(content: string): Promise<string>;
  /** Ends its programs and removes its database. */
  close(): Promise<void>;
}

/** Where the embedded site says that it stands, where it is served, and where else readers find it; all end in a slash. */
interface EmbeddedSite {
  url: string;
  servedAt: string;
  shownAt?: string;
}

/** Starts an empty WordPress on a free port of loopback, with a database of its own that nothing outlives. */
export async function startWordPress(site: EmbeddedSite): Promise<WordPress> {
  const files = await loadWordPressFiles();
  const folder = mkdtempSync(join(tmpdir(), "wordpress-"));
  const socket = join(folder, "socket");
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: files.libraries.join(":"),
    WORDPRESS_FOLDER: files.wordpress,
    WORDPRESS_URL: url,
    WORDPRESS_SOCKET: socket,
    SITE_URL: site.url,
    SITE_SERVED_AT: site.servedAt,
    SITE_SHOWN_AT: site.shownAt ?? "",
  };
  const started: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(started.map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  // Also when the tests are broken off.
  process.once("exit", () => {
    for (const child of started) child.kill();
  });
  try {
    const database = spawn(files.mariadbd, databaseParameters(files, folder, socket), { env });
    started.push(database);
    await waitForWords(database, "ready for connections");
    const php = phpParameters(files);
    const { stdout: password } = await promisify(execFile)(files.php, [...php, join(scripts, "install.php")], { env });
    const router = join(scripts, "router.php");
    const server = spawn(files.php, [...php, "-S", `localhost:${String(port)}`, "-t", files.wordpress, router], {
      env,
    });
    started.push(server);
    await waitForWords(server, "started");
    const authorization = `Basic ${Buffer.from(`author:${password}`).toString("base64")}`;
    return { post: (content) => publish(url, authorization, content), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function databaseParameters(files: WordPressFiles, folder: string, socket: string): string[] {
  const data = join(folder, "data");
  // To MariaDB a database is a folder.
  mkdirSync(join(data, "wordpress"), { recursive: true });
  return [
    "--no-defaults",
    ...(process.getuid?.() === 0 ? ["--user=root"] : []),
    `--datadir=${data}`,
    `--tmpdir=${folder}`,
    `--socket=${socket}`,
    "--skip-networking",
    "--skip-grant-tables",
    "--innodb=OFF",
    "--default-storage-engine=Aria",
    `--lc-messages-dir=${files.mariadbShare}`,
    `--character-sets-dir=${join(files.mariadbShare, "charsets")}`,
  ];
}

function phpParameters({ extensions }: WordPressFiles): string[] {
  // Each after those that it needs; what this PHP has built in has no file.
  const names = ["ctype", "tokenizer", "mbstring", "iconv", "dom", "xml", "simplexml", "mysqlnd", "mysqli", "posix"];
  const found = names.map((name) => join(extensions, `${name}.so`)).filter((path) => existsSync(path));
  return [
    "-n",
    ...found.flatMap((path) => ["-d", `extension=${path}`]),
    ...["-d", `zend_extension=${join(extensions, "opcache.so")}`],
    ...["-d", "memory_limit=256M"],
  ];
}

async function publish(url: string, authorization: string, content: string): Promise<string> {
  const response = await fetch(`${url}/?rest_route=/wp/v2/posts`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: authorization },
    body: JSON.stringify({ title: "مقال", status: "publish", content }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`WordPress did not publish the post: ${answer}`);
  return (JSON.parse(answer) as { link: string }).link;
}
