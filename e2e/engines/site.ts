import { serve, siteFolder } from "../../scripts/serving/serve.ts";
import { serveHosts } from "../../scripts/serving/serveHosts.ts";

/** The built site on a server of one test, so that nothing is remembered from others, and what can happen to it. */
export interface Site {
  /** Its address, with the closing slash. */
  root: string;
  /** Pages of other people that embed it, on another site. */
  hosts: string;
  /** Has every request whose path matches fail from now on; without a pattern, none. */
  lose: (path?: RegExp) => void;
  /** Goes away from the network, and comes back. */
  leave: () => Promise<void>;
  comeBack: () => Promise<void>;
  close: () => void;
}

export async function openSite(): Promise<Site> {
  const { server, port } = await serve(siteFolder, 0);
  const root = `http://127.0.0.1:${String(port)}/`;
  const hosts = await serveHosts(root, 0);
  const [answer] = server.listeners("request");
  let lost: RegExp | undefined;
  server.removeAllListeners("request").on("request", (request, response) => {
    if (!lost?.test(request.url ?? "")) answer?.(request, response);
    else response.writeHead(404, { "Content-Type": "text/html" }).end("<!doctype html><p>Not found");
  });
  return {
    root,
    hosts: `http://localhost:${String(hosts.port)}/`,
    lose(path) {
      lost = path;
    },
    leave: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
    comeBack: () =>
      new Promise((resolve) => {
        server.listen(port, "127.0.0.1", resolve);
      }),
    close() {
      for (const each of [server, hosts.server]) {
        each.close();
        each.closeAllConnections();
      }
    },
  };
}
