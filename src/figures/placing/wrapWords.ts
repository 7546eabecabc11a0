import { textWidthPx } from "./textWidth.ts";

/**
 * Breaks words into lines of at most `widthPx`, between words only; a single word that is wider stands alone.
 * No lines for an empty text.
 */
export function wrapWords(words: string, widthPx: number, fontSizePx: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/[ \n]+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last ?? ""} ${word}`;
    if (last !== undefined && textWidthPx(longer, fontSizePx) <= widthPx) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Width of the widest line, in px. */
export function widestPx(lines: readonly string[], fontSizePx: number): number {
  return Math.max(0, ...lines.map((line) => textWidthPx(line, fontSizePx)));
}
