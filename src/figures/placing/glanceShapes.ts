import type { BarEndKind } from "#figures/bars/endStrips.ts";
import type { ReadingSide, LabelSide } from "#figures/Label.tsx";
import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock, Matter } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { textWidthPx } from "./textWidth.ts";

/** Something in a small graphic: places across are percent from the left, down px. */
export type GlanceShape =
  | { as: "dot"; x: number; y: number; isSoft?: boolean }
  /** `y` is its upper edge; `away` the way past its end, 1 to the right. */
  | { as: "bar"; x: number; width: number; y: number; end?: BarEndKind; away?: 1 | -1 }
  | { as: "line"; x: number; toX: number; y: number; toY: number }
  /** `dx` px from `x`. */
  | { as: "words"; x: number; dx?: number; y: number; side: LabelSide | ReadingSide; words: string };

/** What a figure says of one matter, drawn so small that it stands on a card: whose a shape is, or nobody's. */
export interface Glance extends Partial<Record<"ground" | "article" | "record", readonly GlanceShape[]>> {
  /** The least width that holds its words. */
  leastPx?: number;
}

/** A kind's `glance.ts` exports one; undefined where the figure has nothing small to say of the matter. */
export type GlanceOf = (matter: Matter, block: FigureBlock, story: Story, i18n: I18n) => Glance | undefined;

/** In px: its height, a bar's, half of a dot, the letters, and the least width of most, and what a card of the narrowest page has. */
export const glancePx = { height: 46, bar: 11, dot: 4, font: 13, least: 112, most: 256 };

/** Baseline of the words under all marks. */
export const footY = 44;

/** The least width for words in one line, with what stands beside them. */
export function leastFor(words: readonly string[], besidePx = 0): number {
  return Math.max(glancePx.least, textWidthPx(words.join("  "), glancePx.font) + besidePx);
}
