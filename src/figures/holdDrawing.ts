import styles from "./Drawings.module.css";
import * as attribute from "#state/attributes.ts";

/** Keeps a drawing as wide as it was, in a frame that scrolls to what was opened; without a width it fits its frame again. */
export function holdDrawing(frame: HTMLElement, widthPx: number | undefined): void {
  frame.classList.toggle(styles.held ?? "", widthPx !== undefined);
  frame.style.setProperty("--held", widthPx === undefined ? "" : `${widthPx}px`);
  const opened = widthPx && document.querySelector(`[${attribute.panel}]`)?.getAttribute(attribute.panel);
  const mark = opened && frame.querySelector(`[${attribute.sel}="${CSS.escape(opened)}"]`);
  // Where the whole of it is wider than the frame, the mark without its words.
  for (const part of mark ? [mark, mark.querySelector("[data-ring]")] : [])
    part?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}
