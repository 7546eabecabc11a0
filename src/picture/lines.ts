import { type Attributes, element, escapeXml, rightToLeft } from "./markup.ts";
import type { Place, Picture } from "./place.ts";
import { faceAttributes, inkAttributes, withoutDefaults } from "./words.ts";

/** Words of one look within a line. */
interface Piece {
  words: string;
  /** What the words stand in. */
  parent: Element;
  /** What of the line keeps its order apart from the rest: `<bdi>`, another language. */
  isolate: Element | undefined;
}

interface Line extends Place {
  pieces: Piece[];
  baseline: number;
}

/**
 * Collects the words of one block in the lines in which the browser has set them. Each line becomes one `<text>`, in
 * its logical order and as long as on the page: so it reads right and fits in whatever face a viewer sets it.
 */
export class Lines {
  private line: Line | undefined;
  private written = "";

  constructor(
    private readonly block: Element,
    private readonly picture: Picture,
  ) {}

  add(text: Text, parent: Element): void {
    const isolate = isolateOf(parent, this.block);
    if (this.line && !this.continues(this.line, text)) this.end();
    for (const { 0: token, index } of text.data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (token.trim() === "" && !token.includes("\u00a0")) this.addSpace(parent, isolate);
      else this.addToken(text, index, index + token.length, parent, isolate);
    }
  }

  /** Ends the line, and gives what was collected. */
  take(): string {
    this.end();
    const { written } = this;
    this.written = "";
    return written;
  }

  private addSpace(parent: Element, isolate: Element | undefined): void {
    const last = this.line?.pieces.at(-1);
    if (last && !last.words.endsWith(" ")) this.append(" ", parent, isolate);
  }

  private addToken(text: Text, from: number, to: number, parent: Element, isolate: Element | undefined): void {
    const rects = this.picture.rectsOf(text, from, to);
    const [first] = rects;
    if (!first) return;
    if (to - from > 1 && rects.some((rect) => !isBeside(rect, first))) {
      for (let at = from; at < to; at++) this.addToken(text, at, at + 1, parent, isolate);
      return;
    }
    const place = union(rects);
    if (this.line && !isBeside(place, this.line)) this.end();
    this.line ??= { ...place, pieces: [], baseline: place.top + this.picture.ascentOf(parent) };
    const { left, right } = union([this.line, place]);
    Object.assign(this.line, { left, right });
    this.append(text.data.slice(from, to), parent, isolate);
  }

  /** Whether words stand directly beside those before them, as their order within a line has it. */
  private continues(line: Line, text: Text): boolean {
    const beside = this.picture.rectsOf(text, 0, text.length).filter((rect) => isBeside(rect, line));
    if (beside.length === 0) return true;
    const { left, right } = union(beside);
    const last = line.pieces.at(-1);
    const spacePx = last?.words.endsWith(" ") ? Number.parseFloat(getComputedStyle(last.parent).fontSize) * 0.75 : 0;
    return Math.max(left - line.right, line.left - right) < spacePx + 1.5;
  }

  private append(words: string, parent: Element, isolate: Element | undefined): void {
    const pieces = this.line?.pieces ?? [];
    const last = pieces.at(-1);
    if (last?.parent === parent) last.words += words;
    else pieces.push({ words, parent, isolate });
  }

  private end(): void {
    const { line } = this;
    this.line = undefined;
    if (!line) return;
    const last = line.pieces.at(-1);
    if (last) last.words = last.words.trimEnd();
    this.written += this.write({ ...line, pieces: line.pieces.filter(({ words }) => words) });
  }

  private write({ pieces, left, right, baseline }: Line): string {
    const [first] = pieces;
    if (!first) return "";
    const { direction } = getComputedStyle(this.block);
    const base = lookOf(first);
    const content = pieces.map((piece, index) => {
      const { words, parent, isolate } = piece;
      this.picture.words.add(getComputedStyle(parent), words);
      const [open, close] = isolating(isolate);
      const before = isolate === pieces[index - 1]?.isolate ? "" : open;
      const after = isolate === pieces[index + 1]?.isolate ? "" : close;
      return before + writePiece(piece, base) + after;
    });
    const isRtl = direction === "rtl";
    return element(
      "text",
      {
        x: isRtl ? right : left,
        y: baseline,
        "text-anchor": isRtl ? "end" : undefined,
        textLength: right - left,
        lengthAdjust: "spacingAndGlyphs",
        ...withoutDefaults(base, this.picture.families),
      },
      isRtl ? rightToLeft(content.join("")) : content.join(""),
    );
  }
}

/** Words within a line, with what of their look is not that of its beginning. */
function writePiece(piece: Piece, base: Attributes): string {
  const own = Object.entries(lookOf(piece)).filter(([key, value]) => value !== base[key]);
  const words = escapeXml(piece.words);
  return own.length > 0 ? element("tspan", Object.fromEntries(own), words) : words;
}

function lookOf({ parent }: Piece): Attributes {
  const style = getComputedStyle(parent);
  return { ...faceAttributes(style), ...inkAttributes(style) };
}

/** The signs before and after what keeps its order apart; in SVG no attribute does so everywhere. */
function isolating(element: Element | undefined): [string, string] {
  if (!element) return ["", ""];
  return [getComputedStyle(element).direction === "rtl" ? "\u2067" : "\u2066", "\u2069"];
}

function isolateOf(parent: Element, block: Element): Element | undefined {
  for (let at = parent; at !== block; at = at.parentElement ?? block)
    if (/isolate|plaintext/.test(getComputedStyle(at).unicodeBidi)) return at;
  return undefined;
}

function isBeside(one: Place, other: Place): boolean {
  const middle = (one.top + one.bottom) / 2;
  return middle > other.top && middle < other.bottom;
}

function union(places: readonly Place[]): Place {
  return {
    left: Math.min(...places.map(({ left }) => left)),
    right: Math.max(...places.map(({ right }) => right)),
    top: Math.min(...places.map(({ top }) => top)),
    bottom: Math.max(...places.map(({ bottom }) => bottom)),
  };
}
