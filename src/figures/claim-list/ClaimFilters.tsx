import type { ReactNode } from "react";
import { claimMatches, type ClaimFilter } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { maximumQuery } from "#state/query.ts";
import { useReading, useViewState } from "#figures/Reading.tsx";
import { countValues, toggled } from "./claimGroups.ts";
import { ClaimSign } from "./ClaimSigns.tsx";
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
      {searchable && <ClaimSearch figure={figure} />}
      <KeyGroup title={i18n.t("comparison.title")}>
        {countValues(
          comparisons,
          claims.map((claim) => claim.comparison),
        ).map(({ value, count }) => (
          <KeyEntry key={value} set={`rec=${toggled(comparisons, rec, value).join(",")}`} pressed={rec.includes(value)}>
            <ClaimSign figure={figure} comparison={value} />
            {i18n.t("filter.option", { label: i18n.t(`comparison.${value}.label`), number: count })}
          </KeyEntry>
        ))}
      </KeyGroup>
      <KeyGroup title={i18n.t("status.title")}>
        {countValues(
          statuses,
          claims.map((claim) => claim.status),
        ).map(({ value, count }) => (
          <KeyEntry key={value} set={`who=${toggled(statuses, who, value).join(",")}`} pressed={who.includes(value)}>
            <ClaimSign figure={figure} status={value} />
            {i18n.t("filter.option", { label: i18n.t(`status.${value}.label`), number: count })}
          </KeyEntry>
        ))}
      </KeyGroup>
      <ShownCount claims={claims} />
    </div>
  );
}

/** What the reader has narrowed the claims down to. */
export function useClaimFilter(): ClaimFilter & { isFiltering: boolean } {
  const who = useViewState((state) => state.who);
  const rec = useViewState((state) => state.rec);
  const q = useViewState((state) => state.q);
  return { who, rec, q, isFiltering: who.length > 0 || rec.length > 0 || q.trim() !== "" };
}

function KeyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
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
  return (
    <div className={`${styles.search ?? ""} needs-script`}>
      <label htmlFor={`${figure}-search`}>{i18n.t("filter.search")}</label>
      <input
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

function ShownCount({ claims }: { claims: readonly Claim[] }) {
  const { i18n, story, store } = useReading();
  const filter = useClaimFilter();
  if (!filter.isFiltering) return null;
  const shown = claims.filter((claim) => claimMatches(story, claim, filter)).length;
  return (
    <p className={styles.shown}>
      <b>
        {shown > 0
          ? i18n.t("filter.shown", { shown: i18n.formatNumber(shown), count: claims.length })
          : i18n.t("filter.none")}
      </b>
      <button
        type="button"
        onClick={() => {
          store.set({ who: [], rec: [], q: "" });
        }}
      >
        {i18n.t("filter.reset")}
      </button>
    </p>
  );
}
