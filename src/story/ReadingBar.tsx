import { useEffect, useState } from "react";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { layers } from "#state/viewState.ts";
import { FilterBar } from "./FilterBar.tsx";
import styles from "./ReadingBar.module.css";

/**
 * The slim bar that stays at the top: how far one has read, the ways to other parts, which layer is shown, and the
 * guided path. Of a story the parts are its chapters, of a figure's page the other figures.
 */
export function ReadingBar({ of }: { of: "story" | "figure" }) {
  const { i18n, story, figureHref } = useReading();
  const parts =
    of === "story"
      ? story.chapters.map(({ id, title }) => ({ href: `#chapter-${id}`, title }))
      : story.figures.map(({ id, title }) => ({ href: figureHref(id), title }));
  const current = useCurrentChapter(of === "story");
  const first = of === "story" ? story.path[0] : undefined;
  return (
    <nav className={styles.bar} aria-label={i18n.t("bar.title")} data-bar="">
      <details className={styles.parts} data-closes="">
        <summary>
          {i18n.t(of === "story" ? "bar.chapters" : "bar.figures")}
          {current && (
            <span key={current} className={styles.current}>
              <Words of={current} />
            </span>
          )}
        </summary>
        <ol>
          {parts.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>
                <Words of={title} />
              </a>
            </li>
          ))}
          <li>
            <a href="#sources">{i18n.t("page.sources")}</a>
          </li>
        </ol>
      </details>
      <LayerSwitch />
      {first && (
        <button type="button" className={`${styles.path ?? ""} needs-script`} data-step={first.prose}>
          {i18n.t("path.start")}
        </button>
      )}
      {of === "story" && <span className={styles.progress} />}
      <FilterBar hangs />
    </nav>
  );
}

/** Which of the two layers every figure shows. */
function LayerSwitch() {
  const { i18n } = useReading();
  const layer = useViewState((state) => state.layer);
  return (
    <div className={`${styles.layers ?? ""} needs-script`} role="group" aria-label={i18n.t("layer.title")}>
      {layers.map((value) => (
        <button
          key={value}
          type="button"
          data-set={`layer=${value}`}
          aria-pressed={layer === value}
          aria-label={i18n.t(`layer.${value}`)}
        >
          <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
            {value !== "record" && <path d={value === "both" ? "M1 1H9V11H1Z" : "M1 1H19V11H1Z"} />}
            {value !== "article" && (
              <path d={value === "both" ? "M11 1H19V11H11ZM11 9 19 1" : "M1 1H19V11H1ZM3 11 11 1M10 11 18 1"} />
            )}
          </svg>
          <span>{i18n.t(`layer.${value}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** The title of the chapter that is being read; undefined before the first, and where no script runs. */
function useCurrentChapter(isStory: boolean): string | undefined {
  const { story } = useReading();
  const [current, setCurrent] = useState<string>();
  useEffect(() => {
    if (!isStory) return;
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const title = story.chapters.find(({ id }) => target.id === `chapter-${id}-section`)?.title;
          if (isIntersecting) setCurrent(title);
          else setCurrent((before) => (before === title ? undefined : before));
        }
      },
      { rootMargin: "-25% 0px -74% 0px" },
    );
    for (const section of document.querySelectorAll("main section[id^=chapter-]")) observer.observe(section);
    return () => {
      observer.disconnect();
    };
  }, [isStory, story]);
  return current;
}
