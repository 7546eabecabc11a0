import { createHash } from "node:crypto";
import type { EmbedParts } from "./EmbedDocument.tsx";
import type { DocumentParts } from "./PageDocument.tsx";
import type * as Prerender from "./prerender.tsx";

/** The app as built, which knows no story: each site is a copy of its client and pages that its server rendered. */
export interface Bundle {
  /** Holds what every site holds: scripts, fonts and all style rules in `assets/`, and what is in `public/`. */
  clientFolder: string;
  server: typeof Prerender;
  /** The loader for hosts' pages. */
  loader: string;
  /** What the documents of every site share. */
  parts: Omit<DocumentParts, "fonts" | "editions" | "siteUrl" | "isListed">;
  /** Paths, below a site's root, of the faces that the first screen of a language needs. */
  fontsFor: (lang: string) => string[];
  embed: EmbedBundle;
}

/** What embeds of every site share, and the files that they load at the first intent, by their path below its root. */
export interface EmbedBundle {
  parts: Pick<EmbedParts, "frame" | "answer" | "app">;
  /** The style rules that an embed's markup needs, with the face of its language inside. */
  cssFor: (markup: string, lang: string) => Promise<string>;
  /** The style rules, one by one, that markup needs once it answers a tap, beside those that it has. */
  rulesFor: (markup: string, css: string, lang: string) => string[];
  files: ReadonlyMap<string, string>;
}

/** As a Content-Security-Policy names a script or style. */
export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** The path of a file with a hash of its content in the name, so that it can be kept for ever: `assets/embed-1a2b3c4d.js`. */
export function hashed(path: string, content: string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return path.replace(/(?=\.\w+$)/, `-${hash}`);
}
