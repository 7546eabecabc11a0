import { stateKeys } from "#state/viewState.ts";
import { escapeHtml } from "#page/html.ts";
import type { Head } from "#page/head.ts";
import { oembedLinks } from "./headTags.ts";
import { addresserFor } from "#page/routes.ts";
import { type Embedded, embedPath } from "#page/embedded.ts";

/** What all embeds of one build share. Paths stand below the site's root. */
export interface EmbedParts {
  /** The style rules that an embed's markup needs, with the face of its language inside. */
  cssFor: (markup: string, lang: string) => Promise<string>;
  /** The inline script of frame.ts, as built. */
  frame: string;
  /** Loaded at the first intent: the app with all style rules, and the story in each language. */
  app: string;
  editions: Readonly<Record<string, string>>;
  siteUrl: string | undefined;
  /** base64 SHA-256. */
  hash: (text: string) => string;
}

/** Where a kept revision is told of a newer one (src/site/revisions.ts). */
export const noticeSlot = "<!--newer-->";

/**
 * An embed as a whole document, complete in one request. Sandboxes give it an origin of its own, to which nothing is
 * the same site: it asks for classic scripts only, and links open outside of the frame.
 * @param toRoot the way from the page to the site's root
 */
export async function embedDocument(
  { head, body }: { head: Head; body: string },
  embedded: Embedded,
  toRoot: string,
  parts: EmbedParts,
): Promise<string> {
  const css = await parts.cssFor(body, head.lang);
  const address = addresserFor(embedded.here, parts.siteUrl);
  const policy = [
    // The inline script, allowed by its hash, adds the others, whatever the frame's origin is: hence `strict-dynamic`.
    "default-src 'none'",
    `script-src 'self' 'strict-dynamic' 'sha256-${parts.hash(parts.frame)}'`,
    `style-src 'self' 'sha256-${parts.hash(css)}'`,
    "img-src 'self' data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const { of, revision, correction } = embedded;
  const data = {
    app: toRoot + parts.app,
    edition: toRoot + (parts.editions[head.lang] ?? ""),
    keys: stateKeys.filter((key) => key !== "theme" && key !== "layer" && key !== "step").join(" "),
    id: of,
    url: new URL(head.canonical, "https://x/").host === "x" ? "" : head.canonical,
    revision: String(revision),
    ...(correction && { corrected: correction.date }),
  };
  const isPinned = embedded.here !== embedPath(head.lang, of);
  const twins = head.alternates.filter(({ lang }) => lang !== head.lang && lang !== "x-default");
  return `<!doctype html>
<html lang="${head.lang}" dir="${head.dir}" data-embed>
<head>
<meta charset="utf-8">
${[`<title>${escapeHtml(head.shortTitle)}</title>`, ...oembedLinks(head)].join("\n")}
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="googlebot" content="noindex,indexifembedded">
<link rel="canonical" href="${escapeHtml(head.canonical)}">
${twins.map(({ lang }) => `<link rel="alternate" hreflang="${lang}" href="${escapeHtml(address(embedPath(lang, of, isPinned ? revision : undefined)))}">`).join("\n")}
<base target="_blank">
<style>${css}</style>
<script${Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join("")}>${parts.frame}</script>
</head>
<body>
<div data-fig-root>${noticeSlot}<div id="app">${body}</div></div>
<script type="application/json" id="boot">${JSON.stringify(embedded).replaceAll("<", "\\u003c")}</script>
</body>
</html>
`;
}
