import type { ReactNode } from "react";
import { type ClaimStatus, type Comparison, comparisons, statuses } from "#model/vocabulary.ts";
import styles from "./ClaimSigns.module.css";

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

/** What the record has of the square of a claim, hatched, in a square of 32; absent where it carries the claim wholly or has nothing else. */
const record: Readonly<Partial<Record<Comparison, ReactNode>>> = {
  consistent: <path d="M1 1H31V31H1ZM1 16 16 1M1 31 31 1M16 31 31 16" className={styles.record} />,
  consistent_with_caveat: <path d="M1 1H17L31 15V31H1ZM1 16 16 1M1 31 24 8M16 31 31 16" className={styles.record} />,
  within_published_range: <path d="M1.2 6V1.2H30.8V6M1.2 26V30.8H30.8V26" className={styles.record} />,
  outdated: <path d="M1 13V1H31V13ZM1 7 7 1M3 13 15 1M11 13 23 1M19 13 31 1M27 13 31 9" className={styles.record} />,
  differs: (
    <path d="M5 1H31V27ZM9 5 13 1M13.5 9.5 22 1M18 14 31 1M22.5 18.5 31 10M27 23 31 19" className={styles.record} />
  ),
  contested: (
    <path
      d="M18 1H31V14H18ZM18 7.5 24.5 1M18 14 31 1M24.5 14 31 7.5M1 18H14V31H1ZM1 24.5 7.5 18M1 31 14 18M7.5 31 14 24.5"
      className={styles.record}
    />
  ),
};

/** The squares of claims, of 32: what the article says fills, what the record says is hatched, what is missing stays empty. */
const grounds: Readonly<Record<Comparison, ReactNode>> = {
  consistent: <rect width="32" height="32" rx="2" className={styles.article} />,
  consistent_with_caveat: (
    <>
      <path d="M2 0H17L32 15V30a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Z" className={styles.article} />
      <path d="M23 1H31V9Z" className={styles.record} />
    </>
  ),
  within_published_range: (
    <>
      <rect y="9" width="32" height="14" className={styles.article} />
      {record.within_published_range}
    </>
  ),
  outdated: (
    <>
      <path d="M0 16H32V30a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2Z" className={styles.article} />
      {record.outdated}
    </>
  ),
  differs: (
    <>
      <path d="M0 4 28 32H2a2 2 0 0 1-2-2Z" className={styles.article} />
      {record.differs}
    </>
  ),
  contested: (
    <>
      <path d="M2 0H15V15H0V2a2 2 0 0 1 2-2ZM17 17H32V30a2 2 0 0 1-2 2H17Z" className={styles.article} />
      {record.contested}
    </>
  ),
  not_found: <rect x="1.5" y="1.5" width="29" height="29" className={styles.unfound} />,
  not_checkable: <rect x="1" y="1" width="30" height="30" rx="2" className={styles.unchecked} />,
};
