import { comparisons, statuses } from "#model/vocabulary.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { Denials } from "#figures/Denials.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { FigureSlot } from "#story/FigureSlot.tsx";
import { FilterBar } from "#story/FilterBar.tsx";
import { citable } from "#story/citation.ts";
import { Sources } from "#story/Sources.tsx";
import { AllSources } from "#story/stillParts.ts";
import styles from "./Page.module.css";
import { boundaryFigure } from "./reading.ts";
import { correctionsFeed, dataPackage, relativeHref, routePath, writtenAddress } from "./routes.ts";
import { CitationWords } from "./TakeAway.tsx";

/** How the story was made: the comparison, the two vocabularies, the boundaries of the map, corrections, licence, sources. */
export function MethodPage() {
  const { i18n } = useReading();
  return (
    <div id="method">
      <article className={styles.reading}>
        <h1 tabIndex={-1}>{i18n.t("page.method")}</h1>
        <p>{i18n.t("page.methodIntro")}</p>
        <h2>{i18n.t("method.how")}</h2>
        <ol className={styles.list}>
          {(["split", "search", "compare", "differ", "compute"] as const).map((part) => (
            <li key={part}>{i18n.t(`method.${part}`)}</li>
          ))}
        </ol>
        <Vocabularies />
        <BoundaryPolicy />
      </article>
      <BoundaryMap />
      <article className={styles.reading}>
        <Corrections />
        <LicenceAndCitation />
        <Sources>
          <AllSources />
        </Sources>
      </article>
    </div>
  );
}

function Vocabularies() {
  const { i18n } = useReading();
  return (
    <>
      <h2>{i18n.t("panel.whoSays")}</h2>
      <p>{i18n.t("status.explanation")}</p>
      <dl className={styles.signs}>
        {statuses.map((status) => (
          <div key={status}>
            <ClaimSign status={status} />
            <dt>{i18n.t(`status.${status}.label`)}</dt>
            <dd>{i18n.t(`status.${status}.meaning`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{i18n.t("panel.comparison")}</h2>
      <p>{i18n.t("comparison.explanation")}</p>
      <dl className={styles.signs}>
        {comparisons.map((comparison) => (
          <div key={comparison} id={`comparison-${comparison}`}>
            <ClaimSign comparison={comparison} />
            <dt>{i18n.t(`comparison.${comparison}.label`)}</dt>
            <dd>{i18n.t(`comparison.${comparison}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What the maps do with contested boundaries; nothing where the story has no map. */
function BoundaryPolicy() {
  const { story, i18n } = useReading();
  if (!boundaryFigure(story)) return null;
  return (
    <>
      <h2>{i18n.t("page.boundaryPolicy")}</h2>
      <dl>
        {story.boundaries.map(({ id, name, treatment }) => (
          <div key={id}>
            <Words as="dt" of={name} />
            <Words as="dd" of={treatment} />
          </div>
        ))}
      </dl>
    </>
  );
}

/** The map that the policy is about, where the story has one. */
function BoundaryMap() {
  const { story, i18n } = useReading();
  const figure = boundaryFigure(story);
  if (!figure) return null;
  return (
    <>
      <p>{i18n.t("method.boundaryMap")}</p>
      <FigureSlot figureId={figure.id} headingLevel={3} />
      <FilterBar />
    </>
  );
}

function Corrections() {
  const { story, i18n, here } = useReading();
  return (
    <>
      <h2 id="corrections">{i18n.t("page.corrections")}</h2>
      {story.corrections.length === 0 && <p>{i18n.t("page.noCorrections")}</p>}
      <ul>
        {story.corrections.map((correction) => (
          <li key={correction.id} id={`correction-${correction.id}`}>
            {i18n.formatDate(correction.date)} <Words of={correction.what} />
            <Denials of={correction.entries} said={correction.what} isAfterSentence />
          </li>
        ))}
      </ul>
      <p>
        <a href={relativeHref(here, correctionsFeed(i18n.lang))} type="application/atom+xml">
          {i18n.t("page.correctionsFeed")}
        </a>
      </p>
    </>
  );
}

function LicenceAndCitation() {
  const { story, i18n, here, siteUrl } = useReading();
  const [figure] = story.figures;
  const path = figure && routePath({ page: "figure", lang: i18n.lang, id: figure.id });
  return (
    <>
      <h2 id="licence">{i18n.t("method.licence")}</h2>
      <p>
        {i18n.t("method.code")} {story.article.rights && <Words of={story.article.rights} />}
      </p>
      {story.licence && <Words as="p" of={story.licence} />}
      <p>
        <a href={relativeHref(here, dataPackage(story))} download="">
          {i18n.t("share.package")}
        </a>
      </p>
      <p>
        <a href={relativeHref(here, routePath({ page: "embed", lang: i18n.lang }))}>{i18n.t("page.embed")}</a>
      </p>
      <h2 id="cite">{i18n.t("method.cite")}</h2>
      <p>{i18n.t("method.citeHow")}</p>
      {path && (
        <blockquote className={styles.citation}>
          <p>
            <CitationWords cited={citable(story, { figure: figure.id }, writtenAddress(path, siteUrl))} />
          </p>
        </blockquote>
      )}
    </>
  );
}
