import { group } from "d3-array";
import type { Boot } from "#reader/boot.ts";
import { addresserFor } from "#page/routes.ts";
import { partedSheet } from "./cssForMarkup.ts";
import { DataBlock, Document } from "./Document.tsx";
import { Head } from "./Head.tsx";
import type { PrerenderedPage } from "./prerender.tsx";

/** What all pages of one build share. */
export interface DocumentParts {
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

interface PageDocumentProps {
  page: PrerenderedPage;
  /** The page's path below the site's root. */
  here: string;
  /** The way from the page to the site's root: `./`, `../`, or an absolute path. */
  toRoot: string;
  parts: DocumentParts;
}

/** One page as a whole document: head, markup, boot data. */
export function PageDocument({ page, here, toRoot, parts }: PageDocumentProps) {
  const { head, body, linkedData } = page;
  const { style, editions } = parts;
  const { first, late } = partedSheet(parts.cssFor(body).replaceAll("url(./", `url(${toRoot}`), body, head.lang);
  const faces = group(parts.fonts[head.lang] ?? [], (font) => isOptional(font, first));
  const boot: Boot = { here, style, editions, modules: parts.modulesFor(page.kinds), card: head.image?.path };
  return (
    <Document
      lang={head.lang}
      head={
        <>
          <meta httpEquiv="Content-Security-Policy" content={policyOf([first, late], parts)} />
          {!parts.isListed && <meta name="robots" content="noindex" />}
          <Head head={head} address={addresserFor(here, parts.siteUrl)} />
          <link rel="icon" type="image/svg+xml" href={`${toRoot}icon.svg`} />
          <link rel="apple-touch-icon" href={`${toRoot}apple-touch-icon.png`} />
          <link rel="manifest" href={`${toRoot}manifest.webmanifest`} />
          {/* Chromium holds up the first paint for them by 50 ms at most; a face that is not there by then is not shown at all. */}
          {faces.get(true)?.map((font) => (
            <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="" href={toRoot + font} />
          ))}
          <style dangerouslySetInnerHTML={{ __html: first }} />
          <script
            data-client={toRoot + parts.client}
            data-style={toRoot + style}
            dangerouslySetInnerHTML={{ __html: parts.intent }}
          />
          {page.hasEmbeds && <script async src={`${toRoot}embed.js`} />}
        </>
      }
    >
      {/* As markup: React moves links to the head, where they would hold up the first paint. */}
      <div dangerouslySetInnerHTML={{ __html: (faces.get(false) ?? []).map(preloadOf(toRoot)).join("") }} />
      <div id="app" dangerouslySetInnerHTML={{ __html: body }} />
      <style dangerouslySetInnerHTML={{ __html: late }} />
      <DataBlock id="boot" data={boot} />
      {linkedData && <DataBlock type="application/ld+json" data={linkedData} />}
    </Document>
  );
}

/** Whether a face is shown only where it is there when the page is first laid out. */
const isOptional = (font: string, css: string) =>
  css.split("}").some((rule) => rule.includes(font) && /font-display:\s*optional/.test(rule));

const preloadOf = (toRoot: string) => (font: string) =>
  `<link rel="preload" as="font" type="font/woff2" crossorigin href="${toRoot}${font}">`;

function policyOf(sheets: readonly string[], { hashes }: DocumentParts): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${hashes.script}'`,
    `style-src 'self' ${sheets.map((css) => `'sha256-${hashes.style(css)}'`).join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
