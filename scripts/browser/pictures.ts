import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import type { PictureDetails } from "#picture/picture.ts";
import type * as PictureModule from "#picture/picture.ts";
import type { StoryEdition } from "#page/reading.ts";
import { routePath, writtenAddress } from "#page/routes.ts";
import { createI18n } from "#i18n/i18n.ts";
import { direction } from "#i18n/languages.ts";
import { launchBrowser } from "./launch.ts";
import { serve } from "../serving/serve.ts";
import { slimPng } from "./screenshot.ts";

const cacheFolder = fileURLToPath(new URL("../../.cache/pictures", import.meta.url));

/** What the pictures of a built site say beside its figures. */
interface PicturesOfSite {
  editions: readonly StoryEdition[];
  /** The site's absolute address with a closing slash; without it the pictures give the path alone. */
  siteUrl?: string | undefined;
}

/**
 * Draws each figure of a built site in each of its languages, in its first view, as `figure.svg` and `figure.png` beside
 * its page. What was drawn before is taken from `.cache/pictures/` where nothing that shows in it has changed.
 * Gives how many it drew. Throws where no browser can be started.
 * @param folder as `writeSite` leaves it
 */
export async function drawPictures(folder: string, site: PicturesOfSite): Promise<number> {
  const script = await pictureScript(folder);
  const wanted = await Promise.all(figurePages(site).map((page) => withKey(page, folder, script)));
  await mkdir(cacheFolder, { recursive: true });
  const known = new Set(await readdir(cacheFolder));
  const missing = wanted.filter(({ key }) => !(known.has(`${key}.svg`) && known.has(`${key}.png`)));
  if (missing.length > 0) {
    const browser = await launchBrowser();
    try {
      await drawAll(missing, browser, folder, script);
    } finally {
      await browser.close();
    }
  }
  for (const { key, path } of wanted)
    for (const kind of ["svg", "png"])
      await cp(join(cacheFolder, `${key}.${kind}`), join(folder, path, `figure.${kind}`));
  const kept = new Set(wanted.map(({ key }) => key));
  for (const name of known) if (!kept.has(name.split(".")[0] ?? "")) await rm(join(cacheFolder, name));
  return missing.length;
}

interface FigurePage {
  /** Below the site's root, with a closing slash. */
  path: string;
  details: PictureDetails;
}

interface KeyedPage extends FigurePage {
  /** A hash of all that shows in the picture. */
  key: string;
}

function figurePages({ editions, siteUrl }: PicturesOfSite): FigurePage[] {
  return editions.flatMap(({ story: { lang, name, figures, published }, ui }) => {
    const date = createI18n(lang, ui).formatDate(published);
    return figures.map(({ id, alt }) => {
      const path = routePath({ page: "figure", lang, id });
      const details = { lang, dir: direction(lang), alt, storyName: name, date };
      return { path, details: { ...details, address: writtenAddress(path, siteUrl) } };
    });
  });
}

/** The name, in `assets/`, of the script that draws pictures. */
async function pictureScript(folder: string): Promise<string> {
  const script = (await readdir(join(folder, "assets"))).find((name) => /^picture-[\w-]+\.js$/.test(name));
  if (!script) throw new Error(`${folder} has no script that draws pictures`);
  return script;
}

async function withKey(page: FigurePage, folder: string, script: string): Promise<KeyedPage> {
  const html = await readFile(join(folder, page.path, "index.html"), "utf8");
  // Style rules and body: the head says nothing of a picture, and the app's own scripts draw nothing of a first view.
  const shown = html.slice(html.indexOf("<style>")).replace(/<script[\s\S]*?<\/script>/g, "");
  const hash = createHash("sha256").update(JSON.stringify(page.details)).update(shown);
  hash.update(await readFile(join(folder, "assets", script)));
  return { ...page, key: hash.digest("hex").slice(0, 24) };
}

async function drawAll(pages: readonly KeyedPage[], browser: Browser, folder: string, script: string): Promise<void> {
  const { server, port } = await serve(folder, 0);
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      colorScheme: "light",
      timezoneId: "UTC",
    });
    const page = await context.newPage();
    for (const { key, path, details } of pages) {
      await page.goto(`http://127.0.0.1:${port}/${path}`);
      const { svg, png } = await draw(page, `/assets/${script}`, details);
      await writeFile(join(cacheFolder, `${key}.svg`), svg);
      await writeFile(join(cacheFolder, `${key}.png`), await slimPng(Buffer.from(png, "base64")));
    }
  } finally {
    server.close();
  }
}

/** Draws the figure of an open page. */
function draw(page: Page, script: string, details: PictureDetails): Promise<{ svg: string; png: string }> {
  return page.evaluate(
    async (asked) => {
      const { pictureOf, toPng } = (await import(asked.script)) as typeof PictureModule;
      const figure = document.querySelector<HTMLElement>("figure[data-figure]");
      if (!figure) throw new Error(`${location.pathname} shows no figure`);
      await document.fonts.ready;
      const svg = await pictureOf(figure, asked.details);
      const bytes = new Uint8Array(await (await toPng(svg)).arrayBuffer());
      return { svg, png: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
    },
    { script, details },
  );
}
