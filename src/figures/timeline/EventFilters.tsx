import { Filters } from "#figures/Filters.tsx";
import styles from "#figures/Filters.module.css";
import { useReading } from "#figures/Reading.tsx";
import { eventsMatching } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";

/** What the events of a timeline are filtered by, folded away below how many are left; in an embed, the address says it. */
export function EventFilters({ events }: { events: readonly StoryEvent[] }) {
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
