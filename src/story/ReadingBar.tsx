import { Fragment, useEffect, useState } from "react";
import { partBegunAt } from "#model/parts.ts";
import type { Chapter } from "#model/schema/story.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import * as attribute from "#state/attributes.ts";
import { layers } from "#state/viewState.ts";
import { Choice } from "./Choice.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { watchReading } from "./watchReading.ts";
import styles from "./ReadingBar.module.css";

/**
 * The slim bar that stays at the top: how far one has read, the ways to other parts, which layer is shown, and the
 * guided path. Of a story the parts are its chapters, by their fact; of a figure's page the other figures.
 */
export function ReadingBar({ of }: { of: "story" | "figure" }) {
  const { i18n, story } = useReading();
  const current = useCurrentChapter(of === "story");
  useEffect(tellScrollingDown, []);
  const first = of === "story" ? story.path[0] : undefined;
  const path = first && (
    <button type="button" className={`${styles.path ?? ""} needs-script`} data-step={first.prose}>
      {i18n.t("path.start")}
    </button>
  );
  return (
    <nav className={styles.bar} aria-label={i18n.t("bar.title")} data-bar="">
      <details className={styles.parts} data-closes="">
        <summary>
          <span>{i18n.t(of === "story" ? "bar.chapters" : "bar.figures")}</span>
          {current && (
            <span key={current.id} className={styles.current}>
              <Words of={current.title} />
            </span>
          )}
        </summary>
        <ol>
          {path && <li className={styles.pathInList}>{path}</li>}
          {of === "story" ? <Chapters current={current} /> : <Figures />}
          <li>
            <a href="#sources">{i18n.t("page.sources")}</a>
          </li>
        </ol>
      </details>
      <Choice of="layer" values={layers} signs={signs} className={styles.layers} />
      {path}
      {of === "story" && <span className={styles.progress} />}
      <FilterBar hangs />
    </nav>
  );
}

/** The ways to the chapters, below the titles of their parts. */
function Chapters({ current }: { current: Chapter | undefined }) {
  const { story } = useReading();
  return story.chapters.map(({ id, title }, position) => {
    const part = partBegunAt(story, position);
    return (
      <Fragment key={id}>
        {part && (
          <li className={styles.part}>
            <Words of={part.title} />
          </li>
        )}
        <li>
          <a href={`#chapter-${id}`} aria-current={current?.id === id ? "location" : undefined}>
            <Words of={title} />
          </a>
        </li>
      </Fragment>
    );
  });
}

function Figures() {
  const { story, figureHref } = useReading();
  return story.figures.map(({ id, title }) => (
    <li key={id}>
      <a href={figureHref(id)}>
        <Words of={title} />
      </a>
    </li>
  ));
}

/** The layers as their marks are drawn: solid, hatched, and the two side by side. */
const signs = Object.fromEntries(
  layers.map((value) => [
    value,
    <svg key={value} width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
      {value !== "record" && <path d={value === "both" ? "M1 1H9V11H1Z" : "M1 1H19V11H1Z"} />}
      {value !== "article" && (
        <path d={value === "both" ? "M11 1H19V11H11ZM11 9 19 1" : "M1 1H19V11H1ZM3 11 11 1M10 11 18 1"} />
      )}
    </svg>,
  ]),
);

/** Marks the root while the reader scrolls down. */
function tellScrollingDown(): () => void {
  let before = scrollY;
  const onScroll = () => {
    document.documentElement.toggleAttribute(attribute.down, scrollY > before);
    before = scrollY;
  };
  addEventListener("scroll", onScroll, { passive: true });
  return () => {
    removeEventListener("scroll", onScroll);
  };
}

/** The chapter that is being read; undefined before the first, and where no script runs. */
function useCurrentChapter(isStory: boolean): Chapter | undefined {
  const { story } = useReading();
  const [current, setCurrent] = useState<Chapter>();
  useEffect(() => {
    if (!isStory) return;
    return watchReading(document.querySelectorAll("main section[id^=chapter-]"), (section) => {
      setCurrent(story.chapters.find(({ id }) => section?.id === `chapter-${id}-section`));
    });
  }, [isStory, story]);
  return current;
}
