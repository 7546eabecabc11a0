import { prerender } from "react-dom/static";
import { createI18n, type I18n } from "#i18n/i18n.ts";
import { createStateStore } from "#state/stateStore.ts";
import { defaultState } from "#state/viewState.ts";
import { Card } from "./cards/Card.tsx";
import { cardAltOf } from "#page/cardWords.ts";
import { EditorsPage } from "#editors/EditorsPage.tsx";
import { type MeasuredEmbeds, MeasuredProvider } from "#editors/measuredContext.ts";
import { embeddableOf, type Embedded, embeddedRoute, oembedPath } from "#page/embedded.ts";
import { EmbedPage } from "#embed/EmbedPage.tsx";
import { type Newer, NewerNotice } from "#embed/NewerNotice.tsx";
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

/** What is known of a page's surroundings. */
export interface PageSetting {
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
): Promise<PrerenderedPage> {
  const i18n = i18nOf(edition);
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  const body = await renderToPage(
    <MeasuredProvider value={measured}>
      <Page route={route} reading={readingOf(route, here, edition, i18n, store)} EditorsPage={EditorsPage} />
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
  };
}

/** An embed as HTML: what its head says, and the markup of the app's root. */
export async function renderEmbed(
  embedded: Embedded,
  edition: StoryEdition,
): Promise<{ head: HeadContent; body: string }> {
  const i18n = i18nOf(edition);
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  const { lang } = edition.story;
  const route = embeddedRoute(lang, embedded.of);
  const reading = { ...readingOf(route, embedded.here, edition, i18n, store), isEmbed: true };
  const body = await renderToPage(<EmbedPage embedded={embedded} reading={reading} />);
  const head = headOf(route, edition.story, i18n, addresserFor(embedded.here, edition.siteUrl));
  return { head: { ...head, oembed: oembedOf(route, edition) }, body };
}

/** The notice that stands on a kept revision, as markup. */
export function renderNewer(newer: Newer, edition: StoryEdition): Promise<string> {
  return renderToText(<NewerNotice newer={newer} i18n={i18nOf({ ...edition, written: {} })} />);
}

/** The card of a route as the markup of its frame, for a document of its own (cards/cards.ts). */
export async function renderCard(route: Route, edition: StoryEdition): Promise<string> {
  // What only cards need written out or laid out is not for readers to load.
  const apart = { ...edition, written: { ...edition.written }, remembered: { ...edition.remembered } };
  const store = createStateStore({ initial: defaultState, write: () => undefined });
  return renderToText(<Card route={route} reading={readingOf(route, routePath(route), apart, i18nOf(apart), store)} />);
}

/** What the card of a route says, in words: its text alternative. */
export function cardAlt(route: Route, edition: StoryEdition): string {
  return cardAltOf(route, edition.story, i18nOf({ ...edition, written: { ...edition.written } }));
}

/** Renders the page for unknown addresses, in all languages of the story at once. Its links start at the site's root. */
export async function renderNotFound(editions: readonly StoryEdition[], rootPath: string): Promise<string> {
  const entries = editions.map((edition) => ({ story: edition.story, i18n: i18nOf(edition) }));
  return renderToText(<NotFound entries={entries} rootPath={rootPath} />);
}

/** Only in full addresses, and of what a browser measured. */
function oembedOf(route: Route, { siteUrl, hasPictures }: StoryEdition): string | undefined {
  const of = embeddableOf(route);
  return siteUrl && hasPictures && of ? siteUrl + oembedPath(route.lang, of) : undefined;
}

/** Adds what it writes to the edition. */
function i18nOf({ story, ui, written }: StoryEdition): I18n {
  return createI18n(story.lang, ui, defaultState.digits, written);
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
