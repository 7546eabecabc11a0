import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postcss from "postcss";
import { build as viteBuild } from "vite";
import { direction } from "#i18n/languages.ts";
import { cssBeyond, cssForMarkup, cssInLanguage, withoutFontFaces } from "#site/cssForMarkup.ts";
import { facesInside } from "#site/facesInside.ts";
import { hashed } from "#site/bundle.ts";
import { inlineScript } from "./inlineScript.ts";
import { modulesOf } from "./licences.ts";
import type { EmbedBundle } from "#site/bundle.ts";
import { root } from "#site/folders.ts";

/**
 * Bundles the app of the embeds to one classic script, the only kind that a sandbox without an origin runs, with all
 * style rules in it: to such a sandbox some browsers refuse the sheets of the site it comes from.
 * @param folder for what is built on the way
 * @returns the bundle, with the paths of the modules that it was made of
 */
export async function bundleEmbed(folder: string): Promise<EmbedBundle & { modules: string[] }> {
  const built = await viteBuild({
    root,
    mode: "embed",
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, manifest: false, copyPublicDir: false },
  });
  const assets = join(folder, "assets");
  const names = await readdir(assets);
  const fileOf = async (ending: string) => {
    const name = names.find((candidate) => candidate.endsWith(ending));
    if (!name) throw new Error(`the embeds' build gave no ${ending}`);
    return (await readFile(join(assets, name), "utf8")).trim();
  };
  // The paper is the host's.
  const sheet = (await fileOf(".css")).replace(/@page\{[^}]*\}/, "");
  const rules = cssForMarkup(sheet);
  const late = await facesInside(sheet, assets, (path) => path?.includes("-eastern-digits") === true);
  const script = `self.figRules=${JSON.stringify(rulesOf(late))};${await fileOf(".js")}`;
  const app = hashed("assets/embed.js", script);
  const answering = await inlineScript(join(root, "src/embed/answer.ts"));
  const answer = hashed("assets/answer.js", answering);
  return {
    modules: modulesOf(built),
    parts: { frame: await inlineScript(join(root, "src/embed/frame.ts")), answer, app },
    cssFor: (markup, lang) => facesInside(cssInLanguage(rules(markup), lang), assets, isInEmbeds(lang)),
    rulesFor: (markup, css, lang) =>
      rulesOf(cssBeyond(cssInLanguage(withoutFontFaces(rules(markup, true)), lang), css)),
    files: new Map([
      [app, script],
      [answer, answering],
    ]),
  };
}

/** A sheet as single rules, which is how a script may add them. */
function rulesOf(css: string): string[] {
  return postcss.parse(css).nodes.map(String);
}

/** One face, for Arabic script, which reads badly without it; embed.css names what Latin script is set in. */
function isInEmbeds(lang: string): (path: string | undefined, rule: string) => boolean {
  return (path, rule) =>
    direction(lang) === "rtl" && path?.includes("vazirmatn-arabic") === true && !rule.includes("Vazirmatn Words");
}
