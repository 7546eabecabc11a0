import { type ReactNode, useCallback } from "react";
import type { EntityKey } from "#model/entity.ts";
import styles from "./Mark.module.css";
import { useReading } from "./Reading.tsx";
import { showStanding } from "./standing.ts";

/** Whose a mark is: the article's claim, the public record, or context that we added. */
export type MarkLayer = "article" | "record" | "context";

interface MarkProps {
  /** What opens. */
  sel: EntityKey;
  /** Absent where the mark is of several layers: its parts then carry `data-in` themselves. */
  layer?: MarkLayer;
  /** The whole meaning in words, for those who do not see the mark; absent where its own words say it. */
  label?: string;
  /** Further things that this mark also shows, so that it lights up with them. */
  also?: readonly EntityKey[];
  /** Its place among others when they are ordered by size. */
  rank?: number | undefined;
  children: ReactNode;
}

/**
 * A mark that opens: an SVG link to the page of what it shows, and a selection where the script runs.
 * Its part with `data-ring` carries the ring of focus and selection (see standing.ts). Without a script every mark is a
 * tab stop; with it one of each graphic is, and the arrow keys reach the others (see roving.ts).
 */
export function Mark(props: MarkProps) {
  const { isEmbed } = useReading();
  // An embed's <base> leads links out of its frame, but not those of an SVG.
  return <MarkLink {...props} className={styles.mark} target={isEmbed ? "_blank" : undefined} />;
}

/** A mark outside of an SVG: a row of words, or a box with a drawing of its own, with the ring around all of it. */
export function RowMark(props: MarkProps & { className?: string | undefined }) {
  return <MarkLink {...props} className={`${styles.row ?? ""} ${props.className ?? ""}`.trim()} />;
}

function MarkLink({
  sel,
  layer,
  label,
  also,
  rank,
  className,
  target,
  children,
}: MarkProps & { className?: string | undefined; target?: string | undefined }) {
  const { href, story, store } = useReading();
  const stand = useCallback(
    (mark: Element | null) => {
      if (!mark) return;
      showStanding(mark, story, store.get());
      if (!mark.hasAttribute("tabindex")) mark.setAttribute("tabindex", "-1");
    },
    [story, store],
  );
  return (
    <a
      ref={stand}
      href={href(sel)}
      data-sel={sel}
      data-also={also && also.length > 0 ? also.join(" ") : undefined}
      data-in={layer}
      data-rank={rank}
      className={className}
      target={target}
      aria-label={label}
    >
      {children}
    </a>
  );
}
