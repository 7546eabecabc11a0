import { type ReactNode, useCallback } from "react";
import { type ClaimFilter, noFilter, subjectName, subjectsOf } from "#model/questions.ts";
import { comparisons, statuses } from "#model/vocabulary.ts";
import { ClaimSign } from "./ClaimSigns.tsx";
import styles from "./Filters.module.css";
import type { MarkLayer } from "./Mark.tsx";
import { useReading } from "./Reading.tsx";
import { showFilter } from "./showFilter.ts";
import { Words } from "./Words.tsx";

interface FiltersProps {
  /** How many of what the figure shows pass a filter. */
  count: (filter: ClaimFilter) => number;
  /** Whether the entries are also the key to the signs, which stays where no script runs. */
  isKey?: boolean;
}

/**
 * What claims and events are filtered by, the same in every figure that can be: comparison, who says so, subject, with
 * how many there are of each. What is chosen is shown by showFilter.ts.
 */
export function Filters({ count, isKey = false }: FiltersProps) {
  const reading = useReading();
  const { i18n, story, store } = reading;
  const show = useCallback(() => {
    showFilter(reading, store.get());
  }, [reading, store]);
  const of = (key: "rec" | "who" | "subject", value: string) => {
    const number = count({ ...noFilter, [key]: [value] });
    return { set: `${key}=${value}`, number };
  };
  return (
    <div className={styles.filters} data-filters="" ref={show}>
      <Group title={i18n.t("comparison.title")} hint={isKey && i18n.t("filter.ground")} layer="record">
        {comparisons.map((value) => (
          <Entry key={value} {...of("rec", value)} isKey={isKey}>
            {isKey && <ClaimSign comparison={value} />}
            {i18n.t(`comparison.${value}.label`)}
          </Entry>
        ))}
      </Group>
      <Group title={i18n.t("status.title")} hint={isKey && i18n.t("filter.sign")} layer="article">
        {statuses.map((value) => (
          <Entry key={value} {...of("who", value)} isKey={isKey}>
            {isKey && <ClaimSign status={value} />}
            {i18n.t(`status.${value}.label`)}
          </Entry>
        ))}
      </Group>
      <Group title={i18n.t("filter.subject")} isControl>
        {subjectsOf(story).map((chapter) => (
          <Entry key={chapter.id} {...of("subject", chapter.id)}>
            <Words
              of={subjectName(chapter)}
              lang={story.untranslated.includes(chapter.title) ? story.sourceLanguage : undefined}
            />
          </Entry>
        ))}
      </Group>
    </div>
  );
}

interface GroupProps {
  title: string;
  /** What of a sign the group explains. */
  hint?: string | false;
  layer?: MarkLayer;
  /** Whether it is of no use where no script runs. */
  isControl?: boolean;
  children: ReactNode;
}

function Group({ title, hint, layer, isControl, children }: GroupProps) {
  return (
    <fieldset className={`${styles.group ?? ""} ${isControl ? "needs-script" : ""}`.trim()} data-in={layer}>
      <legend>
        {title} {hint && <small>{hint}</small>}
      </legend>
      <ul>{children}</ul>
    </fieldset>
  );
}

interface EntryProps {
  set: string;
  number: number;
  isKey?: boolean;
  children: ReactNode;
}

function Entry({ set, number, isKey, children }: EntryProps) {
  const { i18n } = useReading();
  if (number === 0) return null;
  const words = (
    <>
      {children}
      <small>{i18n.formatNumber(number)}</small>
    </>
  );
  return (
    <li>
      <button type="button" className="needs-script" data-set={set}>
        {words}
      </button>
      {isKey && <span>{words}</span>}
    </li>
  );
}
