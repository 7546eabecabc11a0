import { comparisons, statuses } from "#model/vocabulary.ts";
import type { ClaimStatus } from "#model/vocabulary.ts";
import styles from "./ClaimSigns.module.css";
import { grounds, record } from "./signGrounds.tsx";

/** All signs, drawn once for the whole page: warm and solid is the article, cool and hatched the record. */
export function ClaimSigns() {
  return (
    <svg id="signs" className={styles.store} aria-hidden="true">
      <defs>
        <g id="sign-bare" className={styles.bare}>
          <rect x="1.5" y="1.5" width="29" height="29" rx="2" />
        </g>
        {comparisons.map((comparison) => (
          <g key={comparison} id={`sign-${comparison}`}>
            <g className={styles.both}>{grounds[comparison]}</g>
            <rect width="32" height="32" rx="2" className={`${styles.article ?? ""} ${styles.articleAlone ?? ""}`} />
            <g className={styles.recordAlone}>{record[comparison] ?? grounds[comparison]}</g>
          </g>
        ))}
        {statuses.map(
          (status) =>
            signs[status] && (
              <g key={status} id={`sign-${status}`} className={styles.sign}>
                <circle cx="16" cy="16" r="9" />
                {signs[status]}
              </g>
            ),
        )}
      </defs>
    </svg>
  );
}

/** Around the middle of a square of 32; the article's own statements carry none. */
const signs: Readonly<Partial<Record<ClaimStatus, React.ReactNode>>> = {
  article_interpretation: <path d="M16 12a4 4 0 1 0 .01 0Z" />,
  article_terminology: <path d="M14.5 12 10.5 16l4 4M17.5 12l4 4-4 4" />,
  attributed_named: <path d="M16 10.5a2.2 2.2 0 1 0 .01 0ZM11.5 21a4.5 4 0 0 1 9 0Z" className={styles.full} />,
  attributed_unnamed: <path d="M16 10.5a2.2 2.2 0 1 0 .01 0ZM11.5 21a4.5 4 0 0 1 9 0Z" />,
  reported_circulating: <path d="M11 16h.01M16 16h.01M21 16h.01" className={styles.dots} />,
};
