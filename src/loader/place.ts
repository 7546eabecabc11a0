import { heightAt } from "./heights.ts";
import type { Stage } from "./stage.ts";

/**
 * Takes the room that there is for a frame, and shows the frame or the picture. Returns what is to be written, for after
 * all places have been read.
 * @param isOld whether the place has been seen although it was not read before: what shows up later is new to everybody
 * @param heightPx what the frame says
 */
export type Fit = (isOld?: boolean, heightPx?: number) => (() => void) | undefined;

/** For how long, in ms, what moves is the answer to a change of the width: slow phones take their time to lay out. */
const answerMs = 2000;
/** A width that changes by no more, in px, makes room for a scroll bar. */
const scrollBarPx = 20;
/** How near a place comes to the window before its frame is made, in heights of the window. */
const nearPart = 0.5;

/**
 * @param stage with the frame as its own box where the loader did not make it: it keeps its height until it speaks
 * @param come called whenever the place is near the window
 */
export function placeFor(stage: Stage, heights: string, come: () => void): Fit {
  const { box, frame } = stage;
  const isOurs = box !== frame;
  let widthPx = 0;
  /** What the frame said last; 0 before. */
  let toldPx = 0;
  /** By how much a place may be higher than its frame: once the frame has changed its height, that counts to the pixel. */
  let slackPx = 48;
  let isWaiting: unknown;
  let freeUntil = 0;

  const fit: Fit = (isOld, heightPx = toldPx) => {
    const beforePx = widthPx;
    widthPx = box.clientWidth;
    // Nothing is 0 px wide or high: that only is not known yet.
    if (!widthPx) return undefined;
    if (beforePx && Math.abs(widthPx - beforePx) > scrollBarPx) freeUntil = Date.now() + answerMs;
    if (toldPx && heightPx !== toldPx) slackPx = 0;
    toldPx = heightPx;
    const nowPx = box.clientHeight;
    let nextPx = toldPx || (heightAt(heights, widthPx) as number);
    if (toldPx && nextPx < nowPx && nextPx + slackPx >= nowPx) nextPx = nowPx;
    const bottomPx = box.getBoundingClientRect().bottom;
    isWaiting =
      nextPx &&
      nextPx !== nowPx &&
      (beforePx || isOld) &&
      Date.now() > freeUntil &&
      // Before the first frame of the page nothing has been seen. What is below the window may move, and what is above
      // it where the browser holds the page still. While the reader is busy inside the frame, its growth is what the
      // reader asked for.
      document.timeline.currentTime &&
      bottomPx + Math.min(0, nextPx - nowPx) < innerHeight &&
      (bottomPx > 0 || !("overflowAnchor" in box.style)) &&
      document.activeElement !== frame;
    return () => {
      if (nextPx && !isWaiting) {
        box.style.setProperty(isOurs ? "--fig-row" : "height", `${nextPx}px`);
        if (isOurs) frame.inert = !stage.isLive;
      }
      if (bottomPx > -nearPart * innerHeight && bottomPx - nowPx < (1 + nearPart) * innerHeight) come();
    };
  };

  if (isOurs) {
    // The picture is as wide as there is room, and what is written here does not change it: observed itself, the box
    // would be reported to the host as an error.
    new ResizeObserver(() => fit()?.()).observe(box.querySelector("img") as Element);
    // A tap on the picture brings the frame that waits behind it, in place of the page that the link leads to.
    box.addEventListener("click", (event) => {
      if (isWaiting && stage.isLive) {
        widthPx = 0;
        fit()?.();
        event.preventDefault();
      }
    });
  }
  return fit;
}
