import { textWidthPx } from "#figures/placing/textWidth.ts";
import { wrapWords } from "#figures/placing/wrapWords.ts";

/**
 * A name in lines of at most `widthPx`: broken between words, after a hyphen, and, where one word alone is wider,
 * inside it with a hyphen; but Arabic letters are joined and stay so.
 */
export function nameLines(name: string, widthPx: number, fontSizePx: number): string[] {
  const fits = (piece: string) => textWidthPx(piece, fontSizePx) <= widthPx;
  const pieces = (word: string): string[] => {
    if (fits(word) || /\p{Script=Arabic}/u.test(word)) return [word];
    const letters = [...word];
    let end = letters.length - 1;
    while (end > 1 && !fits(`${letters.slice(0, end).join("")}-`)) end--;
    return [`${letters.slice(0, end).join("")}-`, ...pieces(letters.slice(end).join(""))];
  };
  return wrapWords(name.replace(/-(?=\S)/g, "- "), widthPx, fontSizePx)
    .map((line) => line.replaceAll("- ", "-"))
    .flatMap((line) => (line.includes(" ") ? [line] : pieces(line)));
}
