import { listQuery } from "#state/viewState.ts";
import { mostInChapter, partsOf } from "./mostInChapter.ts";
import styles from "./PartLinks.module.css";
import { useReading, useViewState } from "./Reading.tsx";

interface PartLinksProps {
  figure: string;
  /** How many rows the list has in all. */
  count: number;
}

/** Leads to the other parts of a list that is longer than a page, in the view that it has here; nothing for a shorter one. */
export function PartLinks({ figure, count }: PartLinksProps) {
  const { i18n, part, figureHref } = useReading();
  const query = useViewState(listQuery);
  const parts = partsOf(count);
  if (parts === 1) return null;
  const current = part > parts ? 1 : part;
  return (
    <nav className={styles.parts} aria-label={i18n.t("filter.parts")}>
      <ol role="list">
        {Array.from({ length: parts }, (_, index) => index + 1).map((number) => {
          const [first, last] = [(number - 1) * mostInChapter + 1, Math.min(number * mostInChapter, count)];
          return (
            <li key={number}>
              <a
                href={figureHref(figure) + (number > 1 ? `${number}/` : "") + query}
                aria-current={number === current ? "page" : undefined}
              >
                {i18n.t("filter.part", { first: i18n.formatNumber(first), last: i18n.formatNumber(last) })}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
