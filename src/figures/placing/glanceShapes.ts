import type { BarEndKind } from "#figures/bars/endStrips.ts";
import type { LabelSide, ReadingSide } from "#figures/Label.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { type Stretch, stretchBetween } from "./stretch.ts";
import { textWidthPx } from "./textWidth.ts";

/** Something in a small graphic: places across are percent from the left, down and `dx` px; `y` of a bar is its top. */
export type GlanceShape =
  | { as: "dot"; x: number; y: number; isSoft: boolean }
  | ({ as: "bar"; y: number; end: BarEndKind; away: 1 | -1 } & Stretch)
  | { as: "line"; x: number; toX: number; y: number; toY: number }
  | { as: "words"; words: string; x: number; y: number; side: LabelSide | ReadingSide; dx?: number };

/** What a figure says of one matter, drawn so small that it stands on a card: whose a shape is, or nobody's. */
export interface Glance extends Partial<Record<"ground" | "article" | "record", readonly GlanceShape[]>> {
  /** The least width that holds its words. */
  leastPx?: number;
}

/** A kind's `glance.ts` exports one; undefined where the figure has nothing small to say of the matter. */
export type GlanceOf = (matter: Matter, block: FigureBlock, story: Story, i18n: I18n) => Glance | undefined;

/** In px: its height, a bar's, half of a dot, the letters, the least width of most, and what a card of the narrowest page has. */
export const glancePx = { height: 46, bar: 11, dot: 4, font: 13, least: 112, most: 256 };

/** Of what has an axis: middles of the article's dots and of the record's, and the axis. */
export const glanceY = { article: 8, record: 22, axis: 31 };

/** Goes on or fades past `to`. */
export function bar(from: number, to: number, y: number, end: BarEndKind = "closed"): GlanceShape {
  return { as: "bar", ...stretchBetween(from, to), y, end, away: to < from ? -1 : 1 };
}

export function line(x: number, toX: number, y: number, toY: number): GlanceShape {
  return { as: "line", x, toX, y, toY };
}

/** Words under all marks, in the middle below `x` unless they would leave the drawing there. */
export function footWords(words: string, x: number): GlanceShape {
  const side = x < 14 ? "right" : x > 86 ? "left" : "centre";
  return { as: "words", words, x: { right: 0, left: 100, centre: x }[side], y: 44, side };
}

/** The least width for words in one line, with what stands beside them. */
export function leastFor(words: readonly string[], besidePx = 0): number {
  return Math.max(glancePx.least, textWidthPx(words.join("  "), glancePx.font) + besidePx);
}
