import { useEffect, useRef } from "react";
import { isFiltering, noFilter } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import { maximumQuery } from "#state/query.ts";
import { ChangingWords } from "#figures/Words.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { shownWords, useClaimFilter } from "#figures/claimFilter.ts";
import styles from "./ClaimSearch.module.css";

export function ClaimSearch({ figure }: { figure: string }) {
  const { i18n, store } = useReading();
  const q = useViewState((state) => state.q);
  const field = useRef<HTMLInputElement>(null);
  // Letters typed before the page hydrated have told nobody.
  useEffect(() => {
    const typed = field.current?.value;
    if (typed && typed !== store.get().q) store.set({ q: typed });
  }, [store]);
  return (
    <div className={`${styles.search ?? ""} needs-script`}>
      <label htmlFor={`${figure}-search`}>{i18n.t("filter.search")}</label>
      <input
        ref={field}
        id={`${figure}-search`}
        type="search"
        dir="auto"
        autoComplete="off"
        maxLength={maximumQuery}
        aria-describedby={`${figure}-search-hint`}
        value={q}
        onChange={(event) => store.set({ q: event.target.value })}
      />
      <small id={`${figure}-search-hint`}>{i18n.t("filter.searchHint")}</small>
    </div>
  );
}

/** How many claims pass the filter, and the way back to all of them, after which the focus stays here. */
export function ShownCount({ claims }: { claims: readonly Claim[] }) {
  const { i18n, story, store } = useReading();
  const filter = useClaimFilter();
  const words = useRef<HTMLElement>(null);
  return (
    <p className={`${styles.shown ?? ""} needs-script`}>
      <b ref={words} tabIndex={-1}>
        <ChangingWords of={shownWords(story, claims, filter, i18n)} />
      </b>
      {isFiltering(filter) && (
        <button
          type="button"
          onClick={() => {
            store.set(noFilter);
            words.current?.focus({ preventScroll: true });
          }}
        >
          {i18n.t("filter.reset")}
        </button>
      )}
    </p>
  );
}
