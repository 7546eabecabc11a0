import type { I18n } from "#i18n/i18n.ts";
import type { FigureBlock } from "#model/schema/story.ts";

/** The level of a figure's headline: 1 on its own page. */
export type HeadingLevel = 1 | 2 | 3 | 4;

/** The attribute that names a graphic for those who do not see it. */
export type GraphicName = { "aria-label": string } | { "aria-labelledby": string };

/**
 * On its figure's own page a graphic is named by its text alternative; in the story, where the table follows, by the
 * takeaway that stands above it, as its figure is by the headline: long text alternatives would not fit its 60 kB.
 */
export function graphicName(block: FigureBlock, headingLevel: HeadingLevel, i18n: I18n): GraphicName {
  if (headingLevel === 1) return { "aria-label": i18n.localiseDigits(block.alt) };
  return { "aria-labelledby": takeawayId(block.id) };
}

/** The id of a figure's takeaway on its page. */
export function takeawayId(figure: string): string {
  return `${figure}-takeaway`;
}
