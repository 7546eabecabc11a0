import { citedSources } from "#model/questions.ts";
import { useReading } from "#figures/Reading.tsx";
import styles from "./SourceList.module.css";
import { SourceEntry, SourceInShort } from "./SourceEntry.tsx";

interface SourceListProps {
  headingLevel: 1 | 2;
  /** Title, address and notes of each source; else its publisher and year. */
  full?: boolean;
}

/**
 * The sources of the story in the order of the list, each at its own anchor: in full all of them, in short what is
 * cited, as the story does to stay within 60 kB.
 */
export function SourceList({ headingLevel, full = false }: SourceListProps) {
  const { i18n, story, methodHref } = useReading();
  const Heading = `h${String(headingLevel)}` as "h1" | "h2";
  return (
    <section className={styles.section} aria-labelledby="sources">
      <Heading id="sources">{i18n.t("page.sources")}</Heading>
      <p>
        <bdi>{i18n.localiseDigits(story.article.identification)}</bdi>
        {!full && (
          <>
            {" "}
            <a href={`${methodHref}#sources`}>{i18n.t("page.sourcesFull")}</a>
          </>
        )}
      </p>
      <ol className={styles.list}>
        {(full ? story.sources : citedSources(story)).map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            {full ? <SourceEntry source={source} /> : <SourceInShort source={source} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
