import { entityKey } from "#model/entity.ts";
import { plainProse } from "#model/prose.ts";
import { denialsOf, findClaim } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { Matter } from "#model/schema/story.ts";
import { type Comparison, comparisons, statuses } from "#model/vocabulary.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { withPercentBeside } from "#figures/Label.tsx";
import { GrammarKey } from "#figures/stillKey.ts";
import { useReading } from "#figures/Reading.tsx";
import { OpeningWords, Words } from "#figures/Words.tsx";
import { Glance } from "#story/Glance.tsx";
import { whoSays } from "./cardWords.ts";
import { documentIntro } from "./head.ts";
import { relativeHref, routePath } from "./routes.ts";
import styles from "./ShortPage.module.css";

/** The story in two minutes, in plain words: what it is about, the words that are used, and each matter in a few sentences. */
export function ShortPage() {
  const { story, i18n, here } = useReading();
  const [first] = story.opening.filter((block) => block.type === "prose");
  const matters = story.matters.flatMap((matter) => {
    const claim = findClaim(story, matter.claim);
    return claim ? [{ matter, claim }] : [];
  });
  return (
    <article id="short" className={styles.short}>
      <h1 tabIndex={-1}>{i18n.t("page.short")}</h1>
      <Words as="p" of={first ? plainProse(first.text) : story.description} className={styles.lead} />
      <p>{documentIntro("short", story, i18n)}</p>
      <GrammarKey />
      <Glossary claims={matters.map(({ claim }) => claim)} />
      <ul className={styles.matters}>
        {matters.map((told) => (
          <ToldMatter key={told.matter.id} {...told} />
        ))}
      </ul>
      <p>
        <a
          href={relativeHref(here, routePath({ page: "story", lang: i18n.lang }))}
          data-nav=""
          className={styles.whole}
        >
          {i18n.t("entity.story")}
        </a>
      </p>
    </article>
  );
}

/** What the article says of a matter, with who says so, and what sources say, with how the two compare. */
function ToldMatter({ matter, claim }: { matter: Matter; claim: Claim }) {
  const { story, i18n } = useReading();
  const { comparison } = claim;
  return (
    <li data-matter={matter.id}>
      <div>
        <h2>
          <Words as="span" of={matter.title} className={styles.about} />{" "}
          <OpeningWords
            sel={entityKey("claim", claim.id)}
            of={i18n.dir === "rtl" ? withPercentBeside(matter.claimed) : matter.claimed}
            className={styles.claimed}
          />
        </h2>
        <Glance of={matter} />
      </div>
      <div>
        <Said by="article" how={whoSays(claim, story, i18n)} words={claim.gloss} />
        <Said by="record" how={i18n.t(`comparison.${comparison}.label`)} sign={comparison} words={matter.sources} />
        {denialsOf(story, [claim.id], matter.sources).map((denial) => (
          <Said key={denial} by="record" how={i18n.t("panel.denial")} words={denial} />
        ))}
      </div>
    </li>
  );
}

/** A sentence behind what it is. */
function Said({ by, how, sign, words }: { by: "article" | "record"; how: string; sign?: Comparison; words: string }) {
  const { i18n } = useReading();
  return (
    <p>
      <b className={styles[by]}>
        {sign && <ClaimSign comparison={sign} sizePx={20} />} {how + i18n.t("list.colon")}
      </b>{" "}
      <Words of={words} />
    </p>
  );
}

/** The words that the page uses of its claims, and no others; closed until it is wanted. */
function Glossary({ claims }: { claims: readonly Claim[] }) {
  const { i18n } = useReading();
  return (
    <details className={styles.glossary}>
      <summary>{i18n.t("page.words")}</summary>
      <dl>
        <div>
          <dt>{i18n.t("table.claim")}</dt>
          <dd>{i18n.t("method.split")}</dd>
        </div>
        <div>
          <dt>{i18n.t("layer.record")}</dt>
          <dd>{i18n.t("comparison.explanation")}</dd>
        </div>
        {statuses
          .filter((status) => claims.some((claim) => claim.status === status))
          .map((status) => (
            <div key={status}>
              <dt>{i18n.t(`status.${status}.label`)}</dt>
              <dd>{i18n.t(`status.${status}.meaning`)}</dd>
            </div>
          ))}
        {comparisons
          .filter((comparison) => claims.some((claim) => claim.comparison === comparison))
          .map((comparison) => (
            <div key={comparison}>
              <dt>
                <ClaimSign comparison={comparison} sizePx={20} /> {i18n.t(`comparison.${comparison}.label`)}
              </dt>
              <dd>{i18n.t(`comparison.${comparison}.meaning`)}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
