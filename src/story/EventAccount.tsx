import type { Claim } from "#model/schema/claim.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import { findClaim, findEvent, findObservation, findPlace } from "#model/questions.ts";
import { entityKey } from "#model/entity.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { Denials } from "#figures/Denials.tsx";
import { useReading } from "#figures/Reading.tsx";
import { OpeningWords, Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { ClaimQuote } from "./ClaimAccount.tsx";
import { laneWords } from "./laneWords.ts";
import { ObservationList, SourceNames } from "./ObservationEntry.tsx";
import { repeats, type Said } from "./repeats.ts";

/**
 * Everything that is known of one event: its date as precise as it is known, the claims that carry it; then what is on
 * record of it and the other lane's account. Nothing is said twice.
 */
export function EventAccount({ event }: { event: StoryEvent }) {
  const { story, i18n } = useReading();
  const claims = (event.claims ?? []).flatMap((id) => findClaim(story, id) ?? []);
  const observations = (event.record ?? []).flatMap((id) => findObservation(story, id) ?? []);
  const counterparts = (event.counterparts ?? []).flatMap((id) => findEvent(story, id) ?? []);
  const said = [event.title, event.detail];
  return (
    <div className={styles.sides}>
      <div>
        <h3 data-lane={event.lane}>{laneWords(event, i18n)}</h3>
        {event.detail && !repeats(event.detail, [event.title]) && <Words as="p" of={event.detail} />}
        <EventFacts event={event} />
        {claims.length > 0 && <h3 data-lane="article">{i18n.t("panel.claims")}</h3>}
        {claims.map((claim) => (
          <CarryingClaim key={claim.id} claim={claim} said={said} />
        ))}
      </div>
      {observations.length + counterparts.length > 0 && (
        <div>
          <ObservationList observations={observations} said={said} />
          <Counterparts event={event} others={counterparts} />
        </div>
      )}
    </div>
  );
}

/** A claim as it stands in the article, with how it compares and who denies it. */
function CarryingClaim({ claim, said }: { claim: Claim; said: Said }) {
  const { i18n, href } = useReading();
  return (
    <>
      <ClaimQuote claim={claim} />
      <p className={styles.verdict}>
        {!repeats(claim.gloss, [...said, claim.phrase]) && (
          <>
            <Words of={claim.gloss} />{" "}
          </>
        )}
        <ClaimSign comparison={claim.comparison} />
        <a href={href(entityKey("claim", claim.id))} data-sel={entityKey("claim", claim.id)}>
          {i18n.t(`comparison.${claim.comparison}.label`)}
        </a>
        <Denials of={[claim.id]} said={said.join(" ")} />
      </p>
    </>
  );
}

/** When and where it happened. */
function EventFacts({ event }: { event: StoryEvent }) {
  const { story, i18n } = useReading();
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t("panel.when")}</dt>
      <dd>{i18n.formatWhen(event.when)}</dd>
      {event.places && event.places.length > 0 && (
        <>
          <dt>{i18n.t("panel.places")}</dt>
          {event.places.map(({ place, as }) => (
            <dd key={place}>
              <Words of={findPlace(story, place)?.name ?? place} /> <small>{i18n.t(`map.${as}`)}</small>
            </dd>
          ))}
        </>
      )}
    </dl>
  );
}

/** An event in a line: when it was, what as a link that opens it, and who denies it. */
export function EventLine({ event, said }: { event: StoryEvent; said?: string | undefined }) {
  const { i18n } = useReading();
  return (
    <>
      <b className={styles.when}>{i18n.formatWhen(event.when)}</b>{" "}
      <OpeningWords sel={entityKey("event", event.id)} of={event.title} />
      <Denials of={event.claims ?? []} said={said} />
    </>
  );
}

/** What the other lane says of the same. */
function Counterparts({ event, others }: { event: StoryEvent; others: readonly StoryEvent[] }) {
  const { i18n } = useReading();
  if (others.length === 0) return null;
  const other = event.lane === "article" ? "record" : "article";
  return (
    <>
      <h3 data-lane={other}>{i18n.t(`layer.${other}`)}</h3>
      <ul className={styles.observations}>
        {others.map((one) => (
          <li key={one.id}>
            <EventLine event={one} said={event.detail} />
            <SourceNames sourceIds={one.sources ?? []} />
          </li>
        ))}
      </ul>
    </>
  );
}
