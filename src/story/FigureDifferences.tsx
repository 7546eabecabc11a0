import { entityKey } from "#model/entity.ts";
import { showsAny } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { entityTitle } from "./EntityAccount.tsx";
import { DifferencePair } from "./DifferencePair.tsx";
import styles from "./Account.module.css";

/** Each point on which the record differs from what a figure shows of the article; nothing where it differs on none. */
export function FigureDifferences({ figureId }: { figureId: string }) {
  const { story, i18n, href } = useReading();
  const figure = story.figures.find(({ id }) => id === figureId);
  const differences = story.differences.filter(({ claims }) => figure && showsAny(figure, claims));
  if (differences.length === 0) return null;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{i18n.t("figure.differences")}</h2>
      {differences.map((difference) => {
        const sel = entityKey(
          "claim",
          difference.claims.find((id) => figure?.claims.includes(id)) ?? difference.claims[0] ?? "",
        );
        return (
          <div key={difference.id} className={styles.pair}>
            <DifferencePair difference={difference} />
            <p>
              <a href={href(sel)} data-sel={sel}>
                <Words of={entityTitle(story, sel) ?? ""} />
              </a>
              {i18n.t("list.dot")}
              {i18n.t(`comparison.${difference.comparison}.label`)}
            </p>
          </div>
        );
      })}
    </section>
  );
}
