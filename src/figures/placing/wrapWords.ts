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

/** The words, or as many of them as stand in so many lines of `widthPx`, with an ellipsis. */
export function wordsWithin(words: string, widthPx: number, fontSizePx: number, mostLines: number): string {
  const fits = (text: string) => wrapWords(text, widthPx, fontSizePx).length <= mostLines;
  if (fits(words)) return words;
  const kept = words.split(/[ \n]+/).filter(Boolean);
  while (kept.length > 1 && !fits(`${kept.join(" ")}…`)) kept.pop();
  return `${kept.join(" ").replace(/[.,:;،؛…]+$/, "")}…`;
}

/** Width of the widest line, in px. */
export function widestPx(lines: readonly string[], fontSizePx: number): number {
  return Math.max(0, ...lines.map((line) => textWidthPx(line, fontSizePx)));
}
