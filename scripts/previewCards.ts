import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { drawInBrowser } from "./browser/drawCards.ts";
import { escapeHtml } from "#page/html.ts";
import { bundleApp } from "./bundle/bundle.ts";
import { type CardDrawing, type CardPlan, cardSize, drawCards, planCards } from "#site/cards/cards.ts";
import { loadEditions } from "#site/editions.ts";
import { storyAskedOrExit } from "#site/stories.ts";

const head = `<!doctype html>
<meta charset="utf-8">
<title>Cards</title>
<style>
  body { margin: 24px; background: #8d8a85; color: #1c2126; font: 15px/1.5 system-ui, sans-serif; }
  nav { position: sticky; inset-block-start: 0; padding: 8px; background: #fbf9f5; }
  a { margin-inline-end: 16px; }
  figure { margin: 16px 0; }
  img { vertical-align: top; margin-inline-end: 16px; }
  figcaption { max-inline-size: 916px; }
  p { margin: 0; }
</style>`;

/**
 * npm run preview-cards: all cards of a story on one page, for an editor's eye: large, and as small as in a chat.
 * With `-- --story NAME` those of another story.
 */
const cache = fileURLToPath(new URL("../.cache/", import.meta.url));
const storyFolder = storyAskedOrExit(process.argv);
const { editions, report } = await loadEditions(storyFolder);
if (!editions) {
  console.error(report);
  process.exit(1);
}
const workFolder = join(cache, "preview-cards");
const plan = await planCards(await bundleApp(workFolder), editions);
await rm(workFolder, { recursive: true, force: true });
const { drawn, reused } = await drawCards(plan, drawInBrowser);
const file = join(cache, "cards.html");
await mkdir(cache, { recursive: true });
await writeFile(file, await pageOf(plan));
console.log(`${String(drawn)} cards drawn, ${String(reused)} as before. All of them:\n${pathToFileURL(file).href}`);

async function pageOf({ drawings, images, cacheFolder }: CardPlan): Promise<string> {
  const altOf = new Map([...images.values()].map(({ path, alt }) => [path, alt]));
  const entries = drawings.map(async (drawing) => {
    const picture = join(cacheFolder, basename(drawing.path));
    const { size } = await stat(picture);
    return {
      group: groupOf(drawing),
      html: entryOf(drawing, relative(cache, picture), altOf.get(drawing.path) ?? "", size),
    };
  });
  const cards = await Promise.all(entries);
  const groups = [...new Set(cards.map(({ group }) => group))];
  const sections = groups.map((name) => {
    const ofGroup = cards.flatMap(({ group, html }) => (group === name ? [html] : []));
    return `<h2 id="${name}">${name} (${String(ofGroup.length)})</h2>\n${ofGroup.join("\n")}`;
  });
  const links = groups.map((name) => `<a href="#${name}">${name}</a>`).join(" ");
  return `${head}\n<nav>${links}</nav>\n${sections.join("\n")}\n`;
}

/** Language and kind of page. */
function groupOf({ path }: CardDrawing): string {
  return basename(path).split("-").slice(0, 2).join("-");
}

function entryOf({ lang, path, markup }: CardDrawing, picture: string, alt: string, bytes: number): string {
  const title = (/<h1>(.*?)<\/h1>/s.exec(markup)?.[1] ?? "").replace(/<[^>]*>/g, "");
  const facts = [`title of ${String([...title].length)}`, `${(bytes / 1000).toFixed(1)} kB`, basename(path)];
  const size = `width="600" height="${String((600 * cardSize.heightPx) / cardSize.widthPx)}"`;
  return `<figure>
  <img src="${picture}" ${size} alt="" loading="lazy"><img src="${picture}" width="300" alt="" loading="lazy">
  <figcaption>${facts.join(" · ")}<p lang="${lang}" dir="auto">${escapeHtml(alt)} (${String(alt.length)})</p></figcaption>
</figure>`;
}
