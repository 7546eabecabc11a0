import { scaleLinear } from "d3-scale";
import { along, type Frame } from "#figures/frame.ts";
import { interpolateTenths, type Stretch, stretchBetween } from "#figures/placing/stretch.ts";
import { textWidthPx } from "#figures/placing/textWidth.ts";
import { restPercent } from "#model/questions.ts";
import type { Share } from "./shares.ts";

/** Where the parts of one bar lie, as seen on the screen, in percent of its width: a strip is fluid in every frame. */
export interface PlacedSplit {
  part: Stretch;
  rest: Stretch;
  /** Where part and rest meet, in percent from the left. */
  boundary: number;
  /** The way from the part over the boundary: 1 to the right, -1 to the left. */
  away: 1 | -1;
}

/**
 * Splits a bar at a share in percent of it. The part of side 0 begins where reading starts, that of side 1 at the
 * other end; the rest is what lies between the part and the far end.
 */
export function layoutSplit(percent: number, side: 0 | 1, dir: "ltr" | "rtl"): PlacedSplit {
  const at = scaleLinear([0, 100], along({ widthPx: "fluid", dir })).interpolate(interpolateTenths);
  const [own, boundary, far] = side === 0 ? [at(0), at(percent), at(100)] : [at(100), at(restPercent(percent)), at(0)];
  return {
    part: stretchBetween(own, boundary),
    rest: stretchBetween(boundary, far),
    boundary,
    away: far > own ? 1 : -1,
  };
}

/** The line over a bar in a frame that has no room for whole statements. */
interface PlacedHead {
  /** Who makes the statement: with its date where there is room. */
  sayer: string;
  /** Whether the holder's name has room in large letters. */
  isLarge: boolean;
}

/** Sizes of the line over a bar, in letters of plain words. */
const numberEm = 1.65;
const largeEm = 1.3;

/**
 * Fits number, holder and who says so into the line over a bar.
 * @param name what the statement's layer is called in short
 */
export function layoutHead(
  { value, holder, heading }: Share,
  name: string,
  { widthPx, fontPx }: { widthPx: number; fontPx: Frame["fontPx"] },
): PlacedHead {
  const roomPx = widthPx - textWidthPx(value, fontPx * numberEm) - 2 * fontPx;
  const fits = (sayer: string, holderEm: number) =>
    textWidthPx(holder, fontPx * holderEm) + textWidthPx(sayer, fontPx) <= roomPx;
  const sayer = fits(heading, 1) ? heading : name;
  return { sayer, isLarge: fits(sayer, largeEm) };
}
