/**
 * Types of the loader `/embed.js`, of its events and of the messages of an embed. Add this file to a TypeScript project:
 * everything in it is global, nothing is to be imported.
 */

/** What the loader puts on `window`. Without the loader it is not there. */
interface FigEmbed {
  /** The loader's version, as in `/embed/{version}.js`. */
  readonly version: string;
  /**
   * Looks for embeds below `root` (by default the document) and brings them to life, and reads the look of the host
   * anew. The loader does both by itself but where it cannot see: after a style sheet was changed by script. What is in
   * a shadow root is left alone: pictures and links stay there.
   */
  upgrade(root?: ParentNode): void;
}

/** The attributes of the figure of an embed. */
interface FigEmbedAttributes {
  class: "fig-embed";
  /** The address of an embed page of the loader's own site. */
  "data-fig-src"?: string;
  /** The heights to reserve: `width:height` in px, separated by commas, each from its width on. */
  "data-fig-heights"?: string;
  /** The embed's id on the page; by default the id in its address, with `-2` and so on for further ones. */
  "data-fig-id"?: string;
  /** By default `host`: light or dark by the ground on which the embed stands. */
  "data-fig-theme"?: "auto" | "light" | "dark" | "host";
  /** The name of the frame; by default the alternative text of the picture. */
  "data-fig-title"?: string;
}

/** The detail of `fig:ready`: an embed lives. */
interface FigReadyDetail {
  /** The embed's id on the page. */
  id: string;
  lang: string;
  title: string;
  revision: number;
  /** The date of the newest correction (ISO 8601); absent if there was none. */
  corrected?: string;
  /** The number of the newest revision; absent where the embed shows it. */
  newer?: number;
}

/** The detail of `fig:state`: the reader sees another view. */
interface FigStateDetail {
  id: string;
  /** The view as a query without `?`; empty for the first view. */
  state: string;
  /** The figure's own page at that view. */
  url: string;
  /** The host's article with the embed at that view. */
  pageUrl: string;
}

/** The detail of `fig:open`: the reader opened one thing. */
interface FigOpenDetail {
  id: string;
  /** What was opened, as `claim.C07-04`. */
  sel: string;
}

/** The events that an embed's figure sends, by type; they bubble. */
interface FigEventDetails {
  "fig:ready": FigReadyDetail;
  "fig:state": FigStateDetail;
  "fig:open": FigOpenDetail;
}

interface HTMLElementEventMap {
  "fig:ready": CustomEvent<FigReadyDetail>;
  "fig:state": CustomEvent<FigStateDetail>;
  "fig:open": CustomEvent<FigOpenDetail>;
}

interface DocumentEventMap {
  "fig:ready": CustomEvent<FigReadyDetail>;
  "fig:state": CustomEvent<FigStateDetail>;
  "fig:open": CustomEvent<FigOpenDetail>;
}

interface Window {
  figEmbed?: FigEmbed;
}

/** What the page in a frame says to its parent; `id` is the id in its address. */
type FigFrameMessage =
  | { type: "fig:height"; v: 1; id: string; height: number }
  | {
      type: "fig:ready";
      v: 1;
      id: string;
      lang: string;
      title: string;
      revision: number;
      /** The date of the newest correction of what it shows (ISO 8601). */
      corrected?: string;
      /** The number of the newest revision, where this is an older one. */
      newer?: number;
    }
  | { type: "fig:state"; v: 1; id: string; state: string; url: string };

/** What a parent may say to the page in a frame. */
type FigHostMessage =
  | {
      type: "fig:init";
      v: 1;
      theme?: "auto" | "light" | "dark";
      /** A language tag; the frame goes to that language where the story has it. */
      lang?: string;
      /** A view, as a query without `?`. */
      state?: string;
      /** The host's article, for links that are copied in the frame. */
      page?: string;
      /** The key of the article's query that carries the view. */
      param?: string;
      /** The host's colours as 3 or 6 hex digits; what is absent is the embed's own. */
      colors?: { paper?: string; ink?: string; claim?: string; record?: string };
    }
  | { type: "fig:set"; v: 1; state: string }
  | { type: "fig:print"; v: 1 };
