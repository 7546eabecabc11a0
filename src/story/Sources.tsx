import type { ReactNode } from "react";
import { useReading } from "#figures/Reading.tsx";
import styles from "./SourceList.module.css";

/** The heading of the sources and what is known of the article, over a list of sources. */
export function Sources({ children }: { children: ReactNode }) {
  const { i18n, story } = useReading();
  return (
    <section className={styles.section} aria-labelledby="sources">
      <h2 id="sources">{i18n.t("page.sources")}</h2>
      <p>
        <bdi>{i18n.localiseDigits(story.article.identification)}</bdi>
      </p>
      {children}
    </section>
  );
}
