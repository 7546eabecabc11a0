import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { Stretch } from "#figures/placing/stretch.ts";
import { Words } from "#figures/Words.tsx";
import { AxisLines } from "./AxisLines.tsx";
import styles from "./DealScale.module.css";
import { barEndPath } from "./endPath.ts";
import { layoutWindows, type PlacedWindow, windowsWithin } from "./layout.ts";
import { overlaps, type ShareWindow, type WindowGroup } from "./windows.ts";

interface WindowRowsProps {
  /** Of the figure; it names the pattern. */
  id: string;
  groups: readonly WindowGroup[];
}

/** Shares over windows of years: each with its years as a span and its share as a bar, group after group, never joined. */
export function WindowRows({ id, groups }: WindowRowsProps) {
  const { i18n } = useReading();
  const frame = useFrame();
  const isWhole = frame.most === undefined;
  const shown = windowsWithin(groups, frame);
  const { years, percent, rows } = layoutWindows(shown, frame.dir);
  return (
    <div data-in="record">
      {isWhole && <p className={styles.title}>{i18n.t("dealScale.windows")}</p>}
      {isWhole && overlaps(groups) && <p className={styles.note}>{i18n.t("dealScale.overlap")}</p>}
      {shown.map((group, at) => (
        <div key={group.id}>
          <p className={styles.group}>
            <b>
              <Words of={group.title} />
            </b>{" "}
            {isWhole && group.denominator}
          </p>
          <div className={`${styles.plot ?? ""} ${styles.shares ?? ""}`}>
            {isWhole && <AxisLines ticks={years} format={(year) => i18n.formatYear(String(year))} isYears />}
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
  const frame = useFrame();
  const times = rowsEnlarged(frame);
  const path = barEndPath(window.end, { y: 11 * times, dir: frame.dir, times });
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
        {frame.most === undefined && <WindowNotes window={window} />}
      </span>
      {frame.most === undefined && (
        <svg width="100%" height="22" aria-hidden="true">
          {placed.span && <rect {...across(placed.span)} y="8" height="6" />}
        </svg>
      )}
      <svg width="100%" height={22 * times} aria-hidden="true">
        <rect
          {...across(placed.bar)}
          width={placed.bar.width > 0 ? `${String(placed.bar.width)}%` : 1}
          y={4 * times}
          height={14 * times}
          fill={window.end === "up-to" ? undefined : fill}
        />
        {placed.range.width > 0 && <rect {...across(placed.range)} y={4 * times} height={14 * times} />}
        {path && (
          <svg x={`${String(placed.x)}%`}>
            <path d={path} />
          </svg>
        )}
      </svg>
    </RowMark>
  );
}

/** That a window is not as long as the others, and that nobody checked it. */
function WindowNotes({ window: { length, grade } }: { window: ShareWindow }) {
  return (
    <>
      {length && <small>{length}</small>}
      {grade && <small>{grade}</small>}
    </>
  );
}

function across({ x, width }: Stretch) {
  return { x: `${String(x)}%`, width: `${String(width)}%` };
}
