import { createServer } from "node:http";
import { listen } from "../../scripts/serving/serve.ts";
import { answerOf, article, type Host, site } from "../newsroom.ts";

/** The made page of a newsroom and the made site that it embeds (../newsroom.ts), on servers, where no browser makes routes. */
export interface Newsroom {
  /** Has the page be this one from now on; gives its address. */
  write: (host: Host) => string;
  close: () => void;
}

export async function openNewsroom(): Promise<Newsroom> {
  let host: Host = { body: "" };
  let root = "";
  const server = createServer((request, response) => {
    const isArticle = request.headers.host?.startsWith("localhost");
    const answer = answerOf(new URL(request.url ?? "/", isArticle ? article : site).href, host);
    response.writeHead(answer ? 200 : 404, { "Content-Type": answer?.type ?? "text/plain" });
    response.end(answer?.body.replaceAll(site, root));
  });
  const port = String(await listen(server, 0));
  root = `http://127.0.0.1:${port}/`;
  return {
    write(next) {
      host = next;
      return new URL(new URL(article).pathname, `http://localhost:${port}/`).href;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
