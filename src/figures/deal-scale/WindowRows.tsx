import { across, percent } from "#figures/placing/stretch.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { HatchPattern } from "#figures/Graphic.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { RowMark } from "#figures/Mark.tsx";
import { Pause } from "#figures/Pause.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { entityKey } from "#model/entity.ts";
import { findObservation } from "#model/questions.ts";
import { AxisLines } from "./AxisLines.tsx";
import styles from "./DealScale.module.css";
import { barEndPath } from "./endPath.ts";
import { layoutWindows, type PlacedWindow, windowsWithin } from "./layout.ts";
import type { ShareWindow, WindowGroup } from "./windows.ts";

interface WindowRowsProps {
  /** Of the figure; it names the pattern. */
  id: string;
  groups: readonly WindowGroup[];
  /** Id of the observation that says what the shares leave out. */
  caveat: string | undefined;
}

/** Shares over windows of years, each as a bar, group after group, never joined; what they leave out stands below. */
export function WindowRows({ id, groups, caveat }: WindowRowsProps) {
  const { i18n, story } = useReading();
  const frame = useFrame();
  const isWhole = frame.most === undefined;
  const shown = windowsWithin(groups, frame);
  const { percent, rows } = layoutWindows(shown, frame.dir);
  const left = isWhole && caveat !== undefined && findObservation(story, caveat);
  return (
    <div className={styles.groups} data-in="record">
      {shown.map((group, at) => (
        <div key={group.id} className={styles.shares} role="group" aria-labelledby={`${id}-${group.id}`}>
          <p className={styles.group}>
            {isWhole && <b className={styles.reach}>{group.reach}</b>}{" "}
            <Words as="b" of={group.title} id={`${id}-${group.id}`} /> {isWhole && <small>{group.denominator}</small>}
          </p>
          <div className={styles.plot}>
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
      {left && (
        <RowMark sel={entityKey("record", left.id)} layer="record" className={styles.caveat}>
          <Words of={left.note ?? left.statement} />
        </RowMark>
      )}
    </div>
  );
}

function WindowRow({ window, placed, fill }: { window: ShareWindow; placed: PlacedWindow; fill: string }) {
  const frame = useFrame();
  const times = rowsEnlarged(frame);
  const path = barEndPath(window.end, { y: 11 * times, dir: frame.dir, times });
  const isApart = window.length !== "";
  // Else it would be heard as one number with the share.
  const isNumberFirst = frame.most === undefined && /^[\d٠-٩]/.test(window.when);
  return (
    <RowMark
      sel={window.sel}
      layer="record"
      className={`${styles.window ?? ""} ${styles.record ?? ""} ${(isApart && styles.apart) || ""}`.trim()}
    >
      <span>
        <b>{window.value}</b>
        {isNumberFirst && <Pause />} <span>{window.when}</span>
        {frame.most === undefined && (window.length || window.grade) && (
          <>
            <Pause />
            <small>
              {window.length} {window.grade}
            </small>
          </>
        )}
      </span>
      <svg width="100%" height={22 * times} aria-hidden="true">
        <rect
          {...across(placed.bar)}
          width={placed.bar.width > 0 ? percent(placed.bar.width) : 1}
          y={4 * times}
          height={14 * times}
          fill={window.end === "up-to" ? undefined : fill}
        />
        {placed.range.width > 0 && <rect {...across(placed.range)} y={4 * times} height={14 * times} />}
        {path && (
          <svg x={percent(placed.x)}>
            <path d={path} />
          </svg>
        )}
      </svg>
    </RowMark>
  );
}
