import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postcss from "postcss";
import type { Bundle } from "../bundle.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The style rules of cards: those of the site that their markup needs, with the faces inside, and the cards' own. */
export async function cardSheet(
  { clientFolder, parts }: { clientFolder: string; parts: Pick<Bundle["parts"], "cssFor"> },
  markup: string,
): Promise<string> {
  const own = ["src/app/card.css", "src/figures/card.css"].map((path) => readFile(join(root, path), "utf8"));
  const site = await facesInside(parts.cssFor(markup), clientFolder);
  return [site, ...(await Promise.all(own))].join("\n");
}

/** Takes the files of the faces into the rules, and leaves out faces that a machine may have or not. */
async function facesInside(css: string, clientFolder: string): Promise<string> {
  const sheet = postcss.parse(css);
  const sources: Promise<void>[] = [];
  sheet.walkAtRules("font-face", (face) => {
    face.walkDecls("font-display", (declaration) => {
      declaration.remove();
    });
    face.walkDecls("src", (declaration) => {
      const [, path] = /url\("?(\.\/[^")]+)"?\)/.exec(declaration.value) ?? [];
      if (path === undefined) face.remove();
      else
        sources.push(
          readFile(join(clientFolder, path)).then((file) => {
            declaration.value = `url("data:font/woff2;base64,${file.toString("base64")}") format("woff2")`;
          }),
        );
    });
  });
  await Promise.all(sources);
  return sheet.toString();
}
