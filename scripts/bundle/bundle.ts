import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as viteBuild, type Manifest } from "vite";
import type * as Prerender from "#site/prerender.tsx";
import { direction } from "#i18n/languages.ts";
import { bundleEmbed } from "./bundleEmbed.ts";
import { cssForMarkup, withoutFontFaces } from "#site/cssForMarkup.ts";
import { inlineScript } from "./inlineScript.ts";
import { libraryLicences, modulesOf, packagesOf } from "./licences.ts";
import { loaderText } from "./loader.ts";
import { type Bundle, sha256 } from "#site/bundle.ts";
import { root } from "#site/folders.ts";

/** Bundles the app for the browser and for prerendering, below a folder that is made anew. */
export async function bundleApp(folder: string): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true });
  const clientFolder = join(folder, "client");
  const serverFolder = join(folder, "server");
  const client = await viteBuild({ root, logLevel: "warn", build: { outDir: clientFolder, emptyOutDir: true } });
  await viteBuild({
    root,
    logLevel: "warn",
    build: { outDir: serverFolder, ssr: "src/site/prerender.tsx", manifest: false, copyPublicDir: false },
  });
  const { modules, ...embed } = await bundleEmbed(join(folder, "embed"));
  const licences = await libraryLicences(packagesOf([...modulesOf(client), ...modules]));
  await writeFile(join(clientFolder, "licences/third-party.txt"), licences);
  const assets = await readdir(join(clientFolder, "assets"));
  return {
    clientFolder,
    server: (await import(pathToFileURL(join(serverFolder, "prerender.js")).href)) as typeof Prerender,
    loader: await loaderText(),
    parts: await sharedParts(clientFolder, assets),
    fontsFor: (lang) => preloadedFonts(assets, lang),
    embed,
  };
}

async function sharedParts(clientFolder: string, assets: readonly string[]): Promise<Bundle["parts"]> {
  const manifestFolder = join(clientFolder, ".vite");
  const manifest = JSON.parse(await readFile(join(manifestFolder, "manifest.json"), "utf8")) as Manifest;
  await rm(manifestFolder, { recursive: true });
  const client = manifest["src/reader/client.tsx"]?.file;
  const style = assets.find((name) => name.endsWith(".css"));
  if (!client || !style) throw new Error("the client's build gave no entry or no style sheet");
  const sheet = (await readFile(join(clientFolder, "assets", style), "utf8")).trim();
  await writeFile(join(clientFolder, "assets", style), withoutFontFaces(sheet));
  const intent = await inlineScript(join(root, "src/reader/intent.ts"));
  return {
    cssFor: cssForMarkup(sheet.replaceAll("url(./", "url(./assets/")),
    style: `assets/${style}`,
    intent,
    client,
    modulesFor: (kinds) => [
      ...filesOf(manifest, ["src/reader/client.tsx", ...kinds.map((kind) => `src/figures/${kind}/liveKind.ts`)]),
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
