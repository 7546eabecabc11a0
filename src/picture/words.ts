import { ownNames } from "./borrowedFaces.ts";
import type { Attributes } from "./markup.ts";
import { paint, readColour } from "./colours.ts";

/** Every character that a picture shows, by the faces in which it asks for it: which face files it needs follows. */
export class WordsUsed {
  readonly byFace = new Map<string, { families: string; weight: number; characters: Set<string> }>();

  add(style: CSSStyleDeclaration, words: string): void {
    const [families, weight] = [ownNames(style.fontFamily), Number(style.fontWeight)];
    const key = `${families} ${weight}`;
    const face = this.byFace.get(key) ?? { families, weight, characters: new Set() };
    for (const character of words) face.characters.add(character);
    this.byFace.set(key, face);
  }
}

/** The face and size of words, as attributes. */
export function faceAttributes(style: CSSStyleDeclaration): Attributes {
  return {
    "font-family": ownNames(style.fontFamily),
    "font-size": style.fontSize,
    "font-weight": style.fontWeight,
    "font-style": style.fontStyle,
  };
}

/** The colour of words in HTML, as attributes. */
export function inkAttributes(style: CSSStyleDeclaration): Attributes {
  const colour = readColour(style.color);
  return colour ? { "fill-opacity": "1", ...defined(paint("fill", colour)) } : { fill: "none" };
}

/** Attributes without those that hold anyway, in a picture whose own families are given. */
export function withoutDefaults(attributes: Attributes, families: string): Attributes {
  const defaults: Attributes = {
    "font-family": families,
    "font-weight": "400",
    "font-style": "normal",
    "fill-opacity": "1",
  };
  return Object.fromEntries(Object.entries(attributes).filter(([key, value]) => value !== defaults[key]));
}

function defined(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}

/**
 * A line under the words of a drawing, where it has the colour of one of the voices: it then says who names them.
 * Other lines only say that words open, which those of a picture do not.
 * @param voices the colours of the article and the record
 */
export function underline(style: CSSStyleDeclaration, voices: readonly string[]): string | undefined {
  if (!style.textDecorationLine.includes("underline")) return undefined;
  const colour = readColour(style.textDecorationColor)?.hex;
  if (!colour || !voices.includes(colour) || readColour(style.fill)?.hex === colour) return undefined;
  return `text-decoration:underline 1px ${colour};text-underline-offset:${style.textUnderlineOffset}`;
}
