import type { Observation } from "#model/schema/record.ts";
import { findSource } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import { PrintedName, Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { repeats, type Said, unsaid } from "./repeats.ts";

/** One observation of the record: when, what where it is not said already, and who published it. */
export function ObservationEntry({ observation, said }: { observation: Observation; said: Said }) {
  const { story, i18n } = useReading();
  const { statement, note = "" } = observation;
  const words = unsaid(note, said);
  return (
    <>
      {observation.when && (
        <>
          <b className={styles.when}>{i18n.formatWhen(observation.when)}</b>{" "}
        </>
      )}
      {!repeats(statement, said) && <Words of={statement} />}
      {words && (
        <>
          {" "}
          <Words as="small" of={words} lang={story.untranslated.includes(note) ? story.sourceLanguage : undefined} />
        </>
      )}
      <SourceNames sourceIds={observation.sources} />
      {observation.grade !== "A" && observation.sources.length > 0 && (
        <small> {i18n.t("reading.unverified.label")}</small>
      )}
    </>
  );
}

/** What is on record, headed; nothing where nothing is. */
export function ObservationList({ observations, said }: { observations: readonly Observation[]; said: Said }) {
  const { i18n } = useReading();
  if (observations.length === 0) return null;
  return (
    <div className={styles.sides}>
      <h3>{i18n.t("panel.observations")}</h3>
      <ul className={styles.observations}>
        {observations.map((observation) => (
          <li key={observation.id}>
            <ObservationEntry observation={observation} said={said} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The sources of an entry as links to what was read. */
export function SourceNames({ sourceIds }: { sourceIds: readonly string[] }) {
  const { story, i18n, sourceHref } = useReading();
  const sources = sourceIds.flatMap((id) => findSource(story, id) ?? []);
  return (
    <span className={styles.sources}>
      {sources.map((source) => (
        <a key={source.id} href={source.url ?? sourceHref(source.id)} rel="noopener">
          <PrintedName of={source.publisher} />
          {source.date && ` ${i18n.formatDate(source.date)}`}
        </a>
      ))}
    </span>
  );
}
