import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { AxisLines } from "./AxisLines.tsx";
import styles from "./DealScale.module.css";
import { barEndPath } from "./endPath.ts";
import { layoutWindows, type PlacedWindow, type Stretch } from "./layout.ts";
import { overlaps, type ShareWindow, type WindowGroup } from "./windows.ts";

interface WindowRowsProps {
  /** Of the figure; it names the pattern. */
  id: string;
  groups: readonly WindowGroup[];
}

/** Shares over windows of years: each with its years as a span and its share as a bar, group after group, never joined. */
export function WindowRows({ id, groups }: WindowRowsProps) {
  const { i18n } = useReading();
  const { years, percent, rows } = layoutWindows(groups, i18n.dir);
  return (
    <div data-in="record">
      <p className={styles.title}>{i18n.t("dealScale.windows")}</p>
      {overlaps(groups) && <p className={styles.note}>{i18n.t("dealScale.overlap")}</p>}
      {groups.map((group, at) => (
        <div key={group.id}>
          <p className={styles.group}>
            <b>
              <Words of={group.title} />
            </b>{" "}
            {group.denominator}
          </p>
          <div className={`${styles.plot ?? ""} ${styles.shares ?? ""}`}>
            <AxisLines ticks={years} format={(year) => i18n.formatYear(String(year))} isYears />
            <AxisLines ticks={percent} format={(value) => i18n.formatValue(value, "percent")}>
              {at === 0 && <HatchPattern drawingId={`${id}-windows`} />}
            </AxisLines>
            {group.windows.map((window, index) => {
              const placed = rows[at]?.[index];
              return (
                placed && (
                  <WindowRow key={window.id} window={window} placed={placed} fill={hatchFill(`${id}-windows`)} />
                )
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}

interface WindowRowProps {
  window: ShareWindow;
  placed: PlacedWindow;
  fill: string;
}

function WindowRow({ window, placed, fill }: WindowRowProps) {
  const { i18n } = useReading();
  const path = barEndPath(window.end, 11, i18n.dir);
  return (
    <RowMark
      sel={window.sel}
      layer="record"
      className={`${styles.window ?? ""} ${styles.record ?? ""} ${(window.length && styles.apart) || ""}`.trim()}
    >
      <span>
        <b>{window.value}</b>
        {i18n.t("list.dot")}
        {window.when}
        {window.length && <small>{window.length}</small>}
        {window.grade && <small>{window.grade}</small>}
      </span>
      <svg width="100%" height="22" aria-hidden="true">
        {placed.span && <rect {...across(placed.span)} y="8" height="6" />}
      </svg>
      <svg width="100%" height="22" aria-hidden="true">
        <rect
          {...across(placed.bar)}
          width={placed.bar.width > 0 ? `${String(placed.bar.width)}%` : 1}
          y="4"
          height="14"
          fill={window.end === "up-to" ? undefined : fill}
        />
        {placed.range.width > 0 && <rect {...across(placed.range)} y="4" height="14" />}
        {path && (
          <svg x={`${String(placed.x)}%`}>
            <path d={path} />
          </svg>
        )}
      </svg>
    </RowMark>
  );
}

function across({ x, width }: Stretch) {
  return { x: `${String(x)}%`, width: `${String(width)}%` };
}
