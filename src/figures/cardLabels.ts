import { cardFrame } from "./frame.ts";
import { textWidthPx } from "./placing/textWidth.ts";
import { wrapWords } from "./placing/wrapWords.ts";

/** How large the words of a label are: plain words, or a number in one of three sizes. */
export type CardLabelSize = "words" | (typeof numberSizes)[number];

/** The sizes of numbers, largest first. */
export const numberSizes = ["number", "smaller", "smallest"] as const;

/** One line of words on a card's drawing. */
export interface CardLabel {
  words: string;
  /** Px from the side where reading starts. */
  x: number;
  /** Baseline, px from the top. */
  y: number;
  /** Which part of the words stands at `x`. */
  anchor: "start" | "middle" | "end";
  size: CardLabelSize;
  /** Whose words they are; nobody's without. */
  tone?: "claim" | "record" | "soft";
}

/** A rectangle of the drawing: px from the side where reading starts, and from the top. */
export interface CardBox {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** In px, as card.css has them. */
const fontPx: Record<CardLabelSize, number> = { words: 28, number: 46, smaller: 38, smallest: 30 };

/** Height of a line of words, in px. */
export const linePx = 36;

/** Width of words, estimated from above; a mark of direction takes no room. */
export function labelWidthPx(words: string, size: CardLabelSize): number {
  return textWidthPx(words.replaceAll("\u061c", ""), fontPx[size]);
}

/** The rectangle that a label takes, estimated from above. */
export function labelBox({ words, x, y, anchor, size }: Omit<CardLabel, "tone">): CardBox {
  const width = labelWidthPx(words, size);
  const from = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { from, to: from + width, top: y - 0.92 * fontPx[size], bottom: y + 0.28 * fontPx[size] };
}

/** Whether two rectangles have room in common. */
export function boxesTouch(a: CardBox, b: CardBox): boolean {
  return a.from < b.to && b.from < a.to && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a rectangle lies inside the drawing. */
export function isOnCard({ from, to, top, bottom }: CardBox): boolean {
  return from >= 0 && to <= cardFrame.widthPx && top >= 0 && bottom <= cardFrame.heightPx;
}

/** The first of the candidates that is inside and touches nothing that is taken; undefined where none is. */
export function freeLabel(candidates: readonly CardLabel[], taken: readonly CardBox[]): CardLabel | undefined {
  return candidates.find((label) => {
    const box = labelBox(label);
    return isOnCard(box) && !taken.some((other) => boxesTouch(box, other));
  });
}

/** The largest size of a number in which words are no wider than the room; the smallest where none is. */
export function sizeWithin(words: string, roomPx: number): CardLabelSize {
  return numberSizes.find((size) => labelWidthPx(words, size) <= roomPx) ?? "smallest";
}

/** Words in at most so many lines of a width, between words; what does not fit is left out with an ellipsis. */
export function linesWithin(words: string, widthPx: number, most: number): readonly string[] {
  const lines = wrapWords(words, widthPx, fontPx.words);
  const shown = lines.slice(0, most).map((line) => shortened(line, widthPx));
  if (lines.length <= most) return shown;
  return shown.map((line, index) => (index === most - 1 ? withEllipsis(line, widthPx) : line));
}

/** A single word may be wider than its line. */
function shortened(line: string, widthPx: number): string {
  return textWidthPx(line, fontPx.words) <= widthPx ? line : withEllipsis(line, widthPx);
}

function withEllipsis(line: string, widthPx: number): string {
  let kept = line.replace(/[\s.,:;،؛…]+$/, "");
  while (kept && textWidthPx(`${kept}…`, fontPx.words) > widthPx)
    kept = kept.includes(" ") ? kept.slice(0, kept.lastIndexOf(" ")) : kept.slice(0, -1);
  return `${kept.replace(/[\s.,:;،؛]+$/, "")}…`;
}
