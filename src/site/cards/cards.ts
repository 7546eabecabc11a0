import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { HeadImage } from "#page/head.ts";
import type { StoryEdition } from "#page/reading.ts";
import { allRoutes, type Route, routePath } from "#page/routes.ts";
import type { Bundle } from "../bundle.ts";
import { root } from "../folders.ts";
import { cardSheet } from "./sheet.ts";

/** The size of every card, in px. */
export const cardSize = { widthPx: 1200, heightPx: 630 } as const;

/** One card that is to be drawn. */
export interface CardDrawing {
  /** Below the site's root; holds a hash of all that the picture depends on. */
  path: string;
  lang: string;
  markup: string;
}

/** The cards of a story, known before one is drawn. */
export interface CardPlan {
  /** What heads say of them, by the path of the page. */
  images: ReadonlyMap<string, HeadImage>;
  drawings: readonly CardDrawing[];
  /** The style rules of all of them, with the faces. */
  sheet: string;
  /** Where drawn cards are kept from build to build. */
  cacheFolder: string;
}

/** Draws cards of one sheet, and saves each as it is ready. */
export type Drawer = (
  drawings: readonly CardDrawing[],
  sheet: string,
  save: (drawing: CardDrawing, png: Buffer) => Promise<void>,
) => Promise<void>;

type CardBundle = Pick<Bundle, "clientFolder"> & {
  parts: Pick<Bundle["parts"], "cssFor">;
  server: Pick<Bundle["server"], "renderCard" | "cardAlt">;
};

/** Names the card of every page of a story: the same words, rules and faces have the same name. */
export async function planCards(bundle: CardBundle, editions: readonly StoryEdition[]): Promise<CardPlan> {
  const pages: { route: Route; alt: string; lang: string; markup: string }[] = [];
  for (const edition of editions) {
    const { lang } = edition.story;
    for (const route of allRoutes(edition.story, lang)) {
      const markup = await bundle.server.renderCard(route, edition);
      pages.push({ route, alt: bundle.server.cardAlt(route, edition), lang, markup });
    }
  }
  const sheet = await cardSheet(bundle, pages.map(({ markup }) => markup).join(""));
  const drawings = pages.map(({ route, lang, markup }) => ({ path: cardPath(route, sheet, markup), lang, markup }));
  const images = pages.map(
    ({ route, alt }, index) => [routePath(route), { path: drawings[index]?.path ?? "", alt, ...cardSize }] as const,
  );
  const cacheFolder = join(root, ".cache/cards", editions[0]?.story.id ?? "");
  return { images: new Map(images), drawings, sheet, cacheFolder };
}

/** Draws what was not drawn before, copies all cards of the plan into a site's folder, and forgets those of no page. */
export async function drawCards(
  plan: CardPlan,
  draw: Drawer,
  folder?: string,
): Promise<{ drawn: number; reused: number }> {
  const { drawings, cacheFolder } = plan;
  await mkdir(cacheFolder, { recursive: true });
  const missing = await missingCards(plan);
  if (missing.length > 0)
    await draw(missing, plan.sheet, async (drawing, png) => {
      await writeWhole(cachedFile(plan, drawing), png);
    });
  if (folder && drawings.length > 0) {
    await mkdir(join(folder, cardFolder), { recursive: true });
    await Promise.all(drawings.map((drawing) => copyFile(cachedFile(plan, drawing), join(folder, drawing.path))));
  }
  await forgetOthers(plan);
  return { drawn: missing.length, reused: drawings.length - missing.length };
}

const cardFolder = "assets/cards";

function cardPath(route: Route, sheet: string, markup: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([cardSize, route.lang, sheet, markup]))
    .digest("hex");
  const id = "id" in route ? [route.id] : [];
  return `${cardFolder}/${[route.lang, route.page, ...id, hash.slice(0, 10)].join("-")}.png`;
}

function cachedFile({ cacheFolder }: CardPlan, { path }: CardDrawing): string {
  return join(cacheFolder, basename(path));
}

async function missingCards(plan: CardPlan): Promise<CardDrawing[]> {
  const kept = new Set(existsSync(plan.cacheFolder) ? await readdir(plan.cacheFolder) : []);
  return plan.drawings.filter(({ path }) => !kept.has(basename(path)));
}

async function forgetOthers(plan: CardPlan): Promise<void> {
  const used = new Set(plan.drawings.map(({ path }) => basename(path)));
  const others = (await readdir(plan.cacheFolder)).filter((name) => !used.has(name));
  await Promise.all(others.map((name) => rm(join(plan.cacheFolder, name), { force: true })));
}

/** Under its name a card is whole: a build that is stopped leaves none half written. */
async function writeWhole(file: string, png: Buffer): Promise<void> {
  await writeFile(`${file}.part`, png);
  await rename(`${file}.part`, file);
}
