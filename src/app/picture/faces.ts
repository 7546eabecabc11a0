import type { WordsUsed } from "./words.ts";

/** The files of the faces by name; those that the page's style rules name are among them. */
const files = new Map(
  Object.values(
    import.meta.glob<string>("/src/styles/fonts/*.woff2", { query: "?url", import: "default", eager: true }),
  ).map((address) => [fileName(address), address] as const),
);

/**
 * The face rules of the page that the words of a picture need, with the files in them, so that the words look the same
 * where nobody has these faces.
 */
export async function facesFor(words: WordsUsed): Promise<string> {
  const faces = pageFaces();
  const wanted = new Set<Face>();
  for (const { families, weight, characters } of words.byFace.values()) {
    for (const character of characters) {
      const code = character.codePointAt(0) ?? 0;
      for (const face of firstWith(faces, familyNames(families), code, weight)) wanted.add(face);
    }
  }
  return (await Promise.all(faces.filter((face) => wanted.has(face)).map(ruleOf))).join("");
}

interface Face {
  family: string;
  weight: string;
  source: string;
  range: string;
  codes: [number, number][];
  /** Whether it takes a face that the reader may have, and only fits its size to ours. */
  isLocal: boolean;
  fit: string;
}

/** The faces that may give a character: those of the first family that brings it, and what stands in for that until then. */
function firstWith(faces: readonly Face[], families: readonly string[], code: number, weight: number): Face[] {
  const found: Face[] = [];
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

function pageFaces(): Face[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => {
      if (rule instanceof CSSImportRule) return [...(rule.styleSheet?.cssRules ?? [])].flatMap(faceOf);
      return faceOf(rule);
    });
}

function faceOf(rule: CSSRule): Face[] {
  if (!(rule instanceof CSSFontFaceRule)) return [];
  const of = (property: string) => rule.style.getPropertyValue(property);
  const fit = ["size-adjust", "ascent-override", "descent-override", "line-gap-override"]
    .flatMap((property) => (of(property) ? [`${property}:${of(property)};`] : []))
    .join("");
  const source = of("src");
  return [
    {
      family: unquoted(of("font-family")),
      weight: of("font-weight") || "400",
      source,
      range: of("unicode-range"),
      codes: codesOf(of("unicode-range")),
      isLocal: !source.includes("url("),
      fit,
    },
  ];
}

async function ruleOf({ family, weight, source, range, isLocal, fit }: Face): Promise<string> {
  const src = isLocal ? source : `url(${await dataAddress(source)}) format("woff2")`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${src};unicode-range:${range};${fit}}`;
}

/** The file that a source names as a `data:` address. Rejects, with its address, when it cannot be had. */
async function dataAddress(source: string): Promise<string> {
  const named = /url\("?([^")]+)"?\)/.exec(source)?.[1] ?? "";
  if (named.startsWith("data:")) return named;
  const address = new URL(files.get(fileName(named)) ?? named, document.baseURI).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return `data:font/woff2;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))}`;
}

function fileName(address: string): string {
  return /[^/]*$/.exec(address)?.[0] ?? "";
}

function familyNames(families: string): string[] {
  return families.split(",").map((name) => unquoted(name.trim()));
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}

/** The spans of a `unicode-range`; all characters where there is none. */
function codesOf(range: string): [number, number][] {
  if (!range) return [[0, 0x10ffff]];
  return range.split(",").map((part) => {
    const [from = "0", to = from] = part.trim().replace(/^u\+/i, "").split("-");
    return [Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)];
  });
}
