import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import { embeddables, embedFolder, embedPath } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";
import { type HeightSample, heightTable, type MeasuredEmbed } from "#site/embeds/heightTable.ts";
import { inlineScript } from "../bundle/inlineScript.ts";
import { serve } from "../serving/serve.ts";
import { launchBrowser } from "./launch.ts";
import { slimPng } from "./screenshot.ts";

const cacheFolder = fileURLToPath(new URL("../../.cache/embeds", import.meta.url));

/**
 * Measures every embed of a built site and puts its picture, `fallback.png`, beside it. What was measured before is taken
 * from `.cache/embeds/` where nothing that shows in the embed has changed. Throws where no browser can be started.
 * @param folder as `writeSite` leaves it
 * @returns by the path of the embed; and how many were measured
 */
export async function measureEmbeds(
  folder: string,
  editions: readonly StoryEdition[],
): Promise<{ embeds: ReadonlyMap<string, MeasuredEmbed>; measured: number }> {
  const wanted = await Promise.all(editions.flatMap((edition) => embedsOf(edition)).map((one) => withKey(one, folder)));
  await mkdir(cacheFolder, { recursive: true });
  const known = new Set(await readdir(cacheFolder));
  const missing = wanted.filter(({ key }) => !(known.has(`${key}.json`) && known.has(`${key}.png`)));
  if (missing.length > 0) {
    const found = await measureInBrowser(
      folder,
      missing.map(({ path }) => path),
    );
    for (const [index, { key }] of missing.entries()) if (found[index]) await keep(key, found[index]);
  }
  const embeds = new Map<string, MeasuredEmbed>();
  for (const { key, path, fallback } of wanted) {
    const { samples, picture } = JSON.parse(await readFile(join(cacheFolder, `${key}.json`), "utf8")) as Measurement;
    await cp(join(cacheFolder, `${key}.png`), join(folder, fallback));
    embeds.set(path, { heights: heightTable(samples), fallback: { path: fallback, ...picture } });
  }
  const kept = new Set(wanted.map(({ key }) => key));
  for (const name of known) if (!kept.has(name.split(".")[0] ?? "")) await rm(join(cacheFolder, name));
  return { embeds, measured: missing.length };
}

/** Paths below the site's root. */
interface EmbedFiles {
  path: string;
  fallback: string;
}

function embedsOf({ story }: StoryEdition): EmbedFiles[] {
  return embeddables(story).map((of) => ({
    path: embedPath(story.lang, of),
    fallback: `${embedFolder(story.lang, of)}fallback.png`,
  }));
}

/** Names what is kept of an embed by a hash of all that shows in it. */
async function withKey(files: EmbedFiles, folder: string): Promise<EmbedFiles & { key: string }> {
  const html = await readFile(join(folder, files.path, "index.html"), "utf8");
  // What is loaded at the first intent, and named in attributes of a script, shows only then.
  const shown = html.slice(html.indexOf("<style>")).replace(/<script [^>]*>/g, "");
  const hash = createHash("sha256").update(JSON.stringify([measuring, files.path, shown]));
  return { ...files, key: hash.digest("hex").slice(0, 24) };
}

async function keep(key: string, { png, ...measurement }: Measurement & { png: Buffer }): Promise<void> {
  const file = join(cacheFolder, key);
  await writeFile(`${file}.png`, png);
  // The last of the two, and whole under its name: a build that is stopped leaves none half written.
  await writeFile(`${file}.part`, JSON.stringify(measurement));
  await rename(`${file}.part`, `${file}.json`);
}

/** How embeds are measured and drawn: another way makes other measurements. */
const measuring = {
  widths: { fromPx: 280, toPx: 1200, everyPx: 8, stepPx: 40 },
  picture: {
    widthPx: 640,
    /** At double density, unless it would be larger. */
    mostBytes: 300_000,
    /** Nobody can use a control of a picture, but for groups of a graphic, whose names say what is in them; the fading before the rest of it stays. */
    css: `
      details:not([data-fold] details), .needs-script, [data-more] > * { display: none !important }
      [data-more] { background: linear-gradient(transparent, var(--paper)) !important }
    `,
  },
} as const;

/** What a browser found of an embed. */
interface Measurement {
  samples: readonly HeightSample[];
  /** In CSS px. */
  picture: { widthPx: number; heightPx: number };
}

/**
 * Opens embeds of a built site, measures each at many widths, and draws what shows before any touch but for
 * the controls. The measurements are in the order of the paths.
 */
async function measureInBrowser(folder: string, paths: readonly string[]): Promise<(Measurement & { png: Buffer })[]> {
  const { server, port } = await serve(folder, 0);
  const browser = await launchBrowser();
  try {
    const root = `http://127.0.0.1:${port}/`;
    const samples = await samplesOf(browser, root, paths);
    const measured = [];
    for (const [index, path] of paths.entries())
      measured.push({ samples: samples[index] ?? [], ...(await pictureOf(browser, root + path)) });
    return measured;
  } finally {
    await browser.close();
    server.close();
  }
}

async function samplesOf(browser: Browser, root: string, paths: readonly string[]): Promise<HeightSample[][]> {
  const script = await inlineScript(fileURLToPath(new URL("./sampleHeights.ts", import.meta.url)));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: "light" });
  const frames = paths.map((path) => `<iframe src="/${path}" style="display:block;border:0;height:6000px"></iframe>`);
  await page.route(`${root}frames`, (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html>${frames.join("")}` }),
  );
  await page.goto(`${root}frames`);
  await page.addScriptTag({ content: script });
  const found = await page.evaluate<[number, number][][]>(`sampleHeights(${JSON.stringify(measuring.widths)})`);
  await page.close();
  return found.map((heights) => heights.map(([widthPx, heightPx]) => ({ widthPx, heightPx })));
}

async function pictureOf(browser: Browser, address: string): Promise<Pick<Measurement, "picture"> & { png: Buffer }> {
  const { widthPx, mostBytes } = measuring.picture;
  const twice = await pictureAt(browser, address, 2);
  const { heightPx, png } = twice.png.length < mostBytes ? twice : await pictureAt(browser, address, 1);
  if (png.length >= mostBytes) throw new Error(`The picture of ${new URL(address).pathname} is too large.`);
  return { picture: { widthPx, heightPx }, png };
}

async function pictureAt(
  browser: Browser,
  address: string,
  deviceScaleFactor: number,
): Promise<{ heightPx: number; png: Buffer }> {
  const { widthPx, css } = measuring.picture;
  const page = await browser.newPage({
    viewport: { width: widthPx, height: 800 },
    colorScheme: "light",
    deviceScaleFactor,
  });
  await page.goto(address);
  const heightPx = await page.evaluate(async (rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    await document.fonts.ready;
    // The page's script takes away what asks for the rest of a graphic that is whole, once it was drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return Math.ceil(document.querySelector("[data-fig-root]")?.getBoundingClientRect().height ?? 0);
  }, css);
  if (heightPx === 0) throw new Error(`${address} shows no embed`);
  await page.setViewportSize({ width: widthPx, height: heightPx });
  const png = await page.screenshot();
  await page.context().close();
  return { heightPx, png: await slimPng(png) };
}
