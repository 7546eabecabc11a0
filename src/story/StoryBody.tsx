import { Fragment, Suspense, useEffect } from "react";
import { findClaim } from "#model/questions.ts";
import { partBegunAt } from "#model/blocks.ts";
import type { Chapter, Part } from "#model/schema/story.ts";
import { ClaimSign } from "#figures/ClaimSign.tsx";
import { GrammarKey } from "#figures/stillKey.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { layoutChapter } from "./chapterLayout.ts";
import { FigureSlot } from "./FigureSlot.tsx";
import { lightParagraphs } from "./watchReading.ts";
import { Prose } from "./Prose.tsx";
import { Sources } from "./Sources.tsx";
import { MatterCards, StorySources } from "./stillParts.ts";
import styles from "./Story.module.css";

/** The whole story in reading order: its opening, what was found, chapters by part with their figures, sources. */
export function StoryBody() {
  const { story, i18n } = useReading();
  useEffect(() => {
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    return connection?.saveData
      ? undefined
      : lightParagraphs(document.querySelectorAll(`.${styles.side ?? ""} > div > p`));
  }, []);
  return (
    <article className={i18n.digits === "arab" ? styles.arabicDigits : undefined}>
      <Opening />
      <Matters />
      {story.chapters.map((chapter, position) => (
        <Fragment key={chapter.id}>
          <PartTitle part={partBegunAt(story, position)} />
          <Suspense>
            <ChapterSection chapter={chapter} />
          </Suspense>
        </Fragment>
      ))}
      <Sources>
        <StorySources />
      </Sources>
    </article>
  );
}

/** The headline and the paragraphs below it, or the description where there are none; the way to what was found; its figures stand beside, then the key. */
function Opening() {
  const { story, i18n, shortHref } = useReading();
  const paragraphs = story.opening.filter((block) => block.type === "prose");
  return (
    <div className={styles.opening}>
      <header className={styles.header}>
        <Words as="p" of={story.name} className={styles.name} />
        <Words as="h1" of={story.title} tabIndex={-1} className={styles.headline} />
        {paragraphs.map(({ id, text }) => (
          <Prose key={id} id={id} text={text} />
        ))}
        {paragraphs.length === 0 && <Words as="p" of={story.description} className={styles.standfirst} />}
        {story.matters.length > 0 && (
          <>
            <a href="#matters" className={styles.found}>
              {i18n.t("matters.title")}
            </a>
            <a href={shortHref} data-nav="">
              {i18n.t("page.short")}
            </a>
          </>
        )}
      </header>
      {story.opening.map(
        (block) => block.type === "figure" && <FigureSlot key={block.id} figureId={block.figure} headingLevel={2} />,
      )}
      <GrammarKey />
    </div>
  );
}

/** What was found, in cards. */
function Matters() {
  const { story, i18n } = useReading();
  if (story.matters.length === 0) return null;
  return (
    <section className={styles.matters} aria-labelledby="matters">
      <h2 id="matters">{i18n.t("matters.title")}</h2>
      <p>{i18n.t("matters.hint")}</p>
      <MatterCards />
    </section>
  );
}

function PartTitle({ part }: { part: Part | undefined }) {
  return part && <Words as="h2" of={part.title} className={styles.part} id={`part-${part.id}`} />;
}

/** A chapter with its number and the verdict on its matter; below the heading of a part its own is one level deeper. */
function ChapterSection({ chapter }: { chapter: Chapter }) {
  const { story } = useReading();
  const Heading = chapter.part ? "h3" : "h2";
  const { pieces, isOneBeside } = layoutChapter(chapter);
  const isEnding = !chapter.part && story.parts.length > 0 && pieces.every(({ figure }) => !figure);
  const classes = [styles.chapter, isOneBeside && styles.beside, isEnding ? styles.ending : styles.numbered];
  return (
    <section
      className={classes.filter(Boolean).join(" ")}
      aria-labelledby={`chapter-${chapter.id}`}
      id={`chapter-${chapter.id}-section`}
    >
      <header className={styles.head}>
        <Words as={Heading} of={chapter.title} id={`chapter-${chapter.id}`} className={styles.chapterTitle} />
        <Verdict on={chapter} />
      </header>
      {pieces.map(({ figure, paragraphs, isBeside }, at) => (
        <div
          key={at}
          className={`${(figure ? styles.graphic : styles.words) ?? ""} ${(isBeside && styles.side) || ""}`}
        >
          {figure ? (
            <FigureSlot figureId={figure.figure} headingLevel={chapter.part ? 4 : 3} />
          ) : (
            <div>
              {paragraphs.map(({ id, text }) => (
                <Prose key={id} id={id} text={text} />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

/** How sources compare with the matter that a chapter tells, in a word that leads to what it means. */
function Verdict({ on: { id } }: { on: Chapter }) {
  const { story, i18n, methodHref } = useReading();
  const matter = story.matters.find(({ chapter }) => chapter === id);
  const comparison = matter && findClaim(story, matter.claim)?.comparison;
  return (
    comparison && (
      <p className={styles.verdict}>
        <a href={`${methodHref}#comparison-${comparison}`}>
          <ClaimSign comparison={comparison} sizePx={16} />
          {i18n.t(`comparison.${comparison}.label`)}
        </a>
      </p>
    )
  );
}
