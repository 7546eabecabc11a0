import { stateKeys } from "#state/viewState.ts";
import { type Embedded, embedPath } from "#page/embedded.ts";
import type { HeadContent } from "#page/head.ts";
import { addresserFor } from "#page/routes.ts";
import { DataBlock, Document } from "./Document.tsx";
import { Alternates, OembedLink } from "./Head.tsx";

/** What all embeds of one build share. Paths stand below the site's root. */
export interface EmbedParts {
  /** The inline script of frame.ts, as built. */
  frame: string;
  /** Loaded at the first intent: what answers a tap with what was prerendered. */
  answer: string;
  /** Loaded for all else: the app with all style rules, and the story in each language. */
  app: string;
  editions: Readonly<Record<string, string>>;
  siteUrl: string | undefined;
  /** base64 SHA-256. */
  hash: (text: string) => string;
}

/** Where a kept revision is told of a newer one (src/site/revisions.ts). */
export const noticeSlot = "<!--newer-->";

interface EmbedDocumentProps {
  page: { head: HeadContent; body: string };
  embedded: Embedded;
  /** The style rules of this embed. */
  css: string;
  /** The way from the page to the site's root. */
  toRoot: string;
  /** The script with what its marks open. */
  answers: string;
  parts: EmbedParts;
}

/**
 * An embed as a whole document, complete in one request. Sandboxes give it an origin of its own, to which nothing is
 * the same site: it asks for classic scripts only, and links open outside of the frame.
 */
export function EmbedDocument({ page: { head, body }, embedded, css, toRoot, answers, parts }: EmbedDocumentProps) {
  const address = addresserFor(embedded.here, parts.siteUrl);
  const { of, revision } = embedded;
  const isPinned = embedded.here !== embedPath(head.lang, of);
  const twins = head.alternates
    .filter(({ lang }) => lang !== head.lang && lang !== "x-default")
    .map(({ lang }) => ({ lang, href: address(embedPath(lang, of, isPinned ? revision : undefined)) }));
  return (
    <Document
      lang={head.lang}
      data-embed=""
      head={
        <>
          <title>{head.shortTitle}</title>
          <OembedLink head={head} />
          <meta httpEquiv="Content-Security-Policy" content={policyOf(css, parts)} />
          <meta name="robots" content="noindex" />
          {/* Opened by itself it would ask the host's root for one. */}
          <link rel="icon" href="data:," />
          <meta name="googlebot" content="noindex,indexifembedded" />
          <link rel="canonical" href={head.canonical} />
          <Alternates alternates={twins} />
          {/* Lets a frame with `frame-sizing` be as high as this, without a script, where browsers know it. */}
          <meta name="responsive-embedded-sizing" />
          <base target="_blank" />
          <style dangerouslySetInnerHTML={{ __html: css }} />
          <script
            {...frameData(head, embedded, toRoot, answers, parts)}
            dangerouslySetInnerHTML={{ __html: parts.frame }}
          />
        </>
      }
    >
      <div data-fig-root="" dangerouslySetInnerHTML={{ __html: `${noticeSlot}<div id="app">${body}</div>` }} />
      <DataBlock id="boot" data={embedded} />
    </Document>
  );
}

/** What the script in the frame reads off its own element. */
function frameData(
  head: HeadContent,
  { of, revision, correction }: Embedded,
  toRoot: string,
  answers: string,
  parts: EmbedParts,
) {
  return {
    "data-answers": toRoot + answers,
    "data-answer": toRoot + parts.answer,
    "data-app": toRoot + parts.app,
    "data-edition": toRoot + (parts.editions[head.lang] ?? ""),
    "data-keys": stateKeys.filter((key) => key !== "theme" && key !== "layer" && key !== "step").join(" "),
    "data-id": of,
    "data-url": new URL(head.canonical, "https://x/").host === "x" ? "" : head.canonical,
    "data-revision": revision,
    "data-corrected": correction?.date,
  };
}

function policyOf(css: string, { hash, frame }: EmbedParts): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'strict-dynamic' 'sha256-${hash(frame)}'`,
    `style-src 'self' 'sha256-${hash(css)}'`,
    "img-src 'self' data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
