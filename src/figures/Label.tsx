import type { SVGProps } from "react";
import { useReading } from "./Reading.tsx";

/** The side of the given point at which the words stand, as seen on the screen, in either direction of writing. */
export type LabelSide = "left" | "centre" | "right";

/** The same in the direction of reading: words begin at the point, or end there. */
export type ReadingSide = "start" | "centre" | "end";

interface LabelProps extends Omit<SVGProps<SVGTextElement>, "textAnchor" | "direction"> {
  /** In px of the drawing, or in percent of a fluid one's width ("40%"). */
  x: number | string;
  y: number;
  /** `left`: the words end at the point; `right`: they begin there. */
  side: LabelSide | ReadingSide;
  /** Whether a space follows, which nobody sees: without it the lines of one mark are read as one word. */
  isApart?: boolean;
  children: string;
}

/**
 * One label of a plot. Plots are laid out left to right, their words as on the page (Graphic.module.css); `text-anchor`
 * turns round under `direction: rtl`, so the anchor is chosen here from the side that is seen.
 */
export function Label({ side, isApart = false, children, ...place }: LabelProps) {
  const { i18n } = useReading();
  const anchor = anchorOf(side, i18n.dir);
  return (
    // Without one, words begin at their point; there are hundreds of them.
    <>
      <text {...place} textAnchor={anchor === "start" ? undefined : anchor}>
        {i18n.dir === "rtl" ? withPercentBeside(children) : children}
      </text>
      {isApart && " "}
    </>
  );
}

/** Words whose percent sign stands on the same side of its number at the beginning of a line as after an Arabic word. */
export function withPercentBeside(words: string): string {
  return /^[\d.,]+%/.test(words) ? `\u061c${words}` : words;
}

/** The SVG anchor that puts words at the wanted side of their point under a direction of writing. */
function anchorOf(side: LabelSide | ReadingSide, dir: "ltr" | "rtl"): "start" | "middle" | "end" {
  if (side === "centre") return "middle";
  if (side === "start" || side === "end") return side;
  return (side === "right") === (dir === "ltr") ? "start" : "end";
}
