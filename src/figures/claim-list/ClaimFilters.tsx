import { type ReactNode, useEffect, useRef } from "react";
import { isFiltering, noFilter } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { maximumQuery } from "#state/query.ts";
import { ChangingWords } from "#figures/ChangingWords.tsx";
import type { MarkLayer } from "#figures/Mark.tsx";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { shownWords, useClaimFilter } from "#figures/claimFilter.ts";
import { countValues, toggled } from "./claimGroups.ts";
import styles from "./ClaimFilters.module.css";

interface ClaimFiltersProps {
  figure: string;
  claims: readonly Claim[];
  /** Whether there is a field to search in; the key and its filters are always there. */
  searchable: boolean;
}

/** The key to the signs with how many claims carry each; where the script runs, each of its entries is a filter. */
export function ClaimFilters({ figure, claims, searchable }: ClaimFiltersProps) {
  const { i18n } = useReading();
  const who = useViewState((state) => state.who);
  const rec = useViewState((state) => state.rec);
  return (
    <div className={styles.filters}>
      <KeyGroup title={i18n.t("comparison.title")} layer="record">
        {countValues(
          comparisons,
          claims.map((claim) => claim.comparison),
        ).map(({ value, count }) => (
          <KeyEntry key={value} set={`rec=${toggled(comparisons, rec, value).join(",")}`} pressed={rec.includes(value)}>
            <ClaimSign comparison={value} />
            {i18n.t("filter.option", { label: i18n.t(`comparison.${value}.label`), number: count })}
          </KeyEntry>
        ))}
      </KeyGroup>
      <KeyGroup title={i18n.t("status.title")} layer="article">
        {countValues(
          statuses,
          claims.map((claim) => claim.status),
        ).map(({ value, count }) => (
          <KeyEntry key={value} set={`who=${toggled(statuses, who, value).join(",")}`} pressed={who.includes(value)}>
            <ClaimSign status={value} />
            {i18n.t("filter.option", { label: i18n.t(`status.${value}.label`), number: count })}
          </KeyEntry>
        ))}
      </KeyGroup>
      {searchable && <ClaimSearch figure={figure} />}
      <ShownCount claims={claims} />
    </div>
  );
}

function KeyGroup({ title, layer, children }: { title: string; layer: MarkLayer; children: ReactNode }) {
  return (
    <fieldset className={styles.group} data-in={layer}>
      <legend>{title}</legend>
      <ul>{children}</ul>
    </fieldset>
  );
}

function KeyEntry({ set, pressed, children }: { set: string; pressed: boolean; children: ReactNode }) {
  return (
    <li>
      <button type="button" className="needs-script" data-set={set} aria-pressed={pressed}>
        {children}
      </button>
      <span>{children}</span>
    </li>
  );
}

function ClaimSearch({ figure }: { figure: string }) {
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
        onChange={(event) => {
          store.set({ q: event.target.value });
        }}
      />
      <small id={`${figure}-search-hint`}>{i18n.t("filter.searchHint")}</small>
    </div>
  );
}

/** How many claims pass the filter, and the way back to all of them, after which the focus stays here. */
function ShownCount({ claims }: { claims: readonly Claim[] }) {
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
