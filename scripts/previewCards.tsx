import { group } from "d3-array";
import { Fragment } from "react";
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { drawInBrowser } from "./browser/drawCards.ts";
import { bundleApp } from "./bundle/bundle.ts";
import { type CardDrawing, type CardPlan, drawCards, planCards } from "#site/cards/cards.ts";
import { loadEditions } from "#site/editions.ts";
import { Document } from "#site/Document.tsx";
import { documentText } from "#site/Document.tsx";
import { storyAskedOrExit } from "#site/stories.ts";

const css = `
  body { margin: 24px; background: #8d8a85; color: #1c2126; font: 15px/1.5 system-ui, sans-serif; }
  nav { position: sticky; inset-block-start: 0; padding: 8px; background: #fbf9f5; }
  a { margin-inline-end: 16px; }
  figure { margin: 16px 0; }
  img { vertical-align: top; margin-inline-end: 16px; }
  figcaption { max-inline-size: 916px; }
  p { margin: 0; }
`;

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
await writeFile(file, documentText(CardsDocument, { entries: await entriesOf(plan) }));
console.log(`${drawn} cards drawn, ${reused} as before. All of them:\n${pathToFileURL(file).href}`);

/** A card, and what an editor asks of it. */
interface Entry {
  drawing: CardDrawing;
  /** Where its picture is, from the page. */
  picture: string;
  alt: string;
  bytes: number;
}

async function entriesOf({ drawings, images, cacheFolder }: CardPlan): Promise<Entry[]> {
  const altOf = new Map([...images.values()].map(({ path, alt }) => [path, alt]));
  const entries = drawings.map(async (drawing) => {
    const file = join(cacheFolder, drawing.name);
    const { size } = await stat(file);
    return { drawing, picture: relative(cache, file), alt: altOf.get(drawing.path) ?? "", bytes: size };
  });
  return Promise.all(entries);
}

function CardsDocument({ entries }: { entries: readonly Entry[] }) {
  const groups = [...group(entries, ({ drawing }) => groupOf(drawing))];
  const head = (
    <>
      <title>Cards</title>
      <style>{css}</style>
    </>
  );
  return (
    <Document lang="en" head={head}>
      <nav>
        {groups.map(([name]) => (
          <a key={name} href={`#${name}`}>
            {name}
          </a>
        ))}
      </nav>
      {groups.map(([name, ofGroup]) => (
        <Fragment key={name}>
          <h2 id={name}>{`${name} (${ofGroup.length})`}</h2>
          {ofGroup.map((entry) => (
            <Card key={entry.picture} {...entry} />
          ))}
        </Fragment>
      ))}
    </Document>
  );
}

/** Language, kind of page and format. */
function groupOf({ name, format }: CardDrawing): string {
  const [lang, page] = name.split("-");
  return [lang, page, ...(format === "card" ? [] : [format])].join("-");
}

function Card({ drawing: { lang, name, markup }, picture, alt, bytes }: Entry) {
  const title = (/<h1>(.*?)<\/h1>/s.exec(markup)?.[1] ?? "").replace(/<[^>]*>/g, "");
  const facts = [`title of ${[...title].length}`, `${(bytes / 1000).toFixed(1)} kB`, name];
  return (
    <figure>
      <img src={picture} width={600} alt="" loading="lazy" />
      <img src={picture} width={300} alt="" loading="lazy" />
      <figcaption>
        {facts.join(" · ")}
        <p lang={lang} dir="auto">{`${alt} (${alt.length})`}</p>
      </figcaption>
    </figure>
  );
}
