import type { StoryEvent } from "#model/schema/event.ts";
import { findClaim, findEvent, findObservation, findPlace } from "#model/questions.ts";
import { entityKey } from "#model/entity.ts";
import { Denials } from "#figures/Denials.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { ClaimQuote } from "./ClaimAccount.tsx";
import { laneWords } from "./laneWords.ts";
import { ObservationList, SourceNames } from "./ObservationEntry.tsx";

/** Everything that is known of one event: its date as precise as it is known, the claims and observations that carry it, the other lane's account. */
export function EventAccount({ event }: { event: StoryEvent }) {
  const { story, i18n, href } = useReading();
  const claims = (event.claims ?? []).flatMap((id) => findClaim(story, id) ?? []);
  const observations = (event.record ?? []).flatMap((id) => findObservation(story, id) ?? []);
  return (
    <>
      {event.detail && (
        <p>
          <Words of={event.detail} />
        </p>
      )}
      <EventFacts event={event} />
      {claims.length > 0 && <h3>{i18n.t("panel.claims")}</h3>}
      {claims.map((claim) => (
        <div key={claim.id}>
          <ClaimQuote claim={claim} />
          <p>
            <Words of={claim.gloss} />{" "}
            <a href={href(entityKey("claim", claim.id))} data-sel={entityKey("claim", claim.id)}>
              {i18n.t(`comparison.${claim.comparison}.label`)}
            </a>
            <Denials of={[claim.id]} said={event.detail} />
          </p>
        </div>
      ))}
      <ObservationList observations={observations} />
      <Counterparts event={event} />
    </>
  );
}

/** When and where it happened. */
function EventFacts({ event }: { event: StoryEvent }) {
  const { story, i18n } = useReading();
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t("panel.when")}</dt>
      <dd>
        {i18n.formatWhen(event.when)} <small>{laneWords(event, i18n)}</small>
      </dd>
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

/** What the other lane says of the same. */
function Counterparts({ event }: { event: StoryEvent }) {
  const { story, i18n, href } = useReading();
  const counterparts = (event.counterparts ?? []).flatMap((id) => findEvent(story, id) ?? []);
  if (counterparts.length === 0) return null;
  return (
    <>
      <h3>{i18n.t(event.lane === "article" ? "layer.record" : "layer.article")}</h3>
      <ul className={styles.observations}>
        {counterparts.map((other) => (
          <li key={other.id}>
            <b className={styles.when}>{i18n.formatWhen(other.when)}</b>{" "}
            <a href={href(entityKey("event", other.id))} data-sel={entityKey("event", other.id)}>
              <Words of={other.title} />
            </a>
            <Denials of={other.claims ?? []} said={event.detail} />
            <SourceNames sourceIds={other.sources ?? []} />
          </li>
        ))}
      </ul>
    </>
  );
}
