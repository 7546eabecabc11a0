import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "#editors/measured.ts";
import { plainSnippet } from "#editors/snippets.ts";
import { siteFolder } from "./serve.ts";

/** What fills a host page. */
export interface Filling {
  /** Where the site stands, with its closing slash. */
  siteUrl: string;
  /** What to embed in place of what the page names: `en/map`. */
  of: string | null;
  isSandboxed: boolean;
}

/** All that the built site lets others embed, as `ar/oil`. */
export function embeddedPaths(): string[] {
  const languages = readdirSync(siteFolder).filter((name) => /^[a-z]{2}$/.test(name));
  return languages.flatMap((lang) =>
    readdirSync(join(siteFolder, lang))
      .map((name) => `${lang}/${name}`)
      .filter((path) => existsSync(join(siteFolder, path, "embed/index.html"))),
  );
}

/**
 * Fills the placeholders of a host page: `{{site}}` its address, `{{figure ar/oil}}` the markup that an editor pastes,
 * `{{figures}}` that of everything, `{{frame ar/oil}}` the address of an embed, `{{frames}}` a frame of everything,
 * `{{sandbox NAME}}` the attribute that takes its origin away, under another name if one is given.
 */
export function fillPage(template: string, { siteUrl, of, isSandboxed }: Filling): string {
  const wanted = (named: string) => (of && embeddedPaths().includes(of) ? of : named);
  const fillings: Record<string, (argument: string) => string> = {
    site: () => siteUrl,
    figure: (named) => figureMarkup(wanted(named), siteUrl),
    figures: () =>
      embeddedPaths()
        .map((path) => figureMarkup(path, siteUrl))
        .join("\n"),
    frames: () =>
      embeddedPaths()
        .map((path) => `<iframe src="${siteUrl}${path}/embed/" title="${path}" loading="eager"></iframe>`)
        .join("\n"),
    frame: (named) => `${siteUrl}${wanted(named)}/embed/`,
    sandbox: (name) => (isSandboxed ? `${name || "sandbox"}="allow-scripts"` : ""),
  };
  return template.replace(/\{\{(\w+) ?([^}]*)\}\}/g, (placeholder, name: string, argument: string) => {
    const filling = fillings[name];
    if (!filling) throw new Error(`${placeholder} is no placeholder of a host page`);
    return filling(argument);
  });
}

/** What an editor pastes, without its script, which host pages bring or not. */
function figureMarkup(path: string, siteUrl: string): string {
  const [lang = "", id = ""] = path.split("/");
  const measured = JSON.parse(readFileSync(join(siteFolder, path, "figure.json"), "utf8")) as Measured;
  return plainSnippet({ siteUrl, lang, id, measured }).replace(/\n<script.*$/, "");
}
