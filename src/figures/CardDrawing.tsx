import type { ReactNode } from "react";
import { cardFrame } from "./frame.ts";
import type { CardLabel } from "./cardLabels.ts";
import { hatchId } from "./hatch.ts";
import { withPercentBeside } from "./Label.tsx";
import { useReading } from "./Reading.tsx";

interface CardDrawingProps {
  /** Of the figure; it names the hatching. */
  id: string;
  labels: readonly CardLabel[];
  /** The marks. */
  children?: ReactNode;
}

/**
 * The SVG of a figure's card. Marks and labels are placed from the side where reading starts: under rtl the marks are
 * mirrored as a whole, and each label's place is.
 */
export function CardDrawing({ id, labels, children }: CardDrawingProps) {
  const { dir } = useReading().i18n;
  const { widthPx, heightPx } = cardFrame;
  const isMirrored = dir === "rtl";
  return (
    <svg
      className="card-graphic"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${String(widthPx)} ${String(heightPx)}`}
      direction={dir}
    >
      <pattern
        id={hatchId(id)}
        width="14"
        height="14"
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${isMirrored ? "-45" : "45"})`}
      >
        <path d="M0 0H14V14H0Z" className="hatch-ground" />
        <path d="M2.5 0V14" className="hatch-line" />
      </pattern>
      <g transform={isMirrored ? `matrix(-1 0 0 1 ${String(widthPx)} 0)` : undefined}>{children}</g>
      {labels.map(({ words, x, y, anchor, size, tone }) => (
        <text
          key={`${words} ${String(x)} ${String(y)}`}
          x={isMirrored ? widthPx - x : x}
          y={y}
          textAnchor={anchor}
          className={[size !== "words" && "number", size, tone && toneClass[tone]].filter(Boolean).join(" ")}
        >
          {isMirrored ? withPercentBeside(words) : words}
        </text>
      ))}
    </svg>
  );
}

const toneClass = { claim: "claim-words", record: "record-words", soft: "soft-words" };
