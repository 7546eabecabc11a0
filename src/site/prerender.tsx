import { prerender } from "react-dom/static";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { createStateStore, type StateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import type { PictureFormat } from "#figures/frame.ts";
import { Card } from "./cards/Card.tsx";
import { cardAltOf } from "#page/cardWords.ts";
import { morePages } from "#editors/morePages.ts";
import { type MeasuredEmbeds, MeasuredProvider } from "#editors/measuredContext.ts";
import { embeddableOf, type Embedded, embeddedRoute, oembedPath } from "#page/embedded.ts";
import { EmbedPage } from "#embed/EmbedPage.tsx";
import type { Answers, Panel } from "#embed/answers.ts";
import { type Newer, NewerNotice } from "#embed/NewerNotice.tsx";
import { ReadingProvider } from "#figures/Reading.tsx";
import type { EntityKey } from "#model/entity.ts";
import { relatedEntities } from "#model/questions.ts";
import { SelectionPanel } from "#story/SelectionPanel.tsx";
import { type HeadContent, type HeadImage, headOf } from "#page/head.ts";
import { jsonLdOf } from "./jsonLd.ts";
import { NotFound } from "#page/NotFound.tsx";
import { Page } from "#page/Page.tsx";
import { kindsOf, readingOf, type StoryEdition } from "#page/reading.ts";
import { addresserFor, type Route, routePath } from "#page/routes.ts";

/** One page as HTML: what its head says, and the markup of the app's root. */
export interface PrerenderedPage {
  head: HeadContent;
  /** JSON-LD for programs; a page that is about nothing has none. */
  linkedData?: object;
  body: string;
  /** The kinds of its figures. */
  kinds: readonly string[];
  /** Whether it embeds figures as other sites do, by the script for hosts. */
  hasEmbeds?: boolean;
}

/** What rendering wrote out and laid out. A browser that has it need not do the same again to hydrate. */
export type Found = Pick<StoryEdition, "written" | "remembered">;

/** What is known of a page's surroundings. */
interface PageSetting {
  /** Where the page will stand below the site's root; differs from the route's own path only for the root page. */
  here: string;
  /** The page's card. */
  image?: HeadImage | undefined;
  /** What was measured of the embeds in its language; only the page for editors asks. */
  measured?: MeasuredEmbeds | undefined;
}

/** Renders a route to HTML that is whole without a script, waiting for all its figures. */
export async function renderRoute(
  route: Route,
  { here, image, measured = new Map() }: PageSetting,
  edition: StoryEdition,
): Promise<PrerenderedPage & { found: Found }> {
  const { own, i18n, store } = begin(edition);
  const body = await renderToPage(
    <MeasuredProvider value={measured}>
      <Page route={route} reading={readingOf(route, here, own, i18n, store)} more={morePages} />
    </MeasuredProvider>,
  );
  const address = addresserFor(here, edition.siteUrl);
  const head = { ...headOf(route, edition.story, i18n, address), oembed: oembedOf(route, edition), image };
  return {
    head,
    linkedData: jsonLdOf(route, edition, head, address),
    body,
    kinds: kindsOf(route, edition),
    hasEmbeds: measured.size > 0,
    found: own,
  };
}

/** An embed as HTML: what its head says, and the markup of the app's root. */
export async function renderEmbed(
  embedded: Embedded,
  edition: StoryEdition,
): Promise<{ head: HeadContent; body: string; found: Found }> {
  const { own, i18n, store } = begin(edition);
  const { lang } = edition.story;
  const route = embeddedRoute(lang, embedded.of);
  const reading = { ...readingOf(route, embedded.here, own, i18n, store), isEmbed: true };
  const body = await renderToPage(<EmbedPage embedded={embedded} reading={reading} />);
  const head = headOf(route, edition.story, i18n, addresserFor(embedded.here, edition.siteUrl));
  return { head: { ...head, oembed: oembedOf(route, edition) }, body, found: own };
}

/** What some entities open in an embed: their panels as markup, and the entities whose marks are lit with them. */
export async function renderPanels(
  embedded: Embedded,
  edition: StoryEdition,
  keys: readonly EntityKey[],
): Promise<Answers["panels"]> {
  const { own, i18n, store } = begin(edition);
  const route = embeddedRoute(edition.story.lang, embedded.of);
  const reading = { ...readingOf(route, embedded.here, own, i18n, store), isEmbed: true };
  const panels: Record<string, Panel> = {};
  for (const sel of keys) {
    const html = await renderToPage(
      <ReadingProvider value={{ ...reading, prerendered: { ...defaultState, sel } }}>
        <SelectionPanel />
      </ReadingProvider>,
    );
    panels[sel] = { html, related: [...relatedEntities(edition.story, sel)] };
  }
  return panels;
}

/** The notice that stands on a kept revision, as markup. */
export function renderNewer(newer: Newer, edition: StoryEdition): Promise<string> {
  return renderToText(<NewerNotice newer={newer} i18n={begin(edition).i18n} />);
}

/** The card of a route, or a picture of another format, as the markup of its frame, for a document of its own (cards/cards.ts). */
export async function renderCard(route: Route, edition: StoryEdition, format: PictureFormat): Promise<string> {
  const { own, i18n, store } = begin(edition);
  const reading = readingOf(route, routePath(route), own, i18n, store);
  return renderToText(<Card route={route} reading={reading} format={format} />);
}

/** What the card of a route says, in words: its text alternative. */
export function cardAlt(route: Route, edition: StoryEdition): string {
  return cardAltOf(route, edition.story, begin(edition).i18n);
}

/** Renders the page for unknown addresses, in all languages of the story at once. Its links start at the site's root. */
export async function renderNotFound(editions: readonly StoryEdition[], rootPath: string): Promise<string> {
  const entries = editions.map((edition) => ({ story: edition.story, i18n: begin(edition).i18n }));
  return renderToText(<NotFound entries={entries} rootPath={rootPath} />);
}

/** Only in full addresses, and of what a browser measured. */
function oembedOf(route: Route, { siteUrl, hasPictures }: StoryEdition): string | undefined {
  const of = embeddableOf(route);
  return siteUrl && hasPictures && of ? siteUrl + oembedPath(route.lang, of) : undefined;
}

/** What one rendering reads from: an edition of its own, to which it adds what it finds, so that the given one stays as it is. */
function begin(edition: StoryEdition): { own: StoryEdition; i18n: I18n; store: StateStore } {
  const own = { ...edition, written: {}, remembered: {} };
  return {
    own,
    i18n: createI18n(own.story.lang, own.ui, defaultState.digits, own.written),
    store: createStateStore({ initial: defaultState, write: () => undefined }),
  };
}

/** An attribute without a value is empty. */
const emptyValues = /=""(?=[ />])/g;

/** React closes each shape with a tag of its own, which a browser can do without. */
const emptyShapes = /><\/(?:path|rect|line|circle|use)>/g;

async function renderToPage(node: React.ReactNode): Promise<string> {
  return (await renderToText(node)).replace(emptyValues, "");
}

async function renderToText(node: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(node, {
    // Else React sends large parts after the rest and moves them into place by script.
    progressiveChunkSize: Infinity,
    onError: (error) => {
      throw error;
    },
  });
  const html = await new Response(prelude as unknown as BodyInit).text();
  return html.replace(emptyShapes, "/>");
}
