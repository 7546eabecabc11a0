import type { Reading } from "#figures/Reading.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { Written } from "#i18n/numbers.ts";
import type { UiWords } from "#i18n/uiWords.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { StateStore } from "#state/stateStore.ts";
import { type DocumentPage, entityRoute, partIn, relativeHref, type Route, routePath } from "./routes.ts";

/** One language of a story as it is shipped: words and facts, what the figures' kinds prepared, the engine's own words. */
export interface StoryEdition {
  story: Story;
  prepared: Readonly<Record<string, unknown>>;
  ui: UiWords;
  /** The numbers and lists that its pages show, as formatted while they were prerendered: the browser need not start Intl. */
  written: Written;
  /** The site's own address with a closing slash, where it is known. */
  siteUrl?: string | undefined;
  /** Whether each figure has its picture in its first view beside its page. */
  hasPictures?: boolean;
  /** Layouts of its live figures in their first view, as prerendered, by key (see `Reading.remember`). */
  remembered: Record<string, unknown>;
}

/** The figures that a page shows. */
export function figuresOn(route: Route, story: Story): readonly FigureBlock[] {
  if (route.page === "story") return story.figures;
  if (route.page === "figure") return story.figures.filter(({ id }) => id === route.id);
  const figure = route.page === "method" ? boundaryFigure(story) : undefined;
  return figure ? [figure] : [];
}

/** The kinds of the figures that a page shows. */
export function kindsOf(route: Route, { story }: StoryEdition): string[] {
  return figuresOn(route, story).map(({ kind }) => kind);
}

/** The figure that shows what the boundary policy is about: the first that names a base map; undefined without one. */
export function boundaryFigure(story: Story): FigureBlock | undefined {
  return story.figures.find(({ options }) => "topology" in options);
}

/** Binds an edition to the page it is read on: where links lead depends on the page's own path, `here`. */
export function readingOf(route: Route, here: string, edition: StoryEdition, i18n: I18n, store: StateStore): Reading {
  const to = (page: DocumentPage) => relativeHref(here, routePath({ page, lang: route.lang }));
  const methodHref = to("method");
  return {
    here,
    siteUrl: edition.siteUrl,
    hasPictures: edition.hasPictures === true,
    part: partIn(route),
    isEmbed: false,
    story: edition.story,
    prepared: edition.prepared,
    remember: (key, compute) => (edition.remembered[key] ??= compute()) as ReturnType<typeof compute>,
    i18n,
    store,
    href: (key) => {
      const { route: own, query } = entityRoute(edition.story, key, route.lang);
      return relativeHref(here, routePath(own)) + query;
    },
    figureHref: (id) => relativeHref(here, routePath({ page: "figure", lang: route.lang, id })),
    methodHref,
    shortHref: to("short"),
    accessibilityHref: to("accessibility"),
    sourceHref: (id) => `${route.page === "method" ? "" : methodHref}#source-${id}`,
  };
}
