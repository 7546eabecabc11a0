/**
 * The widths, in px, at which a graphic is drawn: each the least at which it is shown, so that words are never smaller
 * than they are drawn; the narrow one is that of a page of 320 px. Drawings.module.css shows the one that fits, in
 * rem of 16 px.
 */
export const drawingWidths = { narrow: 288, medium: 560, wide: 940 } as const;
export type DrawingSize = keyof typeof drawingWidths;
