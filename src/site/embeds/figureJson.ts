import { embeddedPage, embedFolder, embedPath, oembedPath, wholeStory } from "#page/embedded.ts";
import type { HeightTable } from "#editors/measured.ts";
import type { StoryEdition } from "#page/reading.ts";
import { addresserFor, writtenAddress } from "#page/routes.ts";
import { createI18n } from "#i18n/i18n.ts";
import { direction } from "#i18n/languages.ts";
import type { MeasuredEmbed } from "./heightTable.ts";

/** What other people's pages and programs need to embed a figure; CONTRACTS.md says what each key means. */
export interface FigureJson {
  version: 1;
  id: string;
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  description: string;
  alt: string;
  credit: string;
  revision: number;
  corrected?: string;
  page: string;
  embed: string;
  pinned: string;
  oembed?: string;
  fallback?: { url: string; width: number; height: number };
  heights?: HeightTable;
}

/** What is known of an embeddable beside its story. */
export interface Known {
  revision: number;
  /** The date of the newest correction of what it shows; absent if there was none. */
  corrected?: string | undefined;
  /** Absent where no browser could be started. */
  measured?: MeasuredEmbed | undefined;
  hasOembed: boolean;
}

/** A figure, or the whole story, in one language. */
export function figureJson(
  of: string,
  { story, ui, siteUrl }: StoryEdition,
  { revision, corrected, measured, hasOembed }: Known,
): FigureJson {
  const { lang } = story;
  const i18n = createI18n(lang, ui);
  const address = addresserFor(embedFolder(lang, of), siteUrl);
  const page = embeddedPage(lang, of);
  return {
    version: 1,
    id: of,
    lang,
    dir: direction(lang),
    ...wordsOf(of, story, i18n.t("list.dot")),
    credit: i18n.t("embed.credit", { name: story.name, address: writtenAddress(page, siteUrl) }),
    revision,
    ...(corrected && { corrected }),
    page: address(page),
    embed: address(embedPath(lang, of)),
    pinned: address(embedPath(lang, of, revision)),
    ...(hasOembed && { oembed: address(oembedPath(lang, of)) }),
    ...(measured && {
      fallback: {
        url: address(measured.fallback.path),
        width: measured.fallback.widthPx,
        height: measured.fallback.heightPx,
      },
      heights: measured.heights,
    }),
  };
}

function wordsOf(
  of: string,
  { figures, title, description }: StoryEdition["story"],
  dot: string,
): Pick<FigureJson, "title" | "description" | "alt"> {
  const figure = figures.find(({ id }) => id === of);
  if (figure) return { title: figure.title, description: figure.takeaway, alt: figure.alt };
  if (of !== wholeStory) throw new Error(`the story has no figure ${of}`);
  // In its embed the story's first figure stands below the headline.
  return { title, description, alt: [title, ...figures.slice(0, 1).map(({ alt }) => alt)].join(dot) };
}
