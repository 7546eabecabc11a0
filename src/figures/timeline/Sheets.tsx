import type { PlacedTimeline } from "./placed.ts";
import { layoutSheets } from "./sheets.ts";
import styles from "./Timeline.module.css";

/** The drawing that has the id `of`, once more in parts, each for a sheet of paper: a browser would cut through words. */
export function Sheets({ of, placed }: { of: string; placed: PlacedTimeline }) {
  return (
    <div className={styles.sheets} hidden>
      {layoutSheets(placed).map(({ y, heightPx }) => (
        <svg key={y} viewBox={[0, y, placed.widthPx, heightPx].join(" ")}>
          <use href={`#${of}`} />
        </svg>
      ))}
    </div>
  );
}
