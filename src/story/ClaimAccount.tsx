import { Fragment } from "react";
import type { Claim } from "#model/schema/claim.ts";
import { denialsOf, differencesAbout, differencesOf, findActor, findClaim, observationsOf } from "#model/questions.ts";
import { direction, languageNameIn } from "#i18n/languages.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { ClaimSign } from "#figures/ClaimSigns.tsx";
import styles from "./Account.module.css";
import { ClaimLine } from "./ClaimLine.tsx";
import { DifferencePair } from "./DifferencePair.tsx";
import { ObservationList } from "./ObservationEntry.tsx";

/**
 * Everything that is known of one claim under its headline, which is its gloss: its words, who says so, how the record
 * found compares, and the sources.
 */
export function ClaimAccount({ claim }: { claim: Claim }) {
  const { story, i18n } = useReading();
  const lang = story.article.language;
  const differences = differencesAbout(story, claim);
  const elsewhere = new Set(differencesOf(story, claim).map((difference) => difference.claim));
  elsewhere.delete(claim.id);
  const observations = observationsOf(story, claim);
  return (
    <>
      {lang !== story.lang && (
        <p className={styles.label}>{i18n.t("panel.articleWords", { language: languageNameIn(story.lang, lang) })}</p>
      )}
      <ClaimQuote claim={claim} />
      <ClaimFacts claim={claim} />
      {differences.map((difference) => (
        <DifferencePair key={difference.id} difference={difference} sourcesBelow />
      ))}
      <ObservationList observations={observations} />
      {claim.note && differences.length === 0 && (
        <p className={styles.note}>
          <b>{i18n.t("panel.note")}</b> <Words of={claim.note} />
        </p>
      )}
      {[...elsewhere].map((id) => (
        <p key={id}>
          {i18n.t("panel.seeAlso")} <ClaimLine claim={findClaim(story, id)} said={claim.denial} />
        </p>
      ))}
    </>
  );
}

/** Who says so, how the record found compares, and the denials that its own words do not give yet. */
function ClaimFacts({ claim }: { claim: Claim }) {
  const { story, i18n } = useReading();
  const speaker = findActor(story, claim.attributedTo);
  const said = differencesAbout(story, claim)
    .map(({ recordSays }) => recordSays)
    .join(" ");
  return (
    <dl className={styles.facts}>
      <dt>{i18n.t("panel.whoSays")}</dt>
      <dd>
        <ClaimSign status={claim.status} />
        {i18n.t(`status.${claim.status}.label`)}
        {speaker && (
          <>
            {i18n.t("list.separator")}
            <Words of={speaker.name} />
            {speaker.role && (
              <>
                {i18n.t("list.separator")}
                <Words of={speaker.role} />
              </>
            )}
          </>
        )}
      </dd>
      <dt>{i18n.t("panel.comparison")}</dt>
      <dd>
        <ClaimSign comparison={claim.comparison} />
        {i18n.t(`comparison.${claim.comparison}.label`)}
        <small> {i18n.t(`comparison.${claim.comparison}.meaning`)}</small>
      </dd>
      {denialsOf(story, [claim.id], said).map((denial) => (
        <Fragment key={denial}>
          <dt>{i18n.t("panel.denial")}</dt>
          <dd data-denial="">
            <Words of={denial} />
          </dd>
        </Fragment>
      ))}
    </dl>
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
      <footer>{i18n.t("panel.paragraph", { paragraph: claim.paragraph })}</footer>
    </blockquote>
  );
}
