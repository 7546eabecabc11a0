import { heightAt } from "./heights.ts";
import type { Stage } from "./stage.ts";

/** The place of one frame: how high it is, and whether frame or picture shows. */
export interface Place {
  /**
   * Takes the width there is. Returns what is to be written, for after all places have been read.
   * @param isNew whether the place came into the document just now, so that nobody has seen it yet
   */
  fit: (isNew?: boolean) => (() => void) | undefined;
  /** Takes a height that the place should have, in px, if there is one, and whether the frame lives. */
  take: (heightPx?: number) => void;
  /** Does what had to wait, if it can be done unseen now. */
  retry: () => void;
}

/** By how much, in px, a place may be higher than its frame before a first height of the frame changes it. */
const slackPx = 48;
/** For how long, in ms, what moves is the answer to a change of the width: slow phones take their time to lay out. */
const answerMs = 2000;
/** A width that changes by no more, in px, makes room for a scroll bar. */
const scrollBarPx = 20;

/** @param stage with the frame as its own box where the loader did not make it: it keeps its height until it speaks */
export function placeFor(stage: Stage, heights: string): Place {
  const { box, frame } = stage;
  const isOurs = box !== frame;
  let widthPx = 0;
  /** What the frame said last; 0 before. */
  let toldPx = 0;
  /** Whether the frame has changed its height, which then counts to the pixel. */
  let isExact = false;
  let isWaiting: unknown;
  let freeUntil = 0;

  const fit = (isNew?: boolean) => {
    const beforePx = widthPx;
    widthPx = box.clientWidth;
    if (beforePx && Math.abs(widthPx - beforePx) > scrollBarPx) freeUntil = Date.now() + answerMs;
    return settle(!beforePx && isNew);
  };

  const settle = (isFree?: boolean) => {
    const nowPx = box.clientHeight;
    let nextPx = toldPx || heightAt(heights, widthPx) || nowPx;
    if (toldPx && !isExact && nextPx < nowPx && nextPx + slackPx >= nowPx) nextPx = nowPx;
    const bottomPx = box.getBoundingClientRect().bottom;
    // A paint is listed some time after it was seen. Where shifts are counted, the clock of frames tells at once.
    const painted =
      "LayoutShift" in window ? document.timeline.currentTime : performance.getEntriesByType("paint").length;
    isWaiting =
      nextPx !== nowPx &&
      !isFree &&
      Date.now() > freeUntil &&
      // What is below the window may move, and what is above it where the browser holds the page still. While the
      // reader is busy inside the frame, its growth is what the reader asked for.
      painted &&
      bottomPx + Math.min(0, nextPx - nowPx) < innerHeight &&
      (bottomPx > 0 || !("overflowAnchor" in box.style)) &&
      document.activeElement !== frame;
    if (isWaiting || !widthPx) return undefined;
    return () => {
      box.style.setProperty(isOurs ? "--fig-row" : "height", `${nextPx}px`);
      if (isOurs) frame.inert = !stage.isLive;
    };
  };

  const observer = new ResizeObserver(() => {
    if (box.clientWidth === widthPx) return;
    // Not observed while it is written: a change that brings a change would be reported to the host as an error.
    observer.unobserve(box);
    fit(true)?.();
    requestAnimationFrame(() => {
      observer.observe(box);
    });
  });
  observer.observe(box);

  // A tap on the picture brings the frame that waits behind it, in place of the page that the link leads to.
  box.addEventListener("click", (event) => {
    if (!isWaiting || !stage.isLive) return;
    event.preventDefault();
    settle(true)?.();
  });

  return {
    fit,
    take: (heightPx = toldPx) => {
      if (heightPx !== toldPx) {
        isExact = toldPx > 0;
        toldPx = heightPx;
      }
      settle()?.();
    },
    retry: () => {
      if (isWaiting) settle()?.();
    },
  };
}
