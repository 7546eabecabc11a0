/**
 * npm run fonts: cuts the two families to alphabets (never to a text) and writes them with their @font-face rules.
 * A file per script.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { format } from "prettier";
import { fallbackFaces, fontFaces, type Face } from "./fonts/faces.ts";

const root = new URL("../", import.meta.url);
const fonts = new URL("src/styles/fonts/", root);
/** Published beside the pages, as the licence asks. */
const licences = new URL("public/licences/", root);

/**
 * Joining, marks, kerning, the lam-alef and other ligatures; leaves out ornaments that prose never asks for, and forms
 * of letters in other languages than the alphabets are those of (`locl`).
 */
const features = ["init", "medi", "fina", "rlig", "ccmp", "mark", "mkmk", "kern", "liga"];

/** A coarser raster than the fonts' own, whose numbers are shorter: half a step is a tenth of a px in the largest headline. */
const unitsPerEm = 256;

for (const folder of [fonts, licences]) await mkdir(folder, { recursive: true });
const files = new Map(fontFaces.toReversed().map((face) => [face.file, face]));
for (const face of files.values()) {
  console.log(`fonts: ${face.file} ${cut(face).length} bytes`);
}
for (const family of ["vazirmatn", "noto-naskh-arabic"]) {
  const licence = new URL(`node_modules/@expo-google-fonts/${family}/LICENSE_FONT`, root);
  await copyFile(licence, new URL(`${family}.OFL.txt`, licences));
}
await writeFile(new URL("src/styles/fonts.css", root), await format(stylesheet(), { parser: "css", printWidth: 120 }));

function cut({ source, file, alphabet }: Face): Buffer {
  const target = fileURLToPath(new URL(`${file}.woff2`, fonts));
  const job = {
    source: fileURLToPath(new URL(`node_modules/${source}`, root)),
    target,
    alphabet,
    features,
    unitsPerEm,
  };
  const { error, status } = spawnSync("python3", [fileURLToPath(new URL("scripts/fonts/cut.py", root))], {
    input: JSON.stringify(job),
    stdio: ["pipe", "inherit", "inherit"],
  });
  if (error || status !== 0)
    throw new Error(
      `${file} was not cut: this needs Python 3 with fonttools and brotli (Debian: python3-fonttools, python3-brotli)`,
    );
  return readFileSync(target);
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
