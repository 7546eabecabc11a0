import type { I18n } from "#i18n/i18n.ts";
import { entityKey, type EntityKey } from "#model/entity.ts";
import { accountsApart, claimsOf, differencesOf, eventsOf, findSource } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Place } from "#model/schema/place.ts";
import type { Story } from "#model/story.ts";
import type { FigureBlock } from "#model/schema/story.ts";

/** A place with what the article and the record say of it, in words ready to be drawn. */
export interface MapPlace {
  id: string;
  sel: EntityKey;
  name: string;
  role: Place["role"];
  rank: number;
  lon: number;
  lat: number;
  /** A claim or an event of the article's lane names it. */
  inArticle: boolean;
  /** An event of the record's lane is reported there. */
  inRecord: boolean;
  /** Set where article and record put one happening at two places, and this is one of them. */
  account?: Account;
  /** What the place is to the story, for those who do not see the mark. */
  spoken: string;
}

export interface Account {
  layer: "article" | "record";
  when: string;
  /** Whose account it is. */
  words: string;
}

/** All places of a story as a map draws them, in the order of the file. */
export function mapPlaces(story: Story, i18n: I18n): readonly MapPlace[] {
  const accounts = accountsOf(story, i18n);
  return story.places.map(({ id, name, role, rank, lon, lat }) => {
    const sel = entityKey("place", id);
    const claims = claimsOf(story, sel).length;
    const events = eventsOf(story, sel);
    const reported = events.filter(({ lane }) => lane === "record").length;
    const account = accounts.get(id);
    const said = [
      ...(claims > 0 ? [i18n.t("count.claims", { count: claims })] : []),
      ...(reported > 0 ? [i18n.t("map.reportedEvents", { events: i18n.t("count.events", { count: reported }) })] : []),
    ];
    return {
      id,
      sel,
      name,
      role,
      rank,
      lon,
      lat,
      inArticle: claims > 0 || events.some((event) => event.lane === "article"),
      inRecord: reported > 0,
      account,
      spoken: i18n.t(account ? "map.spokenAccount" : "map.spoken", {
        place: name,
        said: said.length > 0 ? i18n.formatList(said) : i18n.t("map.notInArticle"),
        when: account?.when ?? "",
        words: account?.words ?? "",
      }),
    };
  });
}

/** Whether a place is an area, which has a name and no dot. */
export function isArea({ role }: Pick<MapPlace, "role">): boolean {
  return role === "state" || role === "sea" || role === "region";
}

/** By place: the accounts of happenings that the article states at one place and the record reports, on the same date, at another. */
function accountsOf(story: Story, i18n: I18n): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  for (const { stated, reported, said, found } of accountsApart(story)) {
    const when = i18n.formatWhen(stated.when);
    for (const place of said) accounts.set(place, { layer: "article", when, words: i18n.t("map.stated") });
    const words = i18n.t(isReportedSameDay(story, reported) ? "map.reportedSameDay" : "map.reported");
    for (const place of found) accounts.set(place, { layer: "record", when, words });
  }
  return accounts;
}

function isReportedSameDay(story: Story, { when, sources = [] }: StoryEvent): boolean {
  return when.precision === "day" && sources.some((id) => findSource(story, id)?.date === when.on);
}

/**
 * The points of a story, the ones that matter most to a block first: where article and record put one happening at two
 * places, then what both name, then what a difference of the story names, then the rest of the article's, then of the
 * record's. Each is followed by its own rank, then by the order of the file.
 */
export function tellingPlaces(story: Story, block: FigureBlock, places: readonly MapPlace[]): readonly MapPlace[] {
  const claims = new Set(block.claims);
  const differing = new Set(
    story.claims
      .filter((claim) => claims.has(claim.id) && differencesOf(story, claim).length > 0)
      .flatMap((claim) => claim.places ?? []),
  );
  const weight = (place: MapPlace) => {
    if (place.account) return 0;
    if (place.inArticle && place.inRecord) return 1;
    if (differing.has(place.id)) return 2;
    return place.inArticle ? 3 : 4;
  };
  return places
    .filter((place) => !isArea(place) && (place.inArticle || place.inRecord))
    .toSorted((one, other) => weight(one) - weight(other) || one.rank - other.rank);
}
