import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import {
  claimsOf,
  eventsOf,
  findActor,
  findClaim,
  findDifference,
  findEvent,
  findObservation,
  findPlace,
} from "#model/questions.ts";
import type { Difference } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { mostInChapter } from "#figures/mostInChapter.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { ClaimAccount } from "./ClaimAccount.tsx";
import { ClaimLine } from "./ClaimLine.tsx";
import { EventAccount, EventLine } from "./EventAccount.tsx";
import { ObservationEntry } from "./ObservationEntry.tsx";

/** The name by which a thing is headed; undefined when the story has no such thing. Claims are named by their gloss. */
export function entityTitle(story: Story, key: EntityKey): string | undefined {
  const parts = splitEntityKey(key);
  switch (parts?.type) {
    case "claim":
      return findClaim(story, parts.id)?.gloss;
    case "event":
      return findEvent(story, parts.id)?.title;
    case "place":
      return findPlace(story, parts.id)?.name;
    case "actor":
      return findActor(story, parts.id)?.name;
    case "record":
      return findObservation(story, parts.id)?.statement ?? findDifference(story, parts.id)?.recordSays;
    default:
      return undefined;
  }
}

/** Everything that is known of one thing, whatever its type. */
export function EntityAccount({ sel }: { sel: EntityKey }) {
  const { story } = useReading();
  const parts = splitEntityKey(sel);
  if (!parts) return null;
  const claim = parts.type === "claim" && findClaim(story, parts.id);
  if (claim) return <ClaimAccount claim={claim} />;
  const event = parts.type === "event" && findEvent(story, parts.id);
  if (event) return <EventAccount event={event} />;
  return <ConnectedAccount sel={sel} />;
}

/** A place, an actor or an entry of the record: its description, then the claims and events that it stands in. */
function ConnectedAccount({ sel }: { sel: EntityKey }) {
  const { story, i18n } = useReading();
  const { type, id } = splitEntityKey(sel) ?? {};
  const place = type === "place" ? findPlace(story, id ?? "") : undefined;
  const actor = type === "actor" ? findActor(story, id ?? "") : undefined;
  const observation = type === "record" ? findObservation(story, id ?? "") : undefined;
  const difference = type === "record" ? findDifference(story, id ?? "") : undefined;
  const claims = claimsOf(story, sel);
  const events = eventsOf(story, sel);
  const descriptions = [actor?.role, actor?.note, place?.note];
  return (
    <>
      {descriptions.map((words) => words && <Words key={words} as="p" of={words} />)}
      {observation && (
        <p>
          <ObservationEntry observation={observation} said={[observation.statement]} />
        </p>
      )}
      {difference && <ArticleSide difference={difference} />}
      {place && claims.length === 0 && events.length === 0 && <p>{i18n.t("map.notInArticle")}</p>}
      {claims.length > 0 && <h3>{i18n.t("panel.claims")}</h3>}
      <ul className={styles.observations}>
        {claims.slice(0, mostInChapter).map((claim) => (
          <li key={claim.id}>
            <ClaimLine claim={claim} />
          </li>
        ))}
      </ul>
      <Left count={claims.length} words="filter.shown" />
      {events.length > 0 && <h3>{i18n.t("panel.events")}</h3>}
      <ul className={styles.observations}>
        {events.slice(0, mostInChapter).map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ul>
      <Left count={events.length} words="filter.events" />
    </>
  );
}

/** Says of how many a list has the first. */
function Left({ count, words }: { count: number; words: "filter.shown" | "filter.events" }) {
  const { i18n } = useReading();
  return count > mostInChapter && <p>{i18n.t(words, { shown: i18n.formatNumber(mostInChapter), count })}</p>;
}

/** What the article says where the record differs, with the claim that it is about; the title is the record's side. */
function ArticleSide({ difference: { claim, articleSays, recordSays, note } }: { difference: Difference }) {
  const { story, i18n } = useReading();
  return (
    <>
      <h3>{i18n.t("panel.articleSays")}</h3>
      <Words as="p" of={articleSays} />
      <p>
        <ClaimLine claim={findClaim(story, claim)} said={recordSays} />
      </p>
      {note && <Words as="p" of={note} />}
    </>
  );
}
