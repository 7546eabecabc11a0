import { Fragment } from "react";
import { deniedLabel } from "#figures/Denials.tsx";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import { hatchFill } from "#figures/hatch.ts";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import { findEvent } from "#model/questions.ts";
import { Label } from "#figures/Label.tsx";
import { entryLang } from "./entries.ts";
import { EventMark, Interval, SoftEdges } from "./EventMark.tsx";
import { linePath } from "./markShape.ts";
import type { PlacedHeading, PlacedMark, PlacedTimeline, TimelineEntry, TimelineWords } from "./placed.ts";
import styles from "./Timeline.module.css";

interface TimelineDrawingProps {
  id: string;
  name: GraphicName;
  placed: PlacedTimeline;
  entries: readonly TimelineEntry[];
  words: TimelineWords;
  /** Whether it is drawn once more in parts, for paper. */
  hasSheets: boolean;
}

/** A timeline of one width. */
export function TimelineDrawing({ id, name, placed, entries, words, hasSheets }: TimelineDrawingProps) {
  const Whole = hasSheets ? "g" : Fragment;
  return (
    <Graphic
      id={id}
      widthPx={placed.widthPx}
      heightPx={placed.heightPx}
      name={name}
      way={placed.vertical ? "down" : "across"}
    >
      <Whole {...(hasSheets && { id })}>
        <SoftEdges drawingId={id} vertical={placed.vertical} />
        <Axis placed={placed} />
        <Headings headings={placed.headings} drawingId={id} />
        {(["article", "record"] as const).map((lane) => {
          // Together they repeat less and so weigh less than one by one.
          const leaders = placed.marks.flatMap((mark) =>
            mark.lane === lane && mark.leader ? linePath(mark.leader) : [],
          );
          return <path key={lane} d={leaders.join("")} className={styles.leader} data-in={lane} />;
        })}
        {placed.interval && <Interval mark={placed.interval} placed={placed} />}
        <g fill={hatchFill(id)}>
          {placed.marks.map((mark) => {
            const entry = entries.find((one) => one.id === mark.id);
            return entry && <Event key={mark.id} mark={mark} entry={entry} id={id} placed={placed} words={words} />;
          })}
        </g>
      </Whole>
    </Graphic>
  );
}

interface EventProps {
  mark: PlacedMark;
  entry: TimelineEntry;
  id: string;
  placed: PlacedTimeline;
  words: TimelineWords;
}

function Event({ mark, entry, id, placed, words }: EventProps) {
  const reading = useReading();
  const { story, i18n } = reading;
  const event = findEvent(story, mark.id);
  if (!event) return null;
  // As it is seen, so that who speaks to the browser can call it that.
  const when = entry.date ?? i18n.formatWhen(event.when);
  const said = i18n.t("timeline.mark", { title: entry.title, when, lane: words[event.lane] });
  return (
    <Mark sel={entityKey("event", mark.id)} layer={event.lane} label={deniedLabel(said, event.claims ?? [], reading)}>
      <EventMark mark={mark} placed={placed} drawingId={id} lang={entryLang(event, story)} />
    </Mark>
  );
}

/** The axis with its divisions and their names; where its scale changes it is broken. Marks say their dates themselves. */
function Axis({ placed: { axis, ticks } }: { placed: PlacedTimeline }) {
  return (
    <g aria-hidden="true">
      {axis.map((box) => (
        <rect key={box.y} {...box} className={styles.axis} />
      ))}
      {(["year", "month", "break"] as const).map((kind) => {
        const lines = ticks.filter(({ of }) => of === kind).map(({ from, to }) => linePath([from, to]));
        return <path key={kind} d={lines.join("")} className={styles[`${kind}Line`]} />;
      })}
      {ticks.map(({ of, from: [x], label }) => {
        if (label)
          return (
            <Label key={`${label.x} ${label.y}`} x={label.x} y={label.y} side={label.side} className={styles[of]}>
              {label.words}
            </Label>
          );
        const middle = (axis[0]?.y ?? 0) + (axis[0]?.height ?? 0) / 2;
        return (
          of === "break" && (
            <g key={x} transform={`translate(${x} ${middle})`}>
              <path d="M-6 20L2-20H6L-2 20z" className={styles.gap} />
              <path d="M-6 20L2-20M-2 20L6-20" className={styles.break} />
            </g>
          )
        );
      })}
    </g>
  );
}

/** Whose each lane is, with its swatch, and what else is said of the axis. */
function Headings({ headings, drawingId }: { headings: readonly PlacedHeading[]; drawingId: string }) {
  return headings.map(({ of, swatch, x, y, side, words }) => (
    <g key={`${of}${y}`} data-in={of === "article" || of === "record" ? of : undefined}>
      {swatch && <rect {...swatch} className={styles[of]} fill={of === "record" ? hatchFill(drawingId) : undefined} />}
      <Label x={x} y={y} side={side} className={of === "note" ? styles.note : styles.heading}>
        {words}
      </Label>
    </g>
  ));
}
