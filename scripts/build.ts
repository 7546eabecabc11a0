import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { leftOutTags } from "#site/Head.tsx";
import type { StoryEdition } from "#page/reading.ts";
import { languageName } from "#i18n/languages.ts";
import { bundleApp } from "./bundle/bundle.ts";
import { drawInBrowser } from "./browser/drawCards.ts";
import { browserProblem } from "./browser/launch.ts";
import { type CardPlan, drawCards, planCards } from "#site/cards/cards.ts";
import { compressFolder } from "./bundle/compress.ts";
import { replaceFolder } from "./bundle/replaceFolder.ts";
import { writeRecord } from "./bundle/writeRecord.ts";
import { differingFiles, hashesIn } from "#site/buildRecord.ts";
import type { Bundle } from "#site/bundle.ts";
import { embedFiles } from "#site/embeds/embedFiles.ts";
import { loadEditions } from "#site/editions.ts";
import { specimenStory, storyAskedOrExit } from "#site/stories.ts";
import { measureEmbeds } from "./browser/measureEmbeds.ts";
import { drawPictures } from "./browser/pictures.ts";
import { galleryFolder, siteFolder } from "./serving/serve.ts";
import { type Site, writeSite } from "#site/writeSite.ts";

const workFolder = fileURLToPath(new URL("../.cache/build", import.meta.url));

/**
 * Builds the site of the story that `--story` names, or of the first: checks the data, bundles the app, prerenders every page, draws the cards, compresses.
 * The old site stays in place until the new one is whole; a problem of the data or of a card ends the process with
 * exit code 1.
 * @param isCheckedTwice writes the pages a second time, in another order, and fails where a byte differs
 * @param withGallery builds the specimen too, in a folder of its own that is never published; without it an old gallery goes
 */
export async function build({ withGallery = false, isCheckedTwice = false } = {}): Promise<{
  languages: { lang: string; name: string }[];
}> {
  const storyFolder = storyAskedOrExit(process.argv);
  const editions = await editionsOrExit(storyFolder);
  const specimen = withGallery ? await editionsOrExit(specimenStory) : undefined;
  await rm(galleryFolder, { recursive: true, force: true });
  const bundle = await bundleApp(workFolder);
  const newFolder = join(workFolder, "site");
  const problem = await browserProblem();
  if (problem)
    console.log(
      `No browser could be started: cards, pictures of figures, heights and pictures of embeds, and oEmbed are left out (${problem}).`,
    );
  const cards = problem ? undefined : await planCards(bundle, editions);
  const siteUrl = siteUrlSetting();
  const site: Site = {
    editions,
    folder: newFolder,
    siteUrl,
    isListed: true,
    images: cards?.images,
    hasPictures: !problem,
    keptIn: storyFolder,
  };
  const written = await writeSite(bundle, site).catch((reason: unknown) => giveUp(messageOf(reason)));
  if (isCheckedTwice) await expectSameBytes(bundle, site);
  const embeds = cards && (await draw(cards, site));
  const files = new Map(await embedFiles(site, embeds));
  for (const [path, content] of files) await writeFile(join(newFolder, path), content);
  await written.completeEditorsPages(files);
  await writeRecord(newFolder, storyFolder, editions);
  await compressFolder(newFolder);
  await replaceFolder(siteFolder, newFolder);
  if (specimen)
    await writeSite(bundle, { editions: specimen, folder: galleryFolder, isListed: false, hasPictures: false });
  await rm(workFolder, { recursive: true, force: true });
  return { languages: editions.map(({ story }) => ({ lang: story.lang, name: languageName(story.lang) })) };
}

/** The same story has to give the same bytes, in whatever order its pages are rendered and once all code is loaded. */
async function expectSameBytes(bundle: Bundle, site: Site): Promise<void> {
  const again = { ...site, folder: join(workFolder, "again"), isReversed: true };
  await writeSite(bundle, again);
  const differing = differingFiles(await hashesIn(site.folder), await hashesIn(again.folder));
  if (differing.length > 0) giveUp(`Written twice, these files differ:\n${differing.join("\n")}`);
}

/**
 * Draws the cards of all pages and the pictures of all figures, and measures all embeds, as far as they are not as they
 * were. Gives what was measured.
 */
async function draw(cards: CardPlan, site: Site): Promise<Awaited<ReturnType<typeof measureEmbeds>>["embeds"]> {
  const [{ drawn }, pictures, { embeds, measured }] = await Promise.all([
    drawCards(cards, drawInBrowser, site.folder),
    drawPictures(site.folder, site),
    measureEmbeds(site.folder, site.editions),
  ]).catch((reason: unknown) => giveUp(messageOf(reason)));
  if (drawn + pictures + measured > 0)
    console.log(
      `Drawn: ${drawn} of ${cards.drawings.length} cards, ${pictures} pictures of figures; measured: ${measured} embeds.`,
    );
  return embeds;
}

async function editionsOrExit(storyFolder: string): Promise<StoryEdition[]> {
  const { editions, report } = await loadEditions(storyFolder);
  return editions ?? giveUp(report);
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}

function giveUp(report: string): never {
  console.error(report);
  console.error("\nThe site was not built; dist/ stays as it was.");
  process.exit(1);
}

function siteUrlSetting(): string | undefined {
  const setting = process.env["SITE_URL"];
  if (!setting) {
    console.log(
      `SITE_URL is not set: addresses in heads are relative; left out are ${leftOutTags.join(", ")}, oEmbed, and sitemap.xml.`,
    );
    return undefined;
  }
  return setting.endsWith("/") ? setting : `${setting}/`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build({ withGallery: process.argv.includes("--gallery"), isCheckedTwice: process.argv.includes("--twice") });
