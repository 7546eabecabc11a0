import { findClaim, showsAny } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import styles from "./Account.module.css";
import { ClaimLine } from "./ClaimLine.tsx";
import { DifferencePair } from "./DifferencePair.tsx";

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
