import type { Difference } from "#model/schema/record.ts";
import { entityKey } from "#model/entity.ts";
import { findClaim, sourcesOf } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { SourceNames } from "./ObservationEntry.tsx";

/**
 * A point on which article and record do not say the same: both versions side by side, at the same size, with the
 * sources. It stands with a line on the claim that it is about, which heads it for those who go from heading to heading.
 */
export function DifferencePair({ difference }: { difference: Difference }) {
  const { story, i18n } = useReading();
  return (
    <div className={styles.difference} data-difference={difference.id}>
      <Words as="h3" of={findClaim(story, difference.claim)?.gloss ?? difference.claim} className="visually-hidden" />
      <div>
        <h4>{i18n.t("panel.articleSays")}</h4>
        <Words as="p" of={difference.articleSays} />
      </div>
      <div>
        <h4>{i18n.t("panel.recordSays")}</h4>
        <Words as="p" of={difference.recordSays} />
        {difference.note && (
          <p>
            <Words as="small" of={difference.note} />
          </p>
        )}
        <SourceNames sourceIds={sourcesOf(story, entityKey("record", difference.id)).map(({ id }) => id)} />
      </div>
    </div>
  );
}
