import { Fragment } from "react";
import type { Claim } from "#model/schema/claim.ts";
import type { Difference } from "#model/schema/record.ts";
import { denialsOf, differencesAbout, differencesOf, findActor, findClaim, observationsOf } from "#model/questions.ts";
import { direction, languageNameIn } from "#i18n/languages.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import styles from "./Account.module.css";
import { ClaimLine } from "./ClaimLine.tsx";
import { ObservationList } from "./ObservationEntry.tsx";
import { repeats, type Said } from "./repeats.ts";

/**
 * Everything that is known of one claim under its headline, which is its gloss: what the article says and who says so;
 * what sources say and how that compares; what else belongs to it. Nothing is said twice.
 */
export function ClaimAccount({ claim }: { claim: Claim }) {
  const { story, i18n } = useReading();
  const differences = differencesAbout(story, claim);
  const recordSays = differences.map((one) => one.recordSays);
  const denials = denialsOf(story, [claim.id], recordSays.join(" "));
  const notes = differences.length > 0 ? differences.map((one) => one.note) : [claim.note];
  const elsewhere = new Set(differencesOf(story, claim).map((one) => one.claim));
  elsewhere.delete(claim.id);
  return (
    <>
      <div className={styles.sides} data-difference={differences.map(({ id }) => id).join(" ") || undefined}>
        <ArticleSide claim={claim} differences={differences} />
        <RecordSide claim={claim} recordSays={recordSays} denials={denials} notes={notes} />
      </div>
      <ObservationList
        observations={observationsOf(story, claim)}
        said={[claim.gloss, claim.phrase, ...recordSays, ...denials, ...notes]}
      />
      {[...elsewhere].map((id) => (
        <p key={id} className={styles.note}>
          {i18n.t("panel.seeAlso")} <ClaimLine claim={findClaim(story, id)} said={claim.denial} />
        </p>
      ))}
    </>
  );
}

function ArticleSide({ claim, differences }: { claim: Claim; differences: readonly Difference[] }) {
  const { story, i18n } = useReading();
  const speaker = findActor(story, claim.attributedTo);
  return (
    <div>
      <h3 data-lane="article">{i18n.t("panel.articleSays")}</h3>
      <ClaimQuote claim={claim} />
      <Sentences of={differences.map(({ articleSays }) => articleSays)} said={[claim.gloss, claim.phrase]} />
      <dl>
        <dt className="visually-hidden">{i18n.t("panel.whoSays")}</dt>
        <dd>
          <ClaimSign status={claim.status} />
          {[i18n.t(`status.${claim.status}.label`), speaker?.name, speaker?.role].map(
            (words, index) =>
              words && (
                <Fragment key={words}>
                  {index > 0 && i18n.t("list.separator")}
                  <Words of={words} />
                </Fragment>
              ),
          )}
        </dd>
      </dl>
    </div>
  );
}

interface RecordSideProps {
  claim: Claim;
  recordSays: readonly string[];
  /** Those that what sources say does not hold. */
  denials: readonly string[];
  notes: Said;
}

/** What sources say, how the claim compares with it, and who denies it. */
function RecordSide({ claim: { comparison }, recordSays, denials, notes }: RecordSideProps) {
  const { i18n } = useReading();
  return (
    <div>
      <h3>{i18n.t("panel.recordSays")}</h3>
      <Sentences of={recordSays} />
      <dl>
        <dt className="visually-hidden">{i18n.t("panel.comparison")}</dt>
        <dd>
          <ClaimSign comparison={comparison} />
          <b>{i18n.t(`comparison.${comparison}.label`)}</b> <small>{i18n.t(`comparison.${comparison}.meaning`)}</small>
        </dd>
        {denials.map((denial) => (
          <Fragment key={denial}>
            <dt>{i18n.t("panel.denial")}</dt>
            <Words as="dd" of={denial} data-denial="" />
          </Fragment>
        ))}
      </dl>
      <Sentences of={notes} said={[...recordSays, ...denials]} className={styles.note} />
    </div>
  );
}

/** A paragraph of each text that is not said yet. */
function Sentences({ of, said = [], className }: { of: Said; said?: Said; className?: string | undefined }) {
  return of.map(
    (words) => words && !repeats(words, said) && <Words key={words} as="p" of={words} className={className} />,
  );
}

/** The words of a claim as they stand in the article, with their place in it. */
export function ClaimQuote({ claim }: { claim: Claim }) {
  const { story, i18n } = useReading();
  const lang = story.article.language;
  return (
    <blockquote className={styles.quote}>
      <p lang={lang} dir={direction(lang)}>
        {claim.phrase}
      </p>
      <footer>
        {i18n.t("panel.paragraph", { paragraph: claim.paragraph })}
        {lang !== story.lang && i18n.t("list.dot") + languageNameIn(story.lang, lang)}
      </footer>
    </blockquote>
  );
}
