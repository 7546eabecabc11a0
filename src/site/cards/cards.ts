import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PictureFormat } from "#figures/frame.ts";
import type { HeadImage } from "#page/head.ts";
import type { StoryEdition } from "#page/reading.ts";
import { allRoutes, postFormats, postPicture, type Route, routePath } from "#page/routes.ts";
import type { Bundle } from "#site/bundle.ts";
import { root } from "#site/folders.ts";
import { facesInside } from "#site/facesInside.ts";

/** The size of every card and of the pictures to post, in px. */
export const pictureSizes: Readonly<Record<PictureFormat, { widthPx: number; heightPx: number }>> = {
  card: { widthPx: 1200, heightPx: 630 },
  square: { widthPx: 1080, heightPx: 1080 },
  story: { widthPx: 1080, heightPx: 1920 },
};

/** One card, or picture to post, that is to be drawn. */
export interface CardDrawing {
  format: PictureFormat;
  /** With a hash of all that the picture depends on. */
  name: string;
  /** Below the site's root: a card has its name there, so that its address changes with it. */
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

/**
 * Names the card of every page of a story, and the pictures to post of its figures and of itself: the same words, rules
 * and faces have the same name.
 */
export async function planCards(bundle: CardBundle, editions: readonly StoryEdition[]): Promise<CardPlan> {
  const pages: { route: Route; format: PictureFormat; alt: string; lang: string; markup: string }[] = [];
  for (const edition of editions) {
    const { lang } = edition.story;
    for (const route of allRoutes(edition.story, lang))
      for (const format of formatsOf(route)) {
        const markup = await bundle.server.renderCard(route, edition, format);
        pages.push({ route, format, alt: bundle.server.cardAlt(route, edition), lang, markup });
      }
  }
  const sheet = await cardSheet(bundle, pages.map(({ markup }) => markup).join(""));
  const images = new Map<string, HeadImage>();
  const drawings = pages.map(({ route, format, alt, lang, markup }) => {
    const name = cardName(route, format, sheet, markup);
    const path = format === "card" ? `${cardFolder}/${name}` : postPicture(route, format);
    if (format === "card") images.set(routePath(route), { path, alt, ...pictureSizes.card });
    return { format, name, path, lang, markup };
  });
  return { images, drawings, sheet, cacheFolder: join(root, ".cache/cards", editions[0]?.story.id ?? "") };
}

function formatsOf({ page }: Route): readonly PictureFormat[] {
  return page === "story" || page === "figure" ? ["card", ...postFormats] : ["card"];
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
  if (folder)
    for (const drawing of drawings) {
      await mkdir(dirname(join(folder, drawing.path)), { recursive: true });
      await copyFile(cachedFile(plan, drawing), join(folder, drawing.path));
    }
  await forgetOthers(plan);
  return { drawn: missing.length, reused: drawings.length - missing.length };
}

const cardFolder = "assets/cards";

function cardName(route: Route, format: PictureFormat, sheet: string, markup: string): string {
  const hash = createHash("sha256")
    .update(JSON.stringify([pictureSizes[format], route.lang, sheet, markup]))
    .digest("hex");
  const kind = format === "card" ? [] : [format];
  const id = "id" in route ? [route.id] : [];
  return `${[route.lang, route.page, ...id, ...kind, hash.slice(0, 10)].join("-")}.png`;
}

function cachedFile({ cacheFolder }: CardPlan, { name }: CardDrawing): string {
  return join(cacheFolder, name);
}

async function missingCards(plan: CardPlan): Promise<CardDrawing[]> {
  const kept = new Set(existsSync(plan.cacheFolder) ? await readdir(plan.cacheFolder) : []);
  return plan.drawings.filter(({ name }) => !kept.has(name));
}

async function forgetOthers(plan: CardPlan): Promise<void> {
  const used = new Set(plan.drawings.map(({ name }) => name));
  const others = (await readdir(plan.cacheFolder)).filter((name) => !used.has(name));
  await Promise.all(others.map((name) => rm(join(plan.cacheFolder, name), { force: true })));
}

/** Under its name a card is whole: a build that is stopped leaves none half written. */
async function writeWhole(file: string, png: Buffer): Promise<void> {
  await writeFile(`${file}.part`, png);
  await rename(`${file}.part`, file);
}

/**
 * The style rules of cards: those of the site that their markup needs, with the faces inside, and the cards' own, which
 * are read from disk and never imported, so that no page carries them.
 */
async function cardSheet(
  { clientFolder, parts }: { clientFolder: string; parts: Pick<Bundle["parts"], "cssFor"> },
  markup: string,
): Promise<string> {
  const rules = await readFile(join(root, "src/site/cards/card.css"), "utf8");
  const needed = parts.cssFor(`${markup}<style>${rules}</style>`);
  // No face that a machine may have or not: cards look the same wherever they are drawn.
  return `${await facesInside(needed, clientFolder, (path) => path !== undefined)}\n${rules}`;
}
