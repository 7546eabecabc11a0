import { entityKey } from "#model/entity.ts";
import { findClaim } from "#model/questions.ts";
import type { Matter } from "#model/schema/story.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { Denials } from "#figures/Denials.tsx";
import { withPercentBeside } from "#figures/Label.tsx";
import { useReading } from "#figures/Reading.tsx";
import { OpeningWords, Words } from "#figures/Words.tsx";
import { Glance } from "./Glance.tsx";
import styles from "./Matters.module.css";

/** A claim in the fewest words, what sources say of it, how the two compare: one card for each matter. */
export function MatterCards() {
  const { story } = useReading();
  return (
    <ul className={styles.cards}>
      {story.matters.map((matter) => (
        <MatterCard key={matter.id} matter={matter} />
      ))}
    </ul>
  );
}

/** The whole card opens the claim; the verdict leads to what it means, the link at the end to the chapter that tells it. */
function MatterCard({ matter }: { matter: Matter }) {
  const { story, i18n, methodHref } = useReading();
  const claim = findClaim(story, matter.claim);
  const chapter = story.chapters.find(({ id }) => id === matter.chapter);
  if (!claim || !chapter) return null;
  const { comparison } = claim;
  return (
    <li className={styles.card} data-matter={matter.id}>
      <h3 className={styles.head}>
        <Words as="span" of={matter.title} className={styles.about} />{" "}
        <OpeningWords
          sel={entityKey("claim", claim.id)}
          of={i18n.dir === "rtl" ? withPercentBeside(matter.claimed) : matter.claimed}
          className={styles.claimed}
        />
        <Glance of={matter} />
      </h3>
      <p className={styles.sources}>
        <Words of={matter.sources} />
        <Denials of={[claim.id]} said={matter.sources} isAfterSentence />
      </p>
      <p className={styles.verdict}>
        <a href={`${methodHref}#comparison-${comparison}`}>
          <ClaimSign comparison={comparison} sizePx={20} />
          {i18n.t(`comparison.${comparison}.label`)}
        </a>
        <a href={`#chapter-${chapter.id}`}>
          {i18n.t("matters.chapter")}
          <span className="visually-hidden">
            {i18n.t("list.colon")} <Words of={chapter.title} />
          </span>
        </a>
      </p>
    </li>
  );
}
