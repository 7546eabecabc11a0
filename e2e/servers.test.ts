import { existsSync, readdirSync, readFileSync } from "node:fs";
import { get, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { headersFor } from "../src/site/hosting/policy.ts";
import { serve } from "../scripts/serving/serve.ts";
import { type RealServers, serverNames, startServers } from "./servers/realServers.ts";
import { dist, editions, embedPaths, pagePaths } from "./site.ts";
import { source } from "./words.ts";

/** Where the site may stand: at the root of a host, and below a path. */
const bases = ["/", "/news/x/"] as const;
const stands = [
  ...serverNames.flatMap((server) => bases.map((base) => ({ server, base }))),
  { server: "preview", base: "/" } as const,
];

let servers: RealServers | undefined;
let preview: Awaited<ReturnType<typeof serve>> | undefined;

beforeAll(async () => {
  [servers, preview] = await Promise.all([startServers(dist, bases), serve(dist, 0)]);
}, 180_000);

afterAll(async () => {
  preview?.server.close();
  await servers?.close();
}, 30_000);

/** One page of each kind, one file of each type, and one of each rule. */
const { claims, events, figures } = editions[source]!.story;
const pages = [
  ...["", `${source}/`, `${source}/${figures[0]!.id}/`, `${source}/claim/${claims[0]!.id}/`],
  ...[`${source}/event/${events[0]!.id}/`, `${source}/embed/`],
  ...[embedPaths.find((path) => !path.includes("/r/"))!, embedPaths.find((path) => path.includes("/r/"))!],
];
const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => !/\.(br|gz)$/.test(name));
const oneOfEach = new Map(files.filter((name) => name.includes(".")).map((name) => [name.replace(/.*\./, ""), name]));
const ofRules = ["embed.js", files.find((name) => /^embed\/.*\.js$/.test(name))!, "data/datapackage.json"];
const paths = [...pages, ...new Set([...oneOfEach.values(), ...ofRules])];

describe.each(stands)("$server serves the site below $base", ({ server, base }) => {
  const root = () =>
    server === "preview" ? `http://127.0.0.1:${String(preview!.port)}/` : servers!.addressOf(server, base);
  const ask = (path: string, headers: Record<string, string> = {}) => answerOf(root() + path, headers);

  it("sends each kind of page and file whole, with the headers of the policy", async () => {
    for (const path of paths) {
      const { status, headers, body } = await ask(path);
      expect(status, path).toBe(200);
      expectPolicy(path, headers);
      expect(body.equals(readFileSync(join(dist, fileOf(path)))), path).toBe(true);
    }
  });

  it.each([
    { asked: "gzip, br", coding: "br", ending: ".br" },
    { asked: "gzip", coding: "gzip", ending: ".gz" },
  ])("sends the $coding twin to who takes it", async ({ asked, coding, ending }) => {
    for (const path of paths.filter((path) => existsSync(join(dist, fileOf(path) + ending)))) {
      const { headers, body } = await ask(path, { "Accept-Encoding": asked });
      expect(headers["content-encoding"], path).toBe(coding);
      expect(headers.vary?.toLowerCase(), path).toContain("accept-encoding");
      expectPolicy(path, headers);
      expect(body.equals(readFileSync(join(dist, fileOf(path) + ending))), path).toBe(true);
    }
  });

  it("answers with its own page where nothing is, and lists no folder", async () => {
    const own = readFileSync(join(dist, "404.html"));
    for (const path of ["nothing", "nothing/", `${source}/nothing/`, "assets/old-00000000.js", "assets/", "data/"]) {
      const { status, headers, body } = await ask(path);
      expect(status, path).toBe(404);
      expect(headers["content-type"]?.toLowerCase(), path).toMatch(/^text\/html; ?charset=utf-8$/);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["cache-control"] ?? "", path).not.toContain("immutable");
      expect(body.equals(own), path).toBe(true);
    }
  });

  it("leads to the closing slash with the query, and leaves scheme, host and port as they are", async () => {
    const { origin, pathname } = new URL(root());
    const expectLed = async (address: string, to: string) => {
      const { status, headers } = await answerOf(origin + address, {});
      expect([301, 308], address).toContain(status);
      expect(headers.location, address).toBe(to);
    };
    for (const path of pages.filter(Boolean))
      for (const query of ["", "?sel=claim.X&step=2"])
        await expectLed(pathname + path.slice(0, -1) + query, pathname + path + query);
    if (base !== "/") await expectLed(base.slice(0, -1), base);
  });

  it("says that nothing changed, without sending it again", async () => {
    for (const path of [`${source}/`, "embed.js"]) {
      const { headers } = await ask(path);
      const { status } = await ask(path, { "If-None-Match": headers.etag ?? "" });
      expect(status, path).toBe(304);
    }
  });
});

describe("the policy", () => {
  it("knows each built page as one that only the site may frame, and each embed as one that anybody may", () => {
    const frameable = (path: string) => !/frame-ancestors/.test(headersFor(path)["Content-Security-Policy"] ?? "");
    expect(pagePaths.filter(frameable)).toEqual([]);
    expect(embedPaths.filter((path) => !frameable(path))).toEqual([]);
  });

  it("knows the type of each built file", () => {
    expect(files.filter((name) => /\.\w+$/.test(name) && !headersFor(name)["Content-Type"])).toEqual([]);
  });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  /** As it was sent. */
  body: Buffer;
}

/** What a server answers, as it is sent: neither unpacked nor followed. */
function answerOf(address: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on("error", reject);
  });
}

/** Whether headers are those of the policy, and no other policy is among them. */
function expectPolicy(path: string, headers: IncomingHttpHeaders): void {
  const wanted = Object.fromEntries(
    Object.entries(headersFor(path)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const names = new Set([...Object.keys(wanted), "content-security-policy", "x-frame-options"]);
  const said = (all: IncomingHttpHeaders) =>
    Object.fromEntries([...names].map((name) => [name, all[name]?.toString().replace(/; ?/g, "; ").toLowerCase()]));
  expect(said(headers), path).toEqual(said(wanted));
}

function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
