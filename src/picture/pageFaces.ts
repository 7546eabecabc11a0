/** One face rule of the page. */
export interface Face {
  family: string;
  weight: string;
  source: string;
  range: string;
  codes: [number, number][];
  /** Whether it takes a face that the reader may have, and only fits its size to ours. */
  isLocal: boolean;
  fit: string;
}

/** The face rules of the page, in their order. */
export function pageFaces(): Face[] {
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

/** The file of a face. Rejects, with its address, when it cannot be had. */
export async function faceFile({ source }: Face): Promise<Uint8Array<ArrayBuffer>> {
  const named = /url\("?([^")]+)"?\)/.exec(source)?.[1] ?? "";
  const address = new URL(files.get(fileName(named)) ?? named, document.baseURI).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The files of the faces by name; those that the page's style rules name are among them. */
const files = new Map(
  Object.values(
    import.meta.glob<string>("/src/styles/fonts/*.woff2", { query: "?url", import: "default", eager: true }),
  ).map((address) => [fileName(address), address] as const),
);

function fileName(address: string): string {
  return /[^/]*$/.exec(address)?.[0] ?? "";
}

/** The names of a list of families, as a style says it. */
export function familyNames(families: string): string[] {
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
