import { embeddables, type Embedded, embedPath } from "#page/embedded.ts";
import type { Answers } from "#embed/answers.ts";
import type { EntityKey } from "#model/entity.ts";
import { documentText } from "#site/Document.tsx";
import { EmbedDocument, type EmbedParts } from "../EmbedDocument.tsx";
import type { StoryEdition } from "#page/reading.ts";
import { relativeHref } from "#page/routes.ts";
import { type Bundle, type EmbedBundle, sha256 } from "../bundle.ts";
import { correctionsOf, revisionOf } from "../corrections.ts";
import { hashed } from "#site/bundle.ts";

/** An embed that is rendered, and waits for what is known when all are. */
export interface RenderedEmbed {
  embedded: Embedded;
  page: Awaited<ReturnType<Bundle["server"]["renderEmbed"]>>;
  /** What its marks open. */
  panels: Answers["panels"];
}

/** Renders the embed of every figure and of the whole story, in one language, each also as the revision that it is. */
export async function renderEmbeds(server: Bundle["server"], edition: StoryEdition): Promise<RenderedEmbed[]> {
  const { story } = edition;
  const corrected = await correctionsOf(story);
  const rendered: RenderedEmbed[] = [];
  const revision = revisionOf(story);
  for (const of of embeddables(story)) {
    const correction = corrected(of, 1);
    for (const here of [embedPath(story.lang, of), embedPath(story.lang, of, revision)]) {
      const embedded: Embedded = { of, here, revision, ...(correction && { correction }) };
      const page = await server.renderEmbed(embedded, edition);
      rendered.push({ embedded, page, panels: await server.renderPanels(embedded, edition, opened(page.body)) });
    }
  }
  return rendered;
}

/** The entities to which links of some markup lead, each once. */
function opened(markup: string): EntityKey[] {
  const keys = new Set([...markup.matchAll(/ data-sel="([^"]+)"/g)].map(([, key]) => key as EntityKey));
  return [...keys];
}

/** The documents of embeds and what they load at the first intent, by their path below the site's root. */
export async function embedSiteFiles(
  { parts, cssFor, rulesFor, files }: EmbedBundle,
  rendered: readonly RenderedEmbed[],
  editions: readonly StoryEdition[],
  siteUrl: string | undefined,
): Promise<[string, string][]> {
  const scripts = editions.map((edition) => {
    // An embed has no tool that writes snippets.
    const ui = { ...edition.ui, builder: undefined };
    const script = `self.figEdition=${JSON.stringify({ ...edition, ui })}`;
    const { id, lang } = edition.story;
    return { lang, script, path: hashed(`assets/${id}-${lang}.js`, script) };
  });
  const all: EmbedParts = {
    ...parts,
    siteUrl,
    editions: Object.fromEntries(scripts.map(({ lang, path }) => [lang, path])),
    hash: sha256,
  };
  const documents = rendered.map(async ({ embedded, page, panels }): Promise<[string, string][]> => {
    const css = await cssFor(page.body, page.head.lang);
    const toRoot = relativeHref(embedded.here, "");
    const rules = rulesFor(
      page.body +
        Object.values(panels)
          .map(({ html }) => html)
          .join(""),
      css,
      page.head.lang,
    );
    const script = `self.figAnswers=${JSON.stringify({ rules, panels } satisfies Answers)}`;
    const answers = hashed(`assets/${embedded.of}-${page.head.lang}.js`, script);
    const text = documentText(EmbedDocument, { page, embedded, css, toRoot, answers, parts: all });
    return [
      [`${embedded.here}index.html`, text],
      [answers, script],
    ];
  });
  return [
    ...files,
    ...scripts.map(({ path, script }): [string, string] => [path, script]),
    ...(await Promise.all(documents)).flat(),
  ];
}
