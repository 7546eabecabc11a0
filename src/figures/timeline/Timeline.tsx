import { deniedLabel } from "#figures/deniedLabel.ts";
import { Drawings } from "#figures/Drawings.tsx";
import { type DrawingSize, drawingWidths } from "#figures/drawingWidths.ts";
import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { Graphic } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { entityKey } from "#model/entity.ts";
import { findEvent } from "#model/questions.ts";
import { dateSpan } from "#model/when.ts";
import { Axis, Headings } from "./Axis.tsx";
import type { TimelineOptions } from "./block.ts";
import { entryLang, eventsInTime, timelineEntry } from "./entries.ts";
import { EventMark, SoftEdges } from "./EventMark.tsx";
import { layoutTimeline } from "./layout.ts";
import { linePath } from "./markShape.ts";
import type { Lane, PlacedMark, TimelineEntry, TimelineWords } from "./placed.ts";
import { timelineTable } from "./table.ts";
import styles from "./Timeline.module.css";

const sizes: readonly DrawingSize[] = ["narrow", "medium", "wide"];

/** All events at the precision of their dates, in two lanes: what the article says and what the record found. */
export function Timeline({ block, headingLevel }: FigureKindProps) {
  const reading = useReading();
  const { story, i18n } = reading;
  const options: TimelineOptions = block.options;
  const events = eventsInTime(story, options);
  const left = story.events.length - events.length;
  const wanted = {
    ...(options.from ? { start: dateSpan(options.from).start } : {}),
    ...(options.to ? { end: dateSpan(options.to).end } : {}),
  };
  const words: TimelineWords = {
    article: i18n.t("timeline.articleLaneFull"),
    record: i18n.t("timeline.recordLaneFull"),
    undated: i18n.t("timeline.undated"),
    enlarged: (first, last) => {
      const [from, to] = [String(first), String(last)];
      const years = i18n.formatWhenShort(
        from === to ? { precision: "year", on: from } : { precision: "interval", from, to },
      );
      return i18n.t("timeline.enlarged", { years });
    },
    year: (year) => i18n.formatYear(String(year)),
  };
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={timelineTable(block, events, story, i18n)}
      shown={events.flatMap(({ claims = [] }) => claims)}
      notes={left > 0 ? [i18n.t("timeline.outside", { count: left })] : []}
    >
      <Drawings
        sizes={sizes}
        draw={(size) => {
          const id = `${block.id}-${size}`;
          const entries = events.map((event) => timelineEntry(event, i18n, size === "narrow"));
          const placed = layoutTimeline(entries, wanted, words, drawingWidths[size], i18n.dir);
          return (
            <Graphic
              id={id}
              widthPx={placed.widthPx}
              heightPx={placed.heightPx}
              name={graphicName(block, headingLevel, i18n)}
            >
              <SoftEdges drawingId={id} vertical={placed.vertical} />
              <Axis placed={placed} />
              <Headings headings={placed.headings} drawingId={id} />
              <g data-in="article">
                <g data-in="record" className={styles.connector}>
                  {placed.connectors.map((line) => (
                    <path key={linePath(line)} d={linePath(line)} />
                  ))}
                </g>
              </g>
              {(["article", "record"] as const).map((lane) => (
                <path
                  key={lane}
                  d={leadersPath(placed.marks, lane, entries)}
                  className={styles.leader}
                  data-in={lane}
                />
              ))}
              <g fill={hatchFill(id)}>
                {placed.marks.map((mark) => {
                  const event = findEvent(story, mark.id);
                  const entry = entries.find(({ id: entryId }) => entryId === mark.id);
                  if (!event || !entry) return null;
                  return (
                    <Mark
                      key={mark.id}
                      sel={entityKey("event", mark.id)}
                      layer={event.lane}
                      label={deniedLabel(
                        i18n.t("timeline.mark", {
                          title: entry.title,
                          when: i18n.formatWhen(event.when),
                          lane: words[event.lane],
                        }),
                        event.claims ?? [],
                        reading,
                      )}
                    >
                      <EventMark
                        mark={mark}
                        entry={entry}
                        drawingId={id}
                        vertical={placed.vertical}
                        lang={entryLang(event, story)}
                      />
                    </Mark>
                  );
                })}
              </g>
            </Graphic>
          );
        }}
      />
    </Figure>
  );
}

/** The lines from the marks of one lane to their words, together: they repeat less and so weigh less than one by one. */
function leadersPath(marks: readonly PlacedMark[], lane: Lane, entries: readonly TimelineEntry[]): string {
  const own = new Set(entries.filter((entry) => entry.lane === lane).map(({ id }) => id));
  return marks.flatMap(({ id, leader }) => (leader && own.has(id) ? linePath(leader) : [])).join("");
}
