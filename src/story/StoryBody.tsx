import { Suspense } from "react";
import type { Chapter } from "#model/schema/story.ts";
import { useReading } from "#figures/Reading.tsx";
import { GrammarKey } from "#figures/GrammarKey.tsx";
import { Words } from "#figures/Words.tsx";
import { FigureSlot } from "./FigureSlot.tsx";
import { Prose } from "./Prose.tsx";
import { StorySources } from "./SourceList.tsx";
import styles from "./Story.module.css";

/** The whole story in reading order: headline, chapters with their figures, sources. */
export function StoryBody() {
  const { story } = useReading();
  return (
    <article>
      <header className={styles.header}>
        <p className={styles.name}>
          <Words of={story.name} />
        </p>
        <h1 tabIndex={-1} className={styles.headline}>
          <Words of={story.title} />
        </h1>
        <p className={styles.standfirst}>
          <Words of={story.description} />
        </p>
        <GrammarKey />
      </header>
      {story.chapters.map((chapter) => (
        <Suspense key={chapter.id}>
          <ChapterSection chapter={chapter} />
        </Suspense>
      ))}
      <Suspense>
        <StorySources />
      </Suspense>
    </article>
  );
}

function ChapterSection({ chapter }: { chapter: Chapter }) {
  return (
    <section className={styles.chapter} aria-labelledby={`chapter-${chapter.id}`} id={`chapter-${chapter.id}-section`}>
      <h2 id={`chapter-${chapter.id}`} className={styles.chapterTitle}>
        <Words of={chapter.title} />
      </h2>
      {chapter.blocks.map((block) =>
        block.type === "prose" ? (
          <Prose key={block.id} id={block.id} text={block.text} />
        ) : (
          <FigureSlot key={block.id} figureId={block.figure} headingLevel={3} />
        ),
      )}
    </section>
  );
}
