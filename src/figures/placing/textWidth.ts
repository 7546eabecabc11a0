/**
 * An upper estimate of how wide words stand, in px, for layouts that may not measure in a document.
 * Mean advances of the text face in em; digits and Latin letters are wider than joined Arabic ones.
 */
export function textWidthPx(words: string, fontSizePx: number): number {
  let em = widths.get(words);
  if (em === undefined) {
    em = 0;
    for (const letter of words) em += advanceOf(letter);
    widths.set(words, em);
  }
  return Math.ceil(em * fontSizePx);
}

/** How many times wider than the estimate heavy letters may stand in a reader's own Latin face. */
export const heavyWidth = 1.15;

/** Layouts ask for the same words many times, and for the same few dozen letters many thousand times; in em. */
const widths = new Map<string, number>();
const advances = new Map<string, number>();

function advanceOf(letter: string): number {
  const known = advances.get(letter);
  if (known !== undefined) return known;
  const advance = advanceEm(letter);
  advances.set(letter, advance);
  return advance;
}

function advanceEm(letter: string): number {
  if (/[\u064b-\u065f\u0670\u200e\u200f\u2066-\u2069]/.test(letter)) return 0;
  if (/[\s.,:;'،؛|!]/.test(letter)) return 0.3;
  if (/[اأإآلدذرزو١]/.test(letter)) return 0.42;
  if (/[\u0600-\u06ff]/.test(letter)) return 0.62;
  if (/[mwMW%—]/.test(letter)) return 0.92;
  if (/[ijltfrI()«»]/.test(letter)) return 0.4;
  if (/[A-Z]/.test(letter)) return 0.7;
  return 0.6;
}

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
