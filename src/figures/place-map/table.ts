import type { Cell, FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import type { EntityKey } from "#model/entity.ts";
import { claimsOf, eventsOf } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { MapPlace } from "./places.ts";

/** Events of a place beyond this number are only counted. */
const namedEvents = 20;

/** Every place as a row: the story's first, then those that are context, each by rank. */
export function placeMapTable(story: Story, block: FigureBlock, places: readonly MapPlace[], i18n: I18n): FigureTable {
  const isContext = ({ inArticle, inRecord }: MapPlace) => Number(!inArticle && !inRecord);
  const rows = [...places].sort((a, b) => isContext(a) - isContext(b) || a.rank - b.rank);
  const columns = ["place", "role", "coordinates", ["article", "map.inArticle"], ["record", "map.inRecord"]] as const;
  return figureTable(
    block,
    i18n,
    { columns, details: ["role", "coordinates"] },
    rows.map((place) => ({
      id: place.id,
      cells: [
        { text: place.name, sel: place.sel },
        i18n.t(`placeRole.${place.role}`),
        formatCoordinates(place, i18n),
        articleCell(story, place, i18n),
        recordCell(story, place, i18n),
      ],
    })),
  );
}

/** Latitude and longitude in degrees with their sides, as precise as the file. */
export function formatCoordinates({ lon, lat }: { lon: number; lat: number }, i18n: I18n): string {
  const degrees = (value: number) => i18n.formatNumber(Math.abs(value), { maximumFractionDigits: 3 });
  return i18n.t("map.coordinates", {
    latitude: i18n.t(lat < 0 ? "map.south" : "map.north", { degrees: degrees(lat) }),
    longitude: i18n.t(lon < 0 ? "map.west" : "map.east", { degrees: degrees(lon) }),
  });
}

function articleCell(story: Story, { sel }: MapPlace, i18n: I18n): string | Cell {
  const count = claimsOf(story, sel).length;
  const events = eventWords(story, sel, "article", i18n);
  if (count === 0 && events.length === 0) return i18n.t("map.notInArticle");
  const claims = count > 0 ? [i18n.t("count.claims", { count })] : [];
  return { text: [...claims, ...events].join(i18n.t("figure.sourceSeparator")), sel };
}

function recordCell(story: Story, { sel }: MapPlace, i18n: I18n): string {
  const events = eventWords(story, sel, "record", i18n);
  return events.length > 0 ? events.join(i18n.t("figure.sourceSeparator")) : i18n.t("table.empty");
}

function eventWords(story: Story, sel: EntityKey, lane: StoryEvent["lane"], i18n: I18n): readonly string[] {
  const events = eventsOf(story, sel).filter((event) => event.lane === lane);
  const named = events
    .slice(0, namedEvents)
    .map(({ title, when }) => `${i18n.localiseDigits(title)} (${i18n.formatWhenShort(when)})`);
  const shown = i18n.formatNumber(namedEvents);
  return events.length > namedEvents ? [...named, i18n.t("filter.events", { shown, count: events.length })] : named;
}
