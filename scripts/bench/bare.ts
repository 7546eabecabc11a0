import { createServer, type Server } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { parse } from "node-html-parser";

/** Serves, at any free port of loopback, a page with a built page's title and headline and nothing else. */
export async function serveBare(siteFolder: string, path: string): Promise<{ server: Server; url: string }> {
  const built = parse(readFileSync(join(siteFolder, path, "index.html"), "utf8"));
  const html = built.querySelector("html");
  const words = (name: string) => built.querySelector(name)?.innerHTML ?? "";
  const body = brotliCompressSync(
    `<!doctype html><html lang="${html?.getAttribute("lang") ?? ""}" dir="${html?.getAttribute("dir") ?? ""}">` +
      `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<title>${words("title")}</title><h1>${words("h1")}</h1></html>`,
  );
  const server = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Encoding": "br" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${String(typeof address === "object" ? address?.port : "")}/` };
}
