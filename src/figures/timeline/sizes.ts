import { enlarged, type Frame } from "#figures/frame.ts";

/** Sizes of letters and of what keeps its proportion to them, in px; Timeline.module.css has them as a px or two over plain words. */
export interface Sizes {
  datePx: number;
  titlePx: number;
  headingPx: number;
  linePx: number;
  /** How many times larger than on a page signs and distances are. */
  growth: number;
}

/** The sizes that follow from those of a frame's plain words. */
export function sizesOf(frame: Pick<Frame, "fontPx">): Sizes {
  const { fontPx } = frame;
  return {
    datePx: fontPx,
    titlePx: fontPx + 1,
    headingPx: fontPx + 2,
    linePx: fontPx + 5,
    growth: enlarged(frame),
  };
}
