import { createServer, type Server } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { direction } from "#i18n/languages.ts";
import { listen } from "../serving/serve.ts";

/** A document as plain as can be. */
export function documentOf(lang: string, title: string, body: string): string {
  return `<!doctype html><html lang="${lang}" dir="${direction(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/** A page of twenty frames, each as wide as the page. */
export function twentyOf(address: string): string {
  const frames = Array.from(
    { length: 20 },
    (_, place) => `<iframe src="${address}?${place}" title="${place}"></iframe>`,
  );
  const style = "<style>iframe{width:100%;height:760px;border:0}</style>";
  return documentOf("en", "Twenty frames", `${style}<h1>Twenty frames</h1>${frames.join("")}`);
}

/** Serves pages and scripts by their path, as small as a static host sends them. */
export async function serveTexts(texts: ReadonlyMap<string, string>): Promise<{ server: Server; url: string }> {
  const bodies = new Map([...texts].map(([path, text]) => [path, brotliCompressSync(text)]));
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://bench");
    const body = bodies.get(pathname.slice(1));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = pathname.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Encoding": "br" });
    response.end(body);
  });
  return { server, url: `http://127.0.0.1:${await listen(server, 0)}/` };
}
