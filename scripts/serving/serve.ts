import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { headersFor } from "#site/hosting/policy.ts";

/** The folder that a build writes, which any static host serves as it is. */
export const siteFolder = fileURLToPath(new URL("../../dist", import.meta.url));

/** The folder of the built gallery: the specimen's site, for pictures of its figures. It is never published. */
export const galleryFolder = fileURLToPath(new URL("../../.cache/gallery", import.meta.url));

/**
 * Serves a built folder on loopback as static hosts do: files with their precompressed twins, a folder's address without
 * its closing slash led to the one with it, 404.html for everything else.
 * @param port the wanted port; the next free one is taken when it is in use, 0 takes any
 * @returns the server and the port it listens on
 */
export async function serve(folder: string, port: number): Promise<{ server: Server; port: number }> {
  if (!existsSync(join(folder, "404.html"))) throw new Error(`${folder} is not a built site: run npm run build first`);
  const notFound = readFileSync(join(folder, "404.html"));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => response.setHeaders(new Headers(headersFor(path.slice(1)))),
  });
  const server = createServer((request, response) => {
    const [, path = "", query = ""] = /^((?:\/[\w-]+)+)(\?.*)?$/.exec(request.url ?? "") ?? [];
    if (path && existsSync(join(folder, path, "index.html"))) {
      response.writeHead(301, { Location: `${path}/${query}` });
      response.end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, headersFor("404.html"));
      response.end(request.method === "HEAD" ? undefined : notFound);
    });
  });
  // One that closed an idle connection might do so just as a client on a busy machine asks by it.
  server.keepAliveTimeout = 0;
  return { server, port: await listen(server, port) };
}

/**
 * Lets a server listen on loopback.
 * @param port the wanted port; the next free one is taken when it is in use, 0 takes any
 */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate++) {
    const bound = await tryPort(server, candidate);
    if (bound !== undefined) return bound;
    if (port === 0 || candidate > port + 50) throw new Error(`no free port from ${port} on`);
  }
}

function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" ? address?.port : undefined);
    });
  });
}
