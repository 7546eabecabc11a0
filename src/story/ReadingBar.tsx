import { useEffect, useState } from "react";
import { partBegunAt } from "#model/blocks.ts";
import type { Part } from "#model/schema/story.ts";
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
  const { i18n, story, figureHref } = useReading();
  const isStory = of === "story";
  const ways: Way[] = isStory
    ? story.chapters.map(({ id, title }, at) => ({ href: `#chapter-${id}`, title, part: partBegunAt(story, at) }))
    : story.figures.map(({ id, title }) => ({ href: figureHref(id), title }));
  const current = useCurrentChapter(isStory);
  useEffect(tellScrollingDown, []);
  const first = isStory && story.path[0];
  const path = first && (
    <button type="button" className={`${styles.path ?? ""} needs-script`} data-step={first.prose}>
      {i18n.t("path.start")}
    </button>
  );
  return (
    <nav className={styles.bar} aria-label={i18n.t("bar.title")} data-bar="">
      <details className={styles.parts} data-closes="">
        <summary>
          <span>{i18n.t(isStory ? "bar.chapters" : "bar.figures")}</span>
          {current && <Words key={current} as="span" of={current} className={styles.current} />}
        </summary>
        <ol>
          {path && <li className={styles.pathInList}>{path}</li>}
          {ways.map((way) => (
            <WayIn key={way.href} {...way} isCurrent={way.title === current} />
          ))}
          <li>
            <a href="#sources">{i18n.t("page.sources")}</a>
          </li>
        </ol>
      </details>
      <Choice of="layer" values={layers} signs={signs} isTitleHidden className={styles.layers} />
      {path}
      {isStory && <span className={styles.progress} />}
      <FilterBar hangs />
    </nav>
  );
}

interface Way {
  href: string;
  title: string;
  /** The part that begins with it. */
  part?: Part | undefined;
}

/** The way to a chapter or figure, below the title of the part that it begins. */
function WayIn({ href, title, part, isCurrent }: Way & { isCurrent: boolean }) {
  return (
    <>
      {part && <Words as="li" of={part.title} className={styles.part} />}
      <li>
        <Words as="a" of={title} href={href} aria-current={isCurrent ? "location" : undefined} />
      </li>
    </>
  );
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
  return () => removeEventListener("scroll", onScroll);
}

/** The title of the chapter that is being read; undefined before the first, and where no script runs. */
function useCurrentChapter(isStory: boolean): string | undefined {
  const { story } = useReading();
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    if (!isStory) return;
    return watchReading(document.querySelectorAll("main section[id^=chapter-]"), (section) =>
      setCurrent(story.chapters.find(({ id }) => section?.id === `chapter-${id}-section`)?.title),
    );
  }, [isStory, story]);
  return current;
}
