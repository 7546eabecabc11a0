import { Drawings } from "#figures/Drawings.tsx";
import { type DrawingSize, drawingWidths, useFrame } from "#figures/frame.ts";
import { graphicName, type HeadingLevel } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { whenSpan } from "#model/when.ts";
import type { TimelineOptions } from "./block.ts";
import {
  eventsDrawn,
  eventsInTime,
  intervalOf,
  tellingEvents,
  timelineEntry,
  timelineWords,
  wantedTime,
} from "./entries.ts";
import { layoutTimeline } from "./layout.ts";
import { TimelineDrawing } from "./TimelineDrawing.tsx";
import type { PlacedTimeline } from "./placed.ts";
import { layoutSheets } from "./sheets.ts";
import styles from "./Timeline.module.css";

const sizes: readonly DrawingSize[] = ["narrow", "medium", "wide"];
/** The drawing that Drawings.module.css shows on paper. */
const paperPx = drawingWidths.medium;

/** The events in their lanes: drawn for each width of a page, or once, the most telling alone, for a room of its own. */
export function Graphic({ block, headingLevel = 1 }: { block: FigureBlock; headingLevel?: HeadingLevel }) {
  const { story, i18n, part, isEmbed } = useReading();
  const frame = useFrame();
  const options: TimelineOptions = block.options;
  const words = timelineWords(i18n);
  const { widthPx, most } = frame;
  const ownPart = headingLevel === 1 && !isEmbed ? part : undefined;
  const events = most === undefined ? eventsDrawn(story, block, ownPart) : tellingEvents(story, block, most);
  // The part of a long timeline and the events of a card have an axis of their own.
  const isPart = most === undefined && ownPart !== undefined && events.length < eventsInTime(story, options).length;
  const isChosen = (most !== undefined || isPart) && events.filter(({ when }) => whenSpan(when)).length > 1;
  const draw = (id: string, drawnPx: number, isNarrow: boolean) => {
    const entries = events.map((event) => timelineEntry(event, i18n, isNarrow));
    const wanted = isChosen ? {} : wantedTime(options);
    const placed = layoutTimeline(
      entries,
      wanted,
      words,
      { ...frame, widthPx: drawnPx },
      // A card has no room for it beside the words of all that it shows.
      most === undefined ? intervalOf(options, story, i18n) : undefined,
    );
    // An embed is printed with its host's page, which cuts it as it likes.
    const hasSheets = widthPx === "fluid" && drawnPx === paperPx && !isEmbed;
    const name = graphicName(block, headingLevel, i18n);
    return (
      <>
        <TimelineDrawing {...{ id, name, placed, entries, words, hasSheets }} />
        {hasSheets && <Sheets of={id} placed={placed} />}
      </>
    );
  };
  if (widthPx !== "fluid") return draw(block.id, widthPx, false);
  return (
    <Drawings
      isHeld
      sizes={sizes}
      draw={(size) => draw(`${block.id}-${size}`, drawingWidths[size], size === "narrow")}
    />
  );
}

/** The drawing that has the id `of`, once more in parts, each for a sheet of paper: a browser would cut through words. */
function Sheets({ of, placed }: { of: string; placed: PlacedTimeline }) {
  return (
    <div className={styles.sheets} hidden>
      {layoutSheets(placed).map(({ y, heightPx }) => (
        <svg key={y} viewBox={[0, y, placed.widthPx, heightPx].join(" ")}>
          <use href={`#${of}`} />
        </svg>
      ))}
    </div>
  );
}
