import type { LoadedFace } from "./borrowedFaces.ts";
import { familyNames } from "./pageFaces.ts";
import type { WordsUsed } from "./words.ts";

/** The face rules that the words of a picture need, with the files in them, so that it looks the same everywhere. */
export function facesFor(words: WordsUsed, faces: readonly LoadedFace[]): string {
  const wanted = new Set<LoadedFace>();
  for (const { families, weight, characters } of words.byFace.values()) {
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      for (const face of firstWith(faces, familyNames(families), code, weight)) wanted.add(face);
    }
  }
  return faces
    .filter((face) => wanted.has(face))
    .map(ruleOf)
    .join("");
}

/** The faces that may give a character: those of the first family that brings it, and what stands in for that until then. */
function firstWith(
  faces: readonly LoadedFace[],
  families: readonly string[],
  code: number,
  weight: number,
): LoadedFace[] {
  const found: LoadedFace[] = [];
  for (const family of families) {
    const covering = faces.filter(
      (face) => face.family === family && face.codes.some(([from, to]) => code >= from && code <= to),
    );
    const near = covering.filter((face) => Math.abs(Number(face.weight) - weight) < 200);
    found.push(...(near.length > 0 ? near : covering));
    if (covering.some(({ isLocal }) => !isLocal)) break;
  }
  return found;
}

function ruleOf({ family, weight, source, range, file, fit }: LoadedFace): string {
  const src = file ? `url(data:font/woff2;base64,${base64(file)}) format("woff2")` : source;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${src};unicode-range:${range};${fit}}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
