import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "node-html-parser";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedStory, specimenStory } from "#site/stories.ts";

/** The server starts with the first request, and the machine may be busy. */
const slow = 60_000;

function languagesOf(folder: string): string[] {
  const file = new URL(`../../data/${folder}/story.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { languages: string[] }).languages;
}

let server: ViteDevServer;
let address = "";

beforeAll(async () => {
  server = await createServer({
    root: fileURLToPath(new URL("../../", import.meta.url)),
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: "127.0.0.1", ws: false, watch: null },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? "";
}, slow);

afterAll(() => server.close());

async function ask(path: string) {
  const response = await fetch(address + path, { redirect: "manual" });
  const root = parse(await response.clone().text());
  const boot = JSON.parse(root.querySelector("#boot")?.rawText ?? "{}") as {
    here?: string;
    editions?: Record<string, string>;
  };
  return { status: response.status, location: response.headers.get("location"), response, root, boot };
}

describe("the development server", { timeout: slow }, () => {
  it("serves the published story at the root, from its source language", async () => {
    const { boot, root } = await ask("");
    expect(boot.here).toBe("");
    const lang = root.querySelector("html")?.getAttribute("lang") ?? "";
    expect(Object.keys(boot.editions ?? {})[0]).toBe(lang);
    const edition = (await (await ask(boot.editions![lang]!)).response.json()) as { story: { id: string } };
    expect(edition.story.id).toBe(publishedStory);
  });

  it("serves the specimen below gallery/, as if that were its root", async () => {
    const { boot, root } = await ask("gallery/ar/salt/");
    expect(boot.here).toBe("ar/salt/");
    expect(root.querySelector("html")?.getAttribute("dir")).toBe("rtl");
    for (const [lang, path] of Object.entries(boot.editions ?? {})) {
      const { response } = await ask(`gallery/${path}`);
      const { story } = (await response.json()) as { story: { id: string; lang: string } };
      expect(story).toMatchObject({ id: "specimen", lang });
    }
    expect(Object.keys(boot.editions ?? {})).toEqual(languagesOf(specimenStory));
  });

  it("lists the figures at gallery/, as the query wants them", async () => {
    expect(await ask("gallery")).toMatchObject({ status: 302, location: "/gallery/" });
    const { root } = await ask("gallery/?lang=ar&scheme=dark");
    const sources = root.querySelectorAll("iframe").map((frame) => frame.getAttribute("src"));
    expect(sources.length).toBeGreaterThan(30);
    for (const source of sources) {
      expect(source).toMatch(/^ar\/[\w-]+\/\?theme=dark$/);
      expect((await ask(`gallery/${source ?? ""}`)).status).toBe(200);
    }
  });

  it("has no page where the story has none", async () => {
    for (const path of ["xx/", "ar/nothing/", "gallery/ar/nothing/", "gallery/edition/xx.json"])
      expect((await ask(path)).status, path).toBe(404);
  });
});
