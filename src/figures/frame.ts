import { createContext, use } from "react";
import type { Direction } from "#i18n/languages.ts";
import { useReading } from "./Reading.tsx";

/** The room of a drawing, and how large its letters are. */
export interface Frame {
  /** `fluid`: places across are percent, and the drawing serves every width. */
  widthPx: number | "fluid";
  heightPx?: number;
  /** The size of plain words in a drawing, in px. */
  fontPx: number;
  /** How many entries there is room for, the most telling first; all without. */
  most?: number;
}

/** A room, and where reading starts in it. */
export type DirectedFrame = Frame & { dir: Direction };

/** The card of a page's links, and the pictures that readers post: square, and as high as a phone. */
export type PictureFormat = "card" | "square" | "story";

/** The room that a figure's graphic has on a page. */
export const pageFrame: Frame = { widthPx: "fluid", fontPx: 13 };

/** The room that a figure's graphic has on its card, in px of the picture. Nothing may lie outside. */
export const cardFrame = { widthPx: 1080, heightPx: 330, fontPx: 28, most: 4 } as const satisfies Frame;

/** The same of every format in which a page is drawn as a picture. */
export const pictureFrames = {
  card: cardFrame,
  square: { widthPx: 960, heightPx: 468, fontPx: 28, most: 4 },
  story: { widthPx: 960, heightPx: 748, fontPx: 30, most: 5 },
} as const satisfies Readonly<Record<PictureFormat, Frame>>;

const FrameContext = createContext<Frame>(pageFrame);

/** Draws what is in it for another room than a page. */
export const FrameProvider = FrameContext.Provider;

/** The room that a graphic is drawn for, and the direction of reading in it. */
export function useFrame(): DirectedFrame {
  const frame = use(FrameContext);
  const { i18n } = useReading();
  return { ...frame, dir: i18n.dir };
}

/** How many times larger than on a page details are drawn: the lines of a hatching, what stands at the end of a bar. */
export function enlarged({ fontPx }: Pick<Frame, "fontPx">): number {
  return fontPx / pageFrame.fontPx;
}

/** As `enlarged`, of figures that are rows of words, which stand somewhat larger on a page than words in a drawing. */
export function rowsEnlarged(frame: Pick<Frame, "fontPx">): number {
  return Math.min(2, enlarged(frame));
}

/** The way on which magnitudes grow: 1 to the right, -1 to the left. */
export function onward(dir: Direction): 1 | -1 {
  const [start, end] = along({ widthPx: "fluid", dir });
  return end > start ? 1 : -1;
}

/** Where reading starts and ends across a drawing: the range of its scales. Under rtl it runs backwards; no layout asks for the direction again. */
export function along({ widthPx, dir }: { widthPx: number | "fluid"; dir: Direction }): [number, number] {
  const end = widthPx === "fluid" ? 100 : widthPx;
  return dir === "rtl" ? [end, 0] : [0, end];
}

/**
 * The widths, in px, at which a graphic is drawn: each the least at which it is shown, so that words are never smaller
 * than they are drawn; the narrow one is that of a page of 320 px. Drawings.module.css shows the one that fits, in
 * rem of 16 px.
 */
export const drawingWidths = { narrow: 288, medium: 560, wide: 940 } as const;
export type DrawingSize = keyof typeof drawingWidths;
