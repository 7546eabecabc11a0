/** The room that a figure's graphic has on its card, in px of the picture. Nothing may lie outside. */
export const cardGraphicSize = { widthPx: 1080, heightPx: 330 } as const;
