import { useEffect } from "react";
import { showFilter, useClaimFilter } from "#figures/claimFilter.ts";
import { ChangingWords } from "#figures/Words.tsx";
import { useReading } from "#figures/Reading.tsx";
import { leftOutId } from "#figures/standing.ts";
import { claimsMatching, isFiltering, noFilter } from "#model/questions.ts";
import styles from "./FilterBar.module.css";

/** Where the focus goes when the button that has it leaves: to the bar it hangs on, else to the figure it stands by. */
const besideIt = "[data-bar] summary, figure :is(h1, h2, h3, h4)";

/**
 * Why marks stand back: how many of all claims a filter leaves, and the way back to all of them. It hangs on the bar
 * that stays at the top, on phones at the foot of the screen, or stands below a figure, and moves nothing when it comes
 * and goes.
 */
export function FilterBar({ hangs = false }: { hangs?: boolean }) {
  const reading = useReading();
  const { story, i18n, store } = reading;
  const filter = useClaimFilter();
  const shown = claimsMatching(story, story.claims, filter).length;
  useEffect(() => {
    showFilter(reading, store.get());
  });
  const reset = () => {
    store.set(noFilter);
    document.querySelector<HTMLElement>(besideIt)?.focus({ preventScroll: true });
  };
  return (
    <>
      <span id={leftOutId} hidden>
        {i18n.t("filter.leftOut")}
      </span>
      {isFiltering(filter) && (
        <p className={`${styles.filter ?? ""} ${(hangs ? styles.hanging : styles.standing) ?? ""}`} data-filtered="">
          <ChangingWords of={i18n.t("filter.shown", { shown: i18n.formatNumber(shown), count: story.claims.length })} />
          <span aria-hidden="true">{i18n.t("list.dot").trim()}</span>
          <button type="button" onClick={reset}>
            {i18n.t("filter.showAll")}
          </button>
        </p>
      )}
    </>
  );
}
