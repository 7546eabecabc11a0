import { Figure } from "#figures/Figure.tsx";
import { PartLinks } from "#figures/PartLinks.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { Filters } from "#figures/Filters.tsx";
import styles from "#figures/Filters.module.css";
import { eventsMatching } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { TimelineOptions } from "./block.ts";
import { eventsDrawn, eventsInTime } from "./entries.ts";
import { Graphic } from "./Graphic.tsx";
import { timelineTable } from "./table.ts";

/** All events at the precision of their dates, in two lanes: what the article says and what the record found. */
export function Timeline({ block, headingLevel }: FigureKindProps) {
  const { story, i18n, part, isEmbed } = useReading();
  const options: TimelineOptions = block.options;
  const all = eventsInTime(story, options);
  const isOwnPage = headingLevel === 1 && !isEmbed;
  const events = eventsDrawn(story, block, isOwnPage ? part : undefined);
  const left = story.events.length - all.length;
  const drawn = { shown: i18n.formatNumber(events.length), count: all.length };
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      canBeHeard
      table={timelineTable(block, events, story, i18n)}
      shown={events.flatMap(({ claims = [] }) => claims)}
      notes={[
        ...(left > 0 ? [i18n.t("timeline.outside", { count: left })] : []),
        ...(events.length < all.length ? [i18n.t("filter.events", drawn)] : []),
      ]}
    >
      <EventFilters events={events} />
      <Graphic block={block} headingLevel={headingLevel} />
      {isOwnPage && <PartLinks figure={block.id} count={all.length} />}
    </Figure>
  );
}

/** What the events of a timeline are filtered by, folded away below how many are left; in an embed, the address says it. */
function EventFilters({ events }: { events: readonly StoryEvent[] }) {
  const { story, i18n, isEmbed } = useReading();
  if (isEmbed) return null;
  return (
    <details className={`${styles.fold ?? ""} needs-script`} data-filters="">
      <summary>{i18n.t("filter.title")}</summary>
      <Filters count={(filter) => eventsMatching(story, events, filter).length} />
      <button type="button" data-set="">
        {i18n.t("filter.reset")}
      </button>
    </details>
  );
}
