import { useReading } from "#figures/Reading.tsx";
import styles from "./SourceList.module.css";
import { SourceEntry } from "./SourceEntry.tsx";

/** Every source of the story, in order of id, each at its own anchor. */
export function SourceList({ headingLevel }: { headingLevel: 1 | 2 }) {
  const { i18n, story } = useReading();
  const Heading = `h${String(headingLevel)}` as "h1" | "h2";
  return (
    <section className={styles.section} aria-labelledby="sources">
      <Heading id="sources">{i18n.t("page.sources")}</Heading>
      <p>
        <bdi>{i18n.localiseDigits(story.article.identification)}</bdi>
      </p>
      <ol className={styles.list}>
        {story.sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
