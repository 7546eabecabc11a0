import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { apacheConfig } from "../../src/site/hosting/apache.ts";
import { caddyConfig } from "../../src/site/hosting/caddy.ts";
import { nginxConfig } from "../../src/site/hosting/nginx.ts";
import { librariesIn, unpackedPackages } from "../debianPackages.ts";
import { end, freePort, waitForPort } from "../programs.ts";

/** A program that serves a site under some paths, one port of loopback each. */
export interface RealServers {
  /** The site's address, by server and by its path. */
  addressOf: (server: ServerName, base: string) => string;
  close: () => Promise<void>;
}

export const serverNames = ["nginx", "caddy", "apache"] as const;
export type ServerName = (typeof serverNames)[number];

/** What a server is given: where it may write, its programs, and where each site stands. */
interface Ground {
  folder: string;
  unpacked: string;
  sites: readonly { base: string; port: number; folder: string }[];
}

const isRoot = process.getuid?.() === 0;

/**
 * Starts Debian's nginx, Caddy and Apache with the configurations that we write, around which stands the least that
 * each needs. The first time they are downloaded, and unpacked into .cache/servers/ (50 MB).
 * @param built the folder of the site
 */
export async function startServers(built: string, bases: readonly string[]): Promise<RealServers> {
  const unpacked = await unpackedPackages("servers", {
    what: "nginx, Caddy and Apache",
    packages: ["nginx", "libnginx-mod-http-brotli-static", "caddy", "apache2-bin"],
  });
  const folder = mkdtempSync(join(tmpdir(), "servers-"));
  // A copy, where it may be read by the user that a server run by root gives itself.
  const site = join(folder, "site/");
  cpSync(built, site, { recursive: true, filter: (path) => !path.includes("cards") });
  chmodSync(folder, 0o755);
  const started: ChildProcess[] = [];
  // Also when the tests are broken off.
  process.once("exit", () => {
    for (const child of started) child.kill();
  });
  const addresses = new Map<string, string>();
  for (const name of serverNames) {
    const own = join(folder, name);
    mkdirSync(own);
    const sites = await Promise.all(bases.map(async (base) => ({ base, folder: site, port: await freePort() })));
    for (const { base, port } of sites) addresses.set(name + base, `http://127.0.0.1:${String(port)}${base}`);
    const { command, parameters } = starts[name]({ folder: own, unpacked, sites });
    const env = { ...process.env, LD_LIBRARY_PATH: librariesIn(unpacked).join(":"), HOME: own, XDG_DATA_HOME: own };
    const child = spawn(join(unpacked, command), parameters, { env, stdio: ["ignore", "ignore", "pipe"] });
    started.push(child);
    await Promise.all(sites.map(({ port }) => waitForPort(child, port)));
  }
  return {
    addressOf: (server, base) => addresses.get(server + base) ?? "",
    async close() {
      await Promise.all(started.map(end));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const starts: Record<ServerName, (ground: Ground) => { command: string; parameters: string[] }> = {
  nginx({ folder, unpacked, sites }) {
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const servers = sites.map(({ base, port, folder: site }, position) => {
      const file = join(folder, `${String(position)}.conf`);
      writeFileSync(file, nginxConfig({ base, folder: site }));
      return `server { listen 127.0.0.1:${String(port)}; include ${file}; }`;
    });
    const config = [
      ...(isRoot ? ["user nobody nogroup;"] : []),
      `pid ${join(folder, "pid")};`,
      "daemon off;",
      "error_log stderr notice;",
      `load_module ${join(unpacked, "usr/lib/nginx/modules/ngx_http_brotli_static_module.so")};`,
      "events {}",
      "http {",
      "access_log off;",
      ...temporary.map((name) => `${name}_temp_path ${join(folder, name)};`),
      ...servers,
      "}",
    ];
    writeFileSync(join(folder, "nginx.conf"), config.join("\n"));
    const parameters = ["-e", "stderr", "-p", folder, "-c", join(folder, "nginx.conf")];
    return { command: "usr/sbin/nginx", parameters };
  },

  caddy({ folder, sites }) {
    const blocks = sites.map(({ base, port, folder: site }, position) => {
      const file = join(folder, `${String(position)}.caddy`);
      writeFileSync(file, caddyConfig({ base, folder: site }));
      return `http://127.0.0.1:${String(port)} {\n\tbind 127.0.0.1\n\timport ${file}\n}`;
    });
    writeFileSync(join(folder, "Caddyfile"), ["{\n\tadmin off\n\tauto_https off\n}", ...blocks, ""].join("\n"));
    const parameters = ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")];
    return { command: "usr/bin/caddy", parameters };
  },

  apache({ folder, unpacked, sites }) {
    const modules = ["mpm_event", "authz_core", "dir", "headers", "mime", "rewrite", "alias"];
    const hosts = sites.map(({ base, port, folder: site }) => {
      // At the root as a file beside the pages, below a path inside of what the server itself is told.
      const config = apacheConfig({ base });
      if (base === "/") writeFileSync(join(site, ".htaccess"), config);
      const inside = base === "/" ? "AllowOverride All" : `AllowOverride None\n${config}`;
      const place = base === "/" ? `DocumentRoot ${site}` : `Alias ${base.slice(0, -1)} ${site.slice(0, -1)}`;
      return [
        `Listen 127.0.0.1:${String(port)}`,
        `<VirtualHost 127.0.0.1:${String(port)}>`,
        place,
        `<Directory ${site}>`,
        "Require all granted",
        inside,
        "</Directory>",
        "</VirtualHost>",
      ].join("\n");
    });
    const config = [
      `ServerRoot ${folder}`,
      "ServerName localhost",
      `PidFile ${join(folder, "pid")}`,
      ...modules.map((name) => `LoadModule ${name}_module ${join(unpacked, `usr/lib/apache2/modules/mod_${name}.so`)}`),
      ...(isRoot ? ["User nobody", "Group nogroup"] : []),
      `ErrorLog ${join(folder, "errors")}`,
      `TypesConfig ${existsSync("/etc/mime.types") ? "/etc/mime.types" : join(unpacked, "etc/mime.types")}`,
      ...hosts,
    ];
    writeFileSync(join(folder, "apache.conf"), config.join("\n"));
    const parameters = ["-DFOREGROUND", "-d", folder, "-f", join(folder, "apache.conf")];
    return { command: "usr/sbin/apache2", parameters };
  },
};
