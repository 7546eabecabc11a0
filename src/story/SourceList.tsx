import { figureSourcesOf } from "#model/questions.ts";
import type { Source } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { readingOfSource, readings, sourcesOfProse } from "#model/sourcing.ts";
import { useReading } from "#figures/Reading.tsx";
import { SourceLinks } from "./SourceLinks.tsx";
import { Words } from "#figures/Words.tsx";
import { SourceEntry } from "./SourceEntry.tsx";
import styles from "./SourceList.module.css";

/** What the story's prose names, in short and by chapter, to stay within the story's 60 kB. */
export function StorySources() {
  const { story } = useReading();
  const chapters = sourcesOfProse(story);
  const named = chapters.flatMap(({ sources }) => sources);
  return (
    <div id="sources-list">
      <WhoTheyAre />
      <WayToAll />
      <div className={styles.groups}>
        {chapters.map(({ chapter, sources }) => (
          <p key={chapter.id}>
            <Words as="b" of={chapter.title} /> <SourceLinks sources={sources} among={named} />
          </p>
        ))}
      </div>
    </div>
  );
}

/** What a figure stands on, in full; where it is about no claims in particular, the way to all. */
export function FigureSources({ figure }: { figure: FigureBlock }) {
  const { story } = useReading();
  const own = figureSourcesOf(story, figure);
  return <div id="sources-list">{own.length > 0 ? <Entries sources={own} /> : <WayToAll />}</div>;
}

/** All sources in full, with who they are, how many were read in which way, and of how many a copy is kept. */
export function AllSources() {
  const { i18n, story } = useReading();
  const { sources } = story;
  const archived = sources.filter((source) => source.archived).length;
  return (
    <div id="sources-list">
      <WhoTheyAre />
      <dl>
        {readings.map((reading) => {
          const number = sources.filter((source) => readingOfSource(source) === reading).length;
          return (
            number > 0 && (
              <div key={reading}>
                <dt>{i18n.t("method.readCount", { how: i18n.t(`reading.${reading}.label`), number })}</dt>
                <dd>{i18n.t(`reading.${reading}.meaning`)}</dd>
              </div>
            )
          );
        })}
      </dl>
      <p>{i18n.t("method.archived", { archived, all: sources.length })}</p>
      <Entries sources={sources} />
    </div>
  );
}

function WayToAll() {
  const { i18n, methodHref } = useReading();
  return (
    <p>
      <a href={`${methodHref}#sources`}>{i18n.t("page.sourcesFull")}</a>
    </p>
  );
}

function WhoTheyAre() {
  const { story } = useReading();
  return story.sourcesNote && <Words as="p" of={story.sourcesNote} />;
}

function Entries({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className={styles.list}>
      {sources.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <SourceEntry source={source} />
        </li>
      ))}
    </ol>
  );
}
