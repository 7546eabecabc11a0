import { useEffect, useState } from "react";
import { findStep, type PlacedStep } from "#model/path.ts";
import { ChangingWords } from "#figures/Words.tsx";
import { useReading } from "#figures/Reading.tsx";
import { watchReading } from "./watchReading.ts";
import styles from "./PathControls.module.css";

/** The way along the guided path: back, on, and, where the reader allows motion, by scrolling. */
export function PathControls({ step, isAway }: { step: PlacedStep; isAway: boolean }) {
  const { i18n } = useReading();
  return (
    <nav className={styles.controls} aria-label={i18n.t("path.title")}>
      <StepButton way="previous" to={step.previous} words={i18n.t("path.previous")} />
      {isAway ? (
        <button type="button" data-step={step.prose}>
          <ChangingWords of={i18n.t("path.back", { number: step.number })} />
        </button>
      ) : (
        <FollowButton />
      )}
      <StepButton way="next" to={step.next} words={i18n.t("path.next")} />
    </nav>
  );
}

/** At the ends of the path it stays, so that it keeps the focus. */
function StepButton({ way, to, words }: { way: "previous" | "next"; to: string | undefined; words: string }) {
  return (
    <button
      type="button"
      className={way === "next" ? styles.main : undefined}
      data-way={way}
      data-step={to}
      aria-disabled={to === undefined || undefined}
    >
      {words}
    </button>
  );
}

/** While it is pressed the step is that of the paragraph being read; the page is never scrolled for it. */
function FollowButton() {
  const { story, store, i18n } = useReading();
  const [isFollowing, setFollowing] = useState(false);
  useEffect(() => {
    if (!isFollowing) return;
    const paragraphs = story.path.flatMap(({ prose }) => document.getElementById(prose) ?? []);
    return watchReading(paragraphs, (paragraph) => {
      const read = findStep(story, paragraph?.id);
      if (read) store.set({ step: read.prose, sel: read.sel, map: read.map }, "replace");
    });
  }, [isFollowing, story, store]);
  return (
    <button
      type="button"
      className={styles.follow}
      aria-pressed={isFollowing}
      onClick={() => setFollowing(!isFollowing)}
    >
      {i18n.t("path.follow")}
    </button>
  );
}
