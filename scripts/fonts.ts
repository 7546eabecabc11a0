/**
 * npm run fonts: cuts the two families to alphabets (never to a text) and writes them with their @font-face rules.
 * A file per script.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import subsetFont from "subset-font";
import { fallbackFaces, fontFaces, type Face } from "./fonts/faces.ts";

const root = new URL("../", import.meta.url);
const fonts = new URL("src/styles/fonts/", root);

/** Joining, marks, kerning, the lam-alef and other ligatures; leaves out ornaments that prose never asks for. */
const features = ["init", "medi", "fina", "rlig", "ccmp", "locl", "mark", "mkmk", "kern", "liga"];

await mkdir(fonts, { recursive: true });
const files = new Map(fontFaces.toReversed().map((face) => [face.file, face]));
for (const face of files.values()) {
  const font = await cut(face);
  await writeFile(new URL(`${face.file}.woff2`, fonts), font);
  console.log(`fonts: ${face.file} ${font.length} bytes`);
}
for (const family of ["vazirmatn", "noto-naskh-arabic"]) {
  const licence = new URL(`node_modules/@expo-google-fonts/${family}/LICENSE_FONT`, root);
  await copyFile(licence, new URL(`${family}.OFL.txt`, fonts));
}
await writeFile(new URL("src/styles/fonts.css", root), await format(stylesheet(), { parser: "css", printWidth: 120 }));

async function cut({ source, alphabet }: Face): Promise<Buffer> {
  const font = await readFile(new URL(`node_modules/${source}`, root));
  return subsetFont(font, alphabet, {
    targetFormat: "woff2",
    noHinting: true,
    keepFeatures: features,
  });
}

function stylesheet(): string {
  const faces = fontFaces.map(
    ({ family, file, range, weight, display }) => `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-display: ${display};
  src: url("./fonts/${file}.woff2") format("woff2");
  unicode-range: ${range};
}`,
  );
  const fallbacks = fallbackFaces.map(
    ({ family, locals, weight, range, sizeAdjust, ascent, descent }) => `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  src: ${locals.map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${percent(sizeAdjust)};
  ascent-override: ${percent(ascent / sizeAdjust)};
  descent-override: ${percent(descent / sizeAdjust)};
  line-gap-override: 0%;
  unicode-range: ${range};
}`,
  );
  return `/* Written by npm run fonts. */\n${[...faces, ...fallbacks].join("\n")}\n`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
