import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { embedFolder, embedPath, embeddables } from "#page/embedded.ts";
import type { StoryEdition } from "#page/reading.ts";
import { heightTable, type MeasuredEmbed } from "#site/embeds/heightTable.ts";
import { measureInBrowser, type Measurement, measuring } from "./measureInBrowser.ts";

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
