import type { Boot } from "#reader/boot.ts";
import { headTags } from "./headTags.ts";
import type { PrerenderedPage } from "./prerender.tsx";
import { escapeHtml } from "#page/html.ts";
import { addresserFor } from "#page/routes.ts";

/** What all pages of one build share. */
export interface DocumentParts {
  /** index.html, with its placeholders. */
  shell: string;
  /** The style rules that a page's markup needs; addresses in them are relative to the root and start with `./`. */
  cssFor: (markup: string) => string;
  /** Path of the file of all style rules below the root. */
  style: string;
  /** The inline script of intent.ts, as built. */
  intent: string;
  /** Path of the client's entry below the root. */
  client: string;
  /** Paths, below the root, of the scripts that the client asks for on a page with these kinds of figure. */
  modulesFor: (kinds: readonly string[]) => readonly string[];
  /** Paths, below the root, of fonts to preload, by language. */
  fonts: Readonly<Record<string, readonly string[]>>;
  editions: Boot["editions"];
  /** The site's address with a closing slash, where it is known. */
  siteUrl: string | undefined;
  /** Whether search engines may list the page. */
  isListed: boolean;
  /** base64 SHA-256 of the inline script and the inline style, for the Content-Security-Policy. */
  hashes: { script: string; style: (css: string) => string };
}

/**
 * One page as a whole document: shell, head, markup, boot data.
 * @param toRoot the way from the page to the site's root: `./`, `../`, or an absolute path
 */
export function documentOf(page: PrerenderedPage, here: string, toRoot: string, parts: DocumentParts): string {
  const { head, body } = page;
  const css = parts.cssFor(body).replaceAll("url(./", `url(${toRoot}`);
  const boot: Boot = {
    here,
    style: parts.style,
    editions: parts.editions,
    modules: parts.modulesFor(page.kinds),
  };
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'sha256-${parts.hashes.script}'`,
    `style-src 'self' 'sha256-${parts.hashes.style(css)}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const lines = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">`,
    ...(parts.isListed ? [] : ['<meta name="robots" content="noindex">']),
    ...headTags(head, toRoot, addresserFor(here, parts.siteUrl)),
    `<link rel="icon" type="image/svg+xml" href="${toRoot}icon.svg">`,
    `<link rel="apple-touch-icon" href="${toRoot}apple-touch-icon.png">`,
    `<link rel="manifest" href="${toRoot}manifest.webmanifest">`,
    ...(parts.fonts[head.lang] ?? []).map(
      (font) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${toRoot}${font}">`,
    ),
    `<style>${css}</style>`,
    `<script data-client="${toRoot}${parts.client}">${parts.intent}</script>`,
    ...(page.hasEmbeds ? [`<script async src="${toRoot}embed.js"></script>`] : []),
  ];
  return fill(parts.shell, {
    "%lang%": head.lang,
    "%dir%": head.dir,
    "<!--head-->": lines.join("\n    "),
    "<!--app-->": body,
    "<!--scripts-->": [
      dataBlock('type="application/json" id="boot"', boot),
      ...(page.linkedData ? [dataBlock('type="application/ld+json"', page.linkedData)] : []),
    ].join("\n    "),
  });
}

function dataBlock(attributes: string, data: object): string {
  return `<script ${attributes}>${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}

function fill(shell: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((html, [placeholder, value]) => {
    if (!html.includes(placeholder)) throw new Error(`index.html lacks its placeholder ${placeholder}`);
    return html.replace(placeholder, () => value);
  }, shell);
}
