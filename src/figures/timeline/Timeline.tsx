import { Figure } from "#figures/Figure.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import type { TimelineOptions } from "./block.ts";
import { eventsInTime } from "./entries.ts";
import { EventFilters } from "./EventFilters.tsx";
import { Graphic } from "./Graphic.tsx";
import { timelineTable } from "./table.ts";

/** All events at the precision of their dates, in two lanes: what the article says and what the record found. */
export function Timeline({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const options: TimelineOptions = block.options;
  const events = eventsInTime(story, options);
  const left = story.events.length - events.length;
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      canBeHeard
      table={timelineTable(block, events, story, i18n)}
      shown={events.flatMap(({ claims = [] }) => claims)}
      notes={left > 0 ? [i18n.t("timeline.outside", { count: left })] : []}
    >
      <EventFilters events={events} />
      <Graphic block={block} headingLevel={headingLevel} />
    </Figure>
  );
}
