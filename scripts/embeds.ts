import type { Embedded } from "../src/app/embed/embedded.ts";
import { embeddables, embedPath, wholeStory } from "../src/app/embed/embedded.ts";
import { embedDocument, type EmbedParts } from "../src/app/embed/embedDocument.ts";
import type { StoryEdition } from "../src/app/reading.ts";
import { relativeHref } from "../src/app/routes.ts";
import { groundOf } from "../src/model/figureGround.ts";
import type { Story } from "../src/model/story.ts";
import { type Bundle, sha256 } from "./bundle.ts";
import type { EmbedBundle } from "./bundleEmbed.ts";
import { kindOptions } from "./editions.ts";
import { hashed } from "./hashed.ts";

/** An embed that is rendered, and waits for what is known when all are. */
export interface RenderedEmbed {
  embedded: Embedded;
  page: Awaited<ReturnType<Bundle["server"]["renderEmbed"]>>;
}

/** Each correction makes a new revision of the whole story. */
export function revisionOf({ corrections }: Story): number {
  return corrections.length + 1;
}

/** Renders the embed of every figure and of the whole story, in one language. */
export async function renderEmbeds(server: Bundle["server"], edition: StoryEdition): Promise<RenderedEmbed[]> {
  const { story } = edition;
  const corrected = await correctionsOf(story);
  const rendered: RenderedEmbed[] = [];
  for (const of of embeddables(story)) {
    const correction = corrected(of);
    const embedded: Embedded = {
      of,
      here: embedPath(story.lang, of),
      revision: revisionOf(story),
      ...(correction && { correction }),
    };
    rendered.push({ embedded, page: await server.renderEmbed(embedded, edition) });
  }
  return rendered;
}

/** The documents of embeds and what they load at the first intent, by their path below the site's root. */
export async function embedSiteFiles(
  { parts, files }: EmbedBundle,
  rendered: readonly RenderedEmbed[],
  editions: readonly StoryEdition[],
  siteUrl: string | undefined,
): Promise<[string, string][]> {
  const scripts = editions.map((edition) => {
    const script = `self.figEdition=${JSON.stringify(edition)}`;
    return {
      lang: edition.story.lang,
      script,
      path: hashed(`assets/${edition.story.id}-${edition.story.lang}.js`, script),
    };
  });
  const all: EmbedParts = {
    ...parts,
    siteUrl,
    editions: Object.fromEntries(scripts.map(({ lang, path }) => [lang, path])),
    hash: sha256,
  };
  const documents = rendered.map(async ({ embedded, page }): Promise<[string, string]> => [
    `${embedded.here}index.html`,
    await embedDocument(page, embedded, relativeHref(embedded.here, ""), all),
  ]);
  return [
    ...files,
    ...scripts.map(({ path, script }): [string, string] => [path, script]),
    ...(await Promise.all(documents)),
  ];
}

/** Finds the newest correction that touches what an embeddable shows. */
async function correctionsOf(story: Story): Promise<(of: string) => Embedded["correction"]> {
  const options = await kindOptions();
  return (of) => {
    const figure = story.figures.find(({ id }) => id === of);
    const shown = figure && new Set(groundOf(story, figure, options[figure.kind] ?? neverAsked()).map(({ id }) => id));
    const touching = story.corrections.filter(
      ({ entries }) => of === wholeStory || entries.some((entry) => entry === of || shown?.has(entry)),
    );
    const newest = touching.toSorted((one, other) => one.date.localeCompare(other.date)).at(-1);
    return newest && { id: newest.id, date: newest.date, what: newest.what };
  };
}

function neverAsked(): never {
  throw new Error("a figure of an unknown kind passed the check");
}
