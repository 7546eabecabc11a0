import { findClaim, showsAny, sourcesOf } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import type { Difference } from "#model/schema/record.ts";
import { entityKey } from "#model/entity.ts";
import { Words } from "#figures/Words.tsx";
import styles from "./Account.module.css";
import { ClaimLine } from "./ClaimLine.tsx";
import { SourceNames } from "./ObservationEntry.tsx";

/** Each point on which sources say otherwise than what a figure shows of the article; nothing where they do on none. */
export function FigureDifferences({ figureId }: { figureId: string }) {
  const { story, i18n } = useReading();
  const figure = story.figures.find(({ id }) => id === figureId);
  const differences = story.differences.filter(
    ({ claim, comparison }) => figure && comparison === "differs" && showsAny(figure, [claim]),
  );
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="differences" className={styles.pairs}>
      <h2 id="differences">{i18n.t("figure.differences")}</h2>
      {differences.map((difference) => (
        <div key={difference.id}>
          <DifferencePair difference={difference} />
          <p>
            <ClaimLine claim={findClaim(story, difference.claim)} said={difference.recordSays} />
          </p>
        </div>
      ))}
    </section>
  );
}

/**
 * A point on which article and record do not say the same: both versions side by side, at the same size, with the
 * sources. It stands with a line on the claim that it is about, which heads it for those who go from heading to heading.
 */
function DifferencePair({ difference }: { difference: Difference }) {
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
