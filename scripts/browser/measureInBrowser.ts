import { fileURLToPath } from "node:url";
import type { Browser } from "@playwright/test";
import { launchBrowser } from "./launch.ts";
import { inlineScript } from "../bundle/inlineScript.ts";
import { serve } from "../serving/serve.ts";
import { slimPng } from "./screenshot.ts";
import type { HeightSample } from "#site/embeds/heightTable.ts";

/** How embeds are measured and drawn: another way makes other measurements. */
export const measuring = {
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
export interface Measurement {
  samples: readonly HeightSample[];
  /** In CSS px. */
  picture: { widthPx: number; heightPx: number };
}

/**
 * Opens embeds of a built site, measures each at many widths, and draws what shows before any touch but for
 * the controls. The measurements are in the order of the paths.
 */
export async function measureInBrowser(
  folder: string,
  paths: readonly string[],
): Promise<(Measurement & { png: Buffer })[]> {
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
