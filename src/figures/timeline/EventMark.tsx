import { Label } from "#figures/Label.tsx";
import type { Sizes } from "./sizes.ts";
import { bracketPath, diamondPath, linePath, spanPath } from "./markShape.ts";
import type { Lane, PlacedLabel, PlacedMark, PlacedTimeline, TimelineEntry } from "./placed.ts";
import styles from "./Timeline.module.css";

interface EventMarkProps {
  mark: PlacedMark;
  entry: TimelineEntry;
  drawingId: string;
  vertical: boolean;
  sizes: Sizes;
  /** Where the title is in another language than the page. */
  lang: string | undefined;
}

/** One event: its shape, its words, and what a pointer finds. */
export function EventMark({ mark, entry, drawingId, vertical, sizes, lang }: EventMarkProps) {
  const { label, target, shape } = mark;
  return (
    <>
      {(!label || shape === "span") && <rect {...target} className={styles.hit} />}
      <Shape mark={mark} entry={entry} drawingId={drawingId} vertical={vertical} />
      {label && <MarkWords label={label} lane={entry.lane} sizes={sizes} lang={lang} />}
    </>
  );
}

function Shape({ mark, entry, drawingId, vertical }: Omit<EventMarkProps, "sizes" | "lang">) {
  const { shape, box, cut } = mark;
  const look = {
    className: styles[entry.lane],
    "data-ring": "",
  };
  const soft = entry.about ? { mask: `url(#${softId(drawingId)})` } : {};
  if (shape === "point")
    return (
      <circle
        cx={Math.round(box.x + box.width / 2)}
        cy={Math.round(box.y + box.height / 2)}
        r={Math.round(Math.min(box.width, box.height) / 2)}
        {...look}
        {...soft}
      />
    );
  return <path d={shape === "span" ? spanPath(box, cut, vertical) : diamondPath(box)} {...look} {...soft} />;
}

/** What is measured between two events: a bracket with its words, which opens nothing of its own. */
export function Interval({
  mark: { box, label, leader },
  placed: { vertical, sizes },
}: {
  mark: PlacedMark;
  placed: PlacedTimeline;
}) {
  return (
    <g data-in="record" className={styles.interval}>
      <path d={bracketPath(box, vertical) + (leader ? linePath(leader) : "")} />
      {label && (
        <Label x={label.x} y={label.box.y + sizes.titlePx} side={label.side} className={styles.title}>
          {label.titleLines.join(" ")}
        </Label>
      )}
    </g>
  );
}

interface MarkWordsProps {
  label: PlacedLabel;
  lane: Lane;
  sizes: Sizes;
  lang: string | undefined;
}

function MarkWords({ label, lane, sizes, lang }: MarkWordsProps) {
  const { x, side, box, dateLines, titleLines } = label;
  return [...dateLines, ...titleLines].map((line, index) => {
    const isDate = index < dateLines.length;
    return (
      <Label
        key={index}
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
