import type { ReactNode } from "react";
import type { EntityKey } from "#model/entity.ts";
import { claimMatches, claimsOf, relatedEntities } from "#model/questions.ts";
import type { ViewState } from "#state/viewState.ts";
import styles from "./Mark.module.css";
import { useReading, useViewState } from "./Reading.tsx";

/** Whose a mark is: the article's claim, the public record, or context that we added. */
export type MarkLayer = "article" | "record" | "context";

interface MarkProps {
  /** What opens. */
  sel: EntityKey;
  /** Absent where the mark is of several layers: its parts then carry `data-in` themselves. */
  layer?: MarkLayer;
  /** The whole meaning in words, for those who do not see the mark. */
  label: string;
  /** Exactly one mark of a graphic is its tab stop; the arrow keys reach the others. */
  tabStop?: boolean;
  /** Further things that this mark also shows, so that it lights up with them. */
  also?: readonly EntityKey[];
  children: ReactNode;
}

/**
 * A mark that opens: an SVG link to the page of what it shows, and a selection where the script runs.
 * `data-selected` and `data-dimmed` say how it stands to the view state.
 */
export function Mark({ sel, layer, label, tabStop = false, also, children }: MarkProps) {
  const { href } = useReading();
  const standing = useStanding(sel, also);
  return (
    <a
      href={href(sel)}
      data-sel={sel}
      data-in={layer}
      data-selected={standing === "selected" || undefined}
      data-dimmed={standing === "dimmed" || undefined}
      className={styles.mark}
      aria-label={label}
      aria-current={standing === "selected" || undefined}
      tabIndex={tabStop ? 0 : -1}
    >
      {children}
    </a>
  );
}

/** How a thing stands to the view state: part of what is selected, outside of what is filtered for, or neither. */
export function useStanding(sel: EntityKey, also: readonly EntityKey[] = []): "selected" | "dimmed" | "plain" {
  const { story } = useReading();
  return useViewState((state) => {
    if (state.sel) {
      const related = relatedEntities(story, state.sel);
      if (related.has(sel) || also.some((key) => related.has(key))) return "selected";
    }
    if (isFiltering(state)) {
      const matches = [sel, ...also].some((key) =>
        claimsOf(story, key).some((claim) => claimMatches(story, claim, state)),
      );
      if (!matches) return "dimmed";
    }
    return "plain";
  });
}

function isFiltering(state: ViewState): boolean {
  return state.who.length > 0 || state.rec.length > 0 || state.q !== "";
}
