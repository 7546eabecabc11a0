import { Fragment, Suspense } from "react";
import { findClaim } from "#model/questions.ts";
import type { Chapter } from "#model/schema/story.ts";
import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { GrammarKey } from "#figures/GrammarKey.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { FigureSlot } from "./FigureSlot.tsx";
import { Prose } from "./Prose.tsx";
import { Sources } from "./Sources.tsx";
import { MatterCards, StorySources } from "./stillParts.ts";
import styles from "./Story.module.css";

/** The whole story in reading order: its opening, what was found, chapters by part with their figures, sources. */
export function StoryBody() {
  const { story } = useReading();
  return (
    <article>
      <Opening />
      <Matters />
      {story.chapters.map((chapter, position) => (
        <Fragment key={chapter.id}>
          {chapter.part !== story.chapters[position - 1]?.part && <PartTitle id={chapter.part} />}
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
  const { story, i18n } = useReading();
  const paragraphs = story.opening.filter((block) => block.type === "prose");
  return (
    <div className={styles.opening}>
      <header className={styles.header}>
        <p className={styles.name}>
          <Words of={story.name} />
        </p>
        <h1 tabIndex={-1} className={styles.headline}>
          <Words of={story.title} />
        </h1>
        {paragraphs.map(({ id, text }) => (
          <Prose key={id} id={id} text={text} />
        ))}
        {paragraphs.length === 0 && (
          <p className={styles.standfirst}>
            <Words of={story.description} />
          </p>
        )}
        {story.matters.length > 0 && (
          <a href="#matters" className={styles.found}>
            {i18n.t("matters.title")}
          </a>
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

function PartTitle({ id }: { id: string | undefined }) {
  const { story } = useReading();
  const part = story.parts.find((part) => part.id === id);
  return (
    part && (
      <h2 className={styles.part} id={`part-${part.id}`}>
        <Words of={part.title} />
      </h2>
    )
  );
}

/** A chapter with the verdict on its matter; below the heading of a part its own is one level deeper. */
function ChapterSection({ chapter }: { chapter: Chapter }) {
  const { story, i18n } = useReading();
  const Heading = chapter.part ? "h3" : "h2";
  const matter = story.matters.find((matter) => matter.chapter === chapter.id);
  const [figure, ...others] = chapter.blocks.filter((block) => block.type === "figure");
  const isBeside = figure && !figure.wide && others.length === 0;
  const comparison = matter && findClaim(story, matter.claim)?.comparison;
  return (
    <section
      className={`${styles.chapter ?? ""} ${(isBeside && styles.beside) || ""}`}
      aria-labelledby={`chapter-${chapter.id}`}
      id={`chapter-${chapter.id}-section`}
    >
      <Heading id={`chapter-${chapter.id}`} className={styles.chapterTitle}>
        <Words of={chapter.title} />
      </Heading>
      {comparison && (
        <p className={styles.verdict}>
          <ClaimSign comparison={comparison} sizePx={16} />
          {i18n.t(`comparison.${comparison}.label`)}
        </p>
      )}
      {chapter.blocks.map((block) =>
        block.type === "prose" ? (
          <Prose key={block.id} id={block.id} text={block.text} />
        ) : (
          <FigureSlot key={block.id} figureId={block.figure} headingLevel={chapter.part ? 4 : 3} />
        ),
      )}
    </section>
  );
}
