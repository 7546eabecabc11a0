import { type Face, faceFile, pageFaces } from "./pageFaces.ts";

/** A face of the page, with its file where it has one. */
export interface LoadedFace extends Face {
  file: Uint8Array<ArrayBuffer> | undefined;
}

/** The faces of the page under names of their own, for as long as a sheet is laid out in them. */
interface BorrowedFaces {
  faces: readonly LoadedFace[];
  /** Rules that set a sheet in them. */
  rules: string;
  giveBack: () => void;
}

const prefix = "picture:";

/**
 * Loads the faces that the page names. It may itself do without those that came too late, and shall not change when
 * they come after all: so the sheet has them under other names.
 */
export async function borrowFaces(): Promise<BorrowedFaces> {
  const faces = await Promise.all(
    pageFaces().map(async (face) => ({ ...face, file: face.isLocal ? undefined : await faceFile(face) })),
  );
  const borrowed = await Promise.all(
    faces.flatMap(({ family, file, weight, range }) =>
      file ? [new FontFace(prefix + family, file, { weight, unicodeRange: range }).load()] : [],
    ),
  );
  for (const face of borrowed) document.fonts.add(face);
  const names = new Set(faces.flatMap(({ family, isLocal }) => (isLocal ? [] : [family])));
  const root = getComputedStyle(document.documentElement);
  const families = ["--text-face", "--headline-face"].map((token) => {
    const list = root
      .getPropertyValue(token)
      .replace(/"([^"]+)"/g, (quoted, name: string) =>
        names.has(name) ? `"${prefix}${name}"` : [quoted, ...standIns(faces, name)].join(),
      );
    return `${token}:${list}!important;`;
  });
  return {
    faces,
    rules: `[data-picture],[data-picture] *{${families.join("")}}`,
    giveBack: () => {
      for (const face of borrowed) document.fonts.delete(face);
    },
  };
}

/** The families that a face takes its letters from: for viewers that know no face rules, and would take a wider one. */
function standIns(faces: readonly Face[], family: string): string[] {
  const sources = faces.flatMap((face) => (face.family === family ? [face.source] : []));
  const names = sources.flatMap((source) =>
    [...source.matchAll(/local\("?([^")]+)"?\)/g)].map(([, name = ""]) => name),
  );
  return names.filter((name) => !name.endsWith("Bold")).map((name) => `"${name}"`);
}

/** A list of families by the names that they have on the page. */
export function ownNames(families: string): string {
  return families.replaceAll(prefix, "");
}
