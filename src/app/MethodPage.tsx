import { comparisons, statuses } from "#model/vocabulary.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { SourceList } from "#story/SourceList.tsx";
import styles from "./Page.module.css";

/** How the story was made: the two vocabularies, the boundaries of the map, corrections, sources. */
export function MethodPage() {
  const { story, i18n } = useReading();
  return (
    <article className={styles.reading}>
      <h1 tabIndex={-1}>{i18n.t("page.method")}</h1>
      <p>{i18n.t("page.methodIntro")}</p>
      <h2>{i18n.t("panel.whoSays")}</h2>
      <dl>
        {statuses.map((status) => (
          <div key={status}>
            <dt>{i18n.t(`status.${status}.label`)}</dt>
            <dd>{i18n.t(`status.${status}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{i18n.t("panel.comparison")}</h2>
      <dl>
        {comparisons.map((comparison) => (
          <div key={comparison}>
            <dt>{i18n.t(`comparison.${comparison}.label`)}</dt>
            <dd>{i18n.t(`comparison.${comparison}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{i18n.t("page.boundaryPolicy")}</h2>
      <dl>
        {story.boundaries.map((boundary) => (
          <div key={boundary.id}>
            <dt>
              <Words of={boundary.name} />
            </dt>
            <dd>
              <Words of={boundary.treatment} />
            </dd>
          </div>
        ))}
      </dl>
      <h2>{i18n.t("page.corrections")}</h2>
      {story.corrections.length === 0 && <p>{i18n.t("page.noCorrections")}</p>}
      <ul>
        {story.corrections.map((correction) => (
          <li key={correction.id}>
            {i18n.formatDate(correction.date)} <Words of={correction.what} />
          </li>
        ))}
      </ul>
      <SourceList headingLevel={2} full />
    </article>
  );
}
