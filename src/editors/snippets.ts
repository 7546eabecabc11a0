import { escapeHtml } from "#page/html.ts";
import { embeddedPage, embedFolder, embedPath } from "#page/embedded.ts";
import { formatHeights, type Measured } from "./measured.ts";
import { embedQuery, firstLook, type Look } from "./hostLook.ts";

/** The ways to embed; the first are for whoever can paste a link or HTML. */
export const snippetKinds = ["link", "html", "frame", "pym", "amp", "newsletter"] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** The kinds that show an embed page, and so can show a pinned one, and in a look. */
export const framedKinds: readonly SnippetKind[] = ["html", "frame", "pym", "amp"];

/** All that a snippet depends on. */
export interface Embedding {
  /** The site's address with a closing slash. */
  siteUrl: string;
  lang: string;
  /** A figure's id, or `story`. */
  id: string;
  measured: Measured;
  /** The view with its question mark, without a theme; empty for the first view. */
  query: string;
  look: Look;
  /** Whether corrections to come are kept out. */
  isPinned: boolean;
  /** What an AMP page says where the frame needs the reader's leave to grow. */
  showAll: string;
}

/** What an editor pastes, as text: an address, or HTML of which every value is escaped. */
export function snippetOf(kind: SnippetKind, embedding: Embedding): string {
  return writers[kind](addressed(embedding));
}

/** The defaults: first view, the host page's look, not pinned. */
export const unasked = { query: "", look: firstLook, isPinned: false } as const;

/** The default HTML snippet: no view, no custom look, not pinned. */
export function plainSnippet(of: Pick<Embedding, "siteUrl" | "lang" | "id" | "measured">): string {
  return snippetOf("html", { ...of, ...unasked, showAll: "" });
}

/** An embedding with its addresses, escaped where they stand in HTML. */
type Addressed = Embedding & {
  page: string;
  frame: (look: Look) => string;
  fallback: string;
  title: string;
  alt: string;
};

function addressed(embedding: Embedding): Addressed {
  const { siteUrl, lang, id, measured, query, isPinned } = embedding;
  const embed = siteUrl + embedPath(lang, id, isPinned ? measured.revision : undefined);
  return {
    ...embedding,
    page: siteUrl + embeddedPage(lang, id) + query,
    frame: (look) => escapeHtml(embed + embedQuery(query, look)),
    fallback: escapeHtml(`${siteUrl}${embedFolder(lang, id)}fallback.png`),
    title: escapeHtml(measured.title),
    alt: escapeHtml(measured.alt),
  };
}

/** With lazy loading, the picture is never fetched where the frame replaces it. */
const lazy = ' loading="lazy"';

const writers: Record<SnippetKind, (of: Addressed) => string> = {
  link: ({ page }) => page,

  html: (of) => {
    const { siteUrl, look, measured, frame } = of;
    const theme = look.theme === "host" ? "" : ` data-fig-theme="${look.theme}"`;
    return [
      `<figure class="fig-embed" data-fig-src="${frame({ ...look, theme: "host" })}" data-fig-heights="${formatHeights(measured.heights)}"${theme}>`,
      `  ${pictureLink(of, lazy)}`,
      `</figure>`,
      `<script async src="${escapeHtml(siteUrl)}embed.js"></script>`,
    ].join("\n");
  },

  frame: ({ frame, look, title, measured }) =>
    `<iframe src="${frame(look)}" title="${title}" width="100%" height="${safeHeight(measured)}" style="border:0;frame-sizing:content-height" loading="lazy" allow="clipboard-write; web-share"></iframe>`,

  pym: (of) =>
    [
      `<div id="fig-${of.id}" data-pym-src="${of.frame(of.look)}" data-pym-title="${of.title}" data-pym-optionalparams="false">`,
      `  ${pictureLink(of, lazy)}`,
      `</div>`,
      `<script src="/pym.v1.min.js"></script>`,
    ].join("\n"),

  amp: ({ frame, look, title, alt, fallback, measured, showAll }) =>
    [
      `<amp-iframe src="${frame(look)}" title="${title}" layout="fixed-height" height="${safeHeight(measured)}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0" allow="clipboard-write; web-share" resizable>`,
      `  <amp-img placeholder layout="fill" src="${fallback}" alt="${alt}"></amp-img>`,
      `  <div overflow tabindex="0" role="button">${escapeHtml(showAll)}</div>`,
      `</amp-iframe>`,
    ].join("\n"),

  newsletter: (of) =>
    `${pictureLink(of)}\n<p><a href="${escapeHtml(of.page)}">${escapeHtml(of.measured.credit)}</a></p>`,
};

/** @param more attributes of the picture, beginning with a space */
function pictureLink({ page, fallback, alt, measured }: Addressed, more = ""): string {
  const { width, height } = measured.fallback;
  const size = `width="${width}" height="${height}"`;
  return `<a href="${escapeHtml(page)}"><img src="${fallback}" alt="${alt}" ${size}${more} style="max-width:100%;height:auto"></a>`;
}

/** The height at which nothing is cut in any column from 320 px on, for frames that cannot grow. */
function safeHeight({ heights }: Measured): number {
  const widths = Object.keys(heights).map(Number);
  const from = Math.max(...widths.filter((width) => width <= 320), Math.min(...widths));
  return Math.max(...widths.filter((width) => width >= from).map((width) => heights[String(width)] ?? 0));
}
