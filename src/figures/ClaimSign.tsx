import type { ClaimStatus, Comparison } from "#model/vocabulary.ts";

interface ClaimSignProps {
  comparison?: Comparison;
  status?: ClaimStatus;
  /** That of the style around it without. */
  sizePx?: number;
}

/** The square of a claim: its ground tells the comparison with the record, the sign on it who says so. */
export function ClaimSign({ comparison, status, sizePx }: ClaimSignProps) {
  const hasSign = status !== undefined && status !== "article_assertion";
  return (
    <svg viewBox="0 0 32 32" width={sizePx} height={sizePx} aria-hidden="true">
      <use href={`#sign-${comparison ?? "bare"}`} />
      {hasSign && <use href={`#sign-${status}`} />}
    </svg>
  );
}
