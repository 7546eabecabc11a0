import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import { findPlace } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";

/** Every event that is drawn, as given: when, what, in which lane, where, on which claims. */
export function timelineTable(
  block: FigureBlock,
  events: readonly StoryEvent[],
  story: Story,
  i18n: I18n,
): FigureTable {
  const columns = { columns: ["date", "what", "who", "place", "claim"], details: ["place", "claim"] } as const;
  const rows = events.map((event) => {
    const places = (event.places ?? []).flatMap(({ place }) => findPlace(story, place)?.name ?? []);
    return {
      id: event.id,
      cells: [
        i18n.formatWhen(event.when),
        { text: event.title, sel: entityKey("event", event.id), claims: event.claims },
        i18n.t(`timeline.${event.lane}Lane`),
        places.length > 0 ? i18n.formatList(places) : i18n.t("table.empty"),
        claimCount(event.claims ?? [], event.id, i18n),
      ],
    };
  });
  return figureTable(block, i18n, columns, rows);
}

function claimCount(claims: readonly string[], eventId: string, i18n: I18n) {
  if (claims.length === 0) return i18n.t("table.empty");
  return { text: i18n.t("count.claims", { count: claims.length }), sel: entityKey("event", eventId) };
}
