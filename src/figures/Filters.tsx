import { type ReactNode, useCallback } from "react";
import { type ClaimFilter, claimsMatching, noFilter, subjectName, subjectsOf } from "#model/questions.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { ClaimSign } from "./ClaimSign.tsx";
import styles from "./Filters.module.css";
import { useReading } from "./Reading.tsx";
import { showFilter } from "./claimFilter.ts";
import { Words } from "./Words.tsx";

interface FiltersProps {
  /** How many of what the figure shows pass a filter. */
  count: (filter: ClaimFilter) => number;
  /** Whether the entries are also the key to the signs, which stays where no script runs. */
  isKey?: boolean;
}

/**
 * What claims and events are filtered by, the same in every figure that can be: comparison, who says so, subject, with
 * how many there are of each. What is chosen is shown by claimFilter.ts.
 */
export function Filters({ count, isKey = false }: FiltersProps) {
  const reading = useReading();
  const { i18n, story, store } = reading;
  const show = useCallback(() => showFilter(reading, store.get()), [reading, store]);
  const entry = (key: "rec" | "who" | "subject", value: string, label: string, sign?: ReactNode, lang?: string) => {
    const filter = { ...noFilter, [key]: [value] };
    const number = count(filter);
    // What a link filters by has its button, even where it leaves nothing.
    const isThere = number > 0 || (!isKey && claimsMatching(story, story.claims, filter).length > 0);
    const option = i18n.t("filter.option", { label, number: i18n.formatNumber(number) });
    const all = [isKey && sign, <Words key="words" of={option} lang={lang} />];
    return (
      isThere && (
        <Entry
          key={value}
          set={`${key}=${value}`}
          words={all}
          isKey={isKey && sign !== undefined}
          isEmpty={number === 0}
        />
      )
    );
  };
  return (
    <div className={styles.filters} data-filters="" ref={show}>
      <fieldset className={styles.group} data-in="record">
        <legend>{i18n.t(isKey ? "filter.ground" : "comparison.title")}</legend>
        <ul>
          {comparisons.map((value) =>
            entry("rec", value, i18n.t(`comparison.${value}.label`), <ClaimSign key="sign" comparison={value} />),
          )}
        </ul>
      </fieldset>
      <fieldset className={styles.group} data-in="article">
        <legend>{i18n.t(isKey ? "filter.sign" : "status.title")}</legend>
        <ul>
          {statuses.map((value) =>
            entry("who", value, i18n.t(`status.${value}.label`), <ClaimSign key="sign" status={value} />),
          )}
        </ul>
      </fieldset>
      <fieldset className={`${styles.group ?? ""} needs-script`}>
        <legend>{i18n.t("filter.subject")}</legend>
        <ul>
          {subjectsOf(story).map((chapter) => {
            const lang = story.untranslated.includes(chapter.title) ? story.sourceLanguage : undefined;
            return entry("subject", chapter.id, subjectName(chapter), undefined, lang);
          })}
        </ul>
      </fieldset>
    </div>
  );
}

interface EntryProps {
  set: string;
  words: ReactNode;
  isKey: boolean;
  /** It would leave nothing: it can be read, and be taken back where it was chosen elsewhere (delegate.ts). */
  isEmpty: boolean;
}

function Entry({ set, words, isKey, isEmpty }: EntryProps) {
  return (
    <li>
      <button
        type="button"
        data-set={set}
        aria-disabled={isEmpty || undefined}
        className={isEmpty ? styles.empty : undefined}
      >
        {words}
      </button>
      {isKey && <span>{words}</span>}
    </li>
  );
}
