import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postcss from "postcss";

/**
 * Takes the files of faces into the style rules, and leaves out the faces that are not wanted.
 * @param folder that the rules' addresses, which begin with `./`, are relative to
 * @param isWanted whether a face stays, by its rule and the address of its file; one of the reader's own has none
 */
export async function facesInside(
  css: string,
  folder: string,
  isWanted: (path: string | undefined, rule: string) => boolean,
): Promise<string> {
  const sheet = postcss.parse(css);
  const sources: Promise<void>[] = [];
  sheet.walkAtRules("font-face", (face) => {
    face.walkDecls("font-display", (declaration) => {
      declaration.remove();
    });
    face.walkDecls("src", (declaration) => {
      const [, path] = /url\("?(\.\/[^")]+)"?\)/.exec(declaration.value) ?? [];
      if (!isWanted(path, face.toString())) face.remove();
      else if (path !== undefined)
        sources.push(
          readFile(join(folder, path)).then((file) => {
            declaration.value = `url("data:font/woff2;base64,${file.toString("base64")}") format("woff2")`;
          }),
        );
    });
  });
  await Promise.all(sources);
  return sheet.toString();
}
