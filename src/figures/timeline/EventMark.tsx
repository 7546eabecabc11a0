import { Label } from "#figures/Label.tsx";
import { padded } from "#figures/placing/box.ts";
import { bracketPath, diamondPath, linePath, spanPath } from "./markShape.ts";
import type { PlacedMark, PlacedTimeline } from "./placed.ts";
import styles from "./Timeline.module.css";

interface MarkProps {
  mark: PlacedMark;
  placed: PlacedTimeline;
}

interface EventMarkProps extends MarkProps {
  drawingId: string;
  /** Where the title is in another language than the page. */
  lang: string | undefined;
}

/** One event: its shape, its words, and what a pointer finds. */
export function EventMark({ mark, placed, drawingId, lang }: EventMarkProps) {
  const { shape, box, target, cut, label, lane, about } = mark;
  const isThin = shape === "span" && Math.max(box.width, box.height) > 24;
  const look = {
    className: styles[lane],
    // A soft end would take the ring with it.
    ...(about ? { mask: `url(#${softId(drawingId)})` } : { "data-ring": "" }),
  };
  return (
    <>
      {(!label || isThin) && <rect {...target} className={styles.hit} />}
      {shape === "point" ? (
        <circle
          cx={Math.round(box.x + box.width / 2)}
          cy={Math.round(box.y + box.height / 2)}
          r={Math.round(Math.min(box.width, box.height) / 2)}
          {...look}
        />
      ) : (
        <path d={shape === "span" ? spanPath(box, cut, placed.vertical) : diamondPath(box)} {...look} />
      )}
      {about && <rect {...padded(box, 4)} className={styles.hit} data-ring="" />}
      <MarkWords mark={mark} placed={placed} lang={lang} />
    </>
  );
}

/** What is measured between two events: a bracket with its words, which opens nothing of its own. */
export function Interval({ mark, placed }: MarkProps) {
  return (
    <g data-in={mark.lane} className={styles.interval}>
      <path d={bracketPath(mark.box, placed.vertical) + linePath(mark.leader ?? [])} />
      <MarkWords mark={mark} placed={placed} lang={undefined} />
    </g>
  );
}

function MarkWords({ mark: { label, lane }, placed: { sizes }, lang }: MarkProps & { lang: string | undefined }) {
  if (!label) return null;
  const { x, side, box, dateLines, titleLines } = label;
  return [...dateLines, ...titleLines].map((line, index) => {
    const isDate = index < dateLines.length;
    return (
      <Label
        key={index}
        isApart
        x={x}
        y={box.y + index * sizes.linePx + sizes.titlePx}
        side={side}
        lang={isDate ? undefined : lang}
        className={isDate ? styles[`${lane}Date`] : styles.title}
      >
        {line}
      </Label>
    );
  });
}

/** The mask that fades both ends in time of a mark that says "about". */
export function SoftEdges({ drawingId, vertical }: { drawingId: string; vertical: boolean }) {
  const id = softId(drawingId);
  return (
    <defs>
      <linearGradient id={`${id}-fade`} x2={vertical ? 0 : 1} y2={vertical ? 1 : 0}>
        <stop stopColor="#fff" stopOpacity="0" />
        <stop offset=".3" stopColor="#fff" />
        <stop offset=".7" stopColor="#fff" />
        <stop offset="1" stopColor="#fff" stopOpacity="0" />
      </linearGradient>
      <mask id={id} maskContentUnits="objectBoundingBox">
        <rect
          x={vertical ? -0.1 : 0}
          y={vertical ? 0 : -0.1}
          width={vertical ? 1.2 : 1}
          height={vertical ? 1 : 1.2}
          fill={`url(#${id}-fade)`}
        />
      </mask>
    </defs>
  );
}

function softId(drawingId: string): string {
  return `${drawingId}-soft`;
}
