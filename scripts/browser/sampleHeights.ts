/** Runs in a document that frames embeds; measureEmbeds.ts calls what it puts on the window. */

interface Widths {
  fromPx: number;
  toPx: number;
  everyPx: number;
  /** Between two widths that differ in height by more than this, the place of the step is sought to the pixel. */
  stepPx: number;
}

/** Gives for every frame its content's height at each width, the narrowest first, as pairs. */
async function sampleHeights({ fromPx, toPx, everyPx, stepPx }: Widths): Promise<[number, number][][]> {
  const frames = [...document.querySelectorAll("iframe")];
  await Promise.all(frames.map((frame) => frame.contentDocument?.fonts.ready));
  const found = frames.map(() => new Map<number, number>());
  const measure = async (wanted: readonly (number | undefined)[]) => {
    frames.forEach((frame, index) => {
      if (wanted[index] !== undefined) frame.style.width = `${wanted[index]}px`;
    });
    // Some of a page's script answers to a size that was drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    frames.forEach((frame, index) => {
      const widthPx = wanted[index];
      const box = frame.contentDocument?.querySelector("[data-fig-root]");
      if (!box) throw new Error(`${frame.src} shows no embed`);
      if (widthPx !== undefined) found[index]?.set(widthPx, box.getBoundingClientRect().height);
    });
  };
  for (let widthPx = fromPx; widthPx <= toPx; widthPx += everyPx) await measure(frames.map(() => widthPx));
  for (;;) {
    const wanted = found.map((heights) => middleOfStep(sorted(heights), stepPx));
    if (wanted.every((widthPx) => widthPx === undefined)) return found.map(sorted);
    await measure(wanted);
  }
}

function sorted(heights: ReadonlyMap<number, number>): [number, number][] {
  return [...heights].sort(([one], [other]) => one - other);
}

/** A width between two neighbours that are far from each other in height; undefined where there are none. */
function middleOfStep(heights: readonly [number, number][], stepPx: number): number | undefined {
  for (const [index, [widthPx, heightPx]] of heights.entries()) {
    const [nextWidthPx, nextHeightPx] = heights[index + 1] ?? [widthPx, heightPx];
    if (nextWidthPx - widthPx > 1 && Math.abs(nextHeightPx - heightPx) > stepPx)
      return Math.floor((widthPx + nextWidthPx) / 2);
  }
  return undefined;
}

Object.assign(window, { sampleHeights });
