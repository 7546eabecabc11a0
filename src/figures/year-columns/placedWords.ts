import type { Frame } from "#figures/frame.ts";
import type { ReadingSide } from "#figures/Label.tsx";
import { widestPx, wrapWords } from "#figures/placing/textWidth.ts";

/** Words in lines; some stand only where the drawing is narrow, or only where it is wide. */
export interface WrappedWords {
  lines: readonly string[];
  only?: "narrow" | "wide" | undefined;
}

/** Where words hang, in percent from the left. */
export interface Hook {
  x: number;
  side: ReadingSide;
}

/** Lines at a hook; `y` is the first baseline. */
export type PlacedWords = WrappedWords & Hook & { y: number };

/** How wide a fluid drawing is at least, and from where its wide words stand, as in YearColumns.module.css. */
export const [narrowPx, widePx] = [280, 560] as const;

/** The widths that words are wrapped for. */
export function widthsOf({ widthPx }: Frame): readonly number[] {
  return widthPx === "fluid" ? [narrowPx, widePx] : [widthPx];
}

/** What stands at the narrowest width and at the widest, once where it is the same; nothing where it is empty. */
export function atWidths(found: readonly (readonly string[])[]): readonly WrappedWords[] {
  const [narrow = [], wide = narrow] = found;
  const all: WrappedWords[] =
    narrow.join("\n") === wide.join("\n")
      ? [{ lines: narrow }]
      : [
          { lines: narrow, only: "narrow" },
          { lines: wide, only: "wide" },
        ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** Wraps, between two words, the first of several texts that fits a room of so many px in at most `most` lines; none where none fits. */
export function wrapIn(
  frame: Frame,
  texts: readonly string[],
  roomPx: (widthPx: number) => number,
  most = Infinity,
): readonly WrappedWords[] {
  const { fontPx } = frame;
  return atWidths(
    widthsOf(frame).map((widthPx) => {
      const room = roomPx(widthPx);
      const fits = (lines: readonly string[]) => lines.length <= most && widestPx(lines, fontPx) <= room;
      return texts.map((text) => wrapWords(text, room, fontPx)).find(fits) ?? [];
    }),
  );
}

/** The most lines at any width. */
export function mostLines(words: readonly WrappedWords[]): number {
  return Math.max(0, ...words.map(({ lines }) => lines.length));
}

/** Hangs lines so that the last baseline is `lastY`. */
export function hangUp(words: readonly WrappedWords[], hook: Hook, lastY: number, linePx: number): PlacedWords[] {
  return words.map((one) => ({ ...one, ...hook, y: lastY - (one.lines.length - 1) * linePx }));
}
