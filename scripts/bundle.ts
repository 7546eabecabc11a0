import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as viteBuild, type Manifest } from "vite";
import type { DocumentParts } from "../src/app/document.ts";
import type * as Prerender from "../src/app/prerender.tsx";
import { direction } from "../src/i18n/languages.ts";
import { bundleEmbed, type EmbedBundle } from "./bundleEmbed.ts";
import { cssForMarkup, withoutFontFaces } from "./cssForMarkup.ts";
import { inlineScript } from "./inlineScript.ts";
import { loaderText } from "./loader.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The app as built, which knows no story: each site is a copy of its client and pages that its server rendered. */
export interface Bundle {
  /** Holds what every site holds: scripts, fonts and all style rules in `assets/`, and what is in `public/`. */
  clientFolder: string;
  server: typeof Prerender;
  /** The loader for hosts' pages. */
  loader: string;
  /** What the documents of every site share. */
  parts: Omit<DocumentParts, "fonts" | "editions" | "siteUrl" | "isListed">;
  /** Paths, below a site's root, of the faces that the first screen of a language needs. */
  fontsFor: (lang: string) => string[];
  embed: EmbedBundle;
}

/** Bundles the app for the browser and for prerendering, below a folder that is made anew. */
export async function bundleApp(folder: string): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true });
  const clientFolder = join(folder, "client");
  const serverFolder = join(folder, "server");
  await viteBuild({ root, logLevel: "warn", build: { outDir: clientFolder, emptyOutDir: true } });
  await viteBuild({
    root,
    logLevel: "warn",
    build: { outDir: serverFolder, ssr: "src/app/prerender.tsx", manifest: false, copyPublicDir: false },
  });
  const assets = await readdir(join(clientFolder, "assets"));
  return {
    clientFolder,
    server: (await import(pathToFileURL(join(serverFolder, "prerender.js")).href)) as typeof Prerender,
    loader: await loaderText(),
    parts: await sharedParts(clientFolder, assets),
    fontsFor: (lang) => preloadedFonts(assets, lang),
    embed: await bundleEmbed(join(folder, "embed")),
  };
}

async function sharedParts(clientFolder: string, assets: readonly string[]): Promise<Bundle["parts"]> {
  const manifestFolder = join(clientFolder, ".vite");
  const manifest = JSON.parse(await readFile(join(manifestFolder, "manifest.json"), "utf8")) as Manifest;
  await rm(manifestFolder, { recursive: true });
  const client = manifest["src/app/client.tsx"]?.file;
  const style = assets.find((name) => name.endsWith(".css"));
  if (!client || !style) throw new Error("the client's build gave no entry or no style sheet");
  const sheet = (await readFile(join(clientFolder, "assets", style), "utf8")).trim();
  await writeFile(join(clientFolder, "assets", style), withoutFontFaces(sheet));
  const intent = await inlineScript(join(root, "src/app/intent.ts"));
  return {
    shell: await readFile(join(root, "index.html"), "utf8"),
    cssFor: cssForMarkup(sheet.replaceAll("url(./", "url(./assets/")),
    style: `assets/${style}`,
    intent,
    client,
    modulesFor: (kinds) => [
      ...filesOf(manifest, ["src/app/client.tsx", ...kinds.map((kind) => `src/figures/${kind}/liveKind.ts`)]),
    ],
    hashes: { script: sha256(intent), style: sha256 },
  };
}

/** The built files of some modules, each after those that it imports. */
function filesOf(manifest: Manifest, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    const chunk = manifest[name];
    if (!chunk || found.has(chunk.file)) continue;
    filesOf(manifest, chunk.imports ?? [], found);
    found.add(chunk.file);
  }
  return found;
}

function preloadedFonts(assets: readonly string[], lang: string): string[] {
  const wanted = direction(lang) === "rtl" ? /-arabic-/ : /-latin-/;
  return assets.filter((name) => name.endsWith(".woff2") && wanted.test(name)).map((name) => `assets/${name}`);
}

/** As a Content-Security-Policy names a script or style. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
