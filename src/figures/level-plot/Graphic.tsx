import { percent } from "#figures/placing/stretch.ts";
import { enlarged, useFrame } from "#figures/frame.ts";
import { graphicName, type HeadingLevel } from "#figures/graphicName.ts";
import { Graphic as Drawing } from "#figures/Graphic.tsx";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import { findSeries } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { LevelPlotOptions } from "./block.ts";
import { articleWords, findingsOf } from "./findings.ts";
import { levelBeyond, levelReach, type PlacedLabel } from "./labels.ts";
import { breakPx, layoutLevelPlot, type PlacedLevelPlot } from "./layout.ts";
import styles from "./LevelPlot.module.css";
import { PointMark } from "./PointMark.tsx";
import { pointsOf } from "./points.ts";

/** The level across the record's values. */
export function Graphic({ block, headingLevel = 1 }: { block: FigureBlock; headingLevel?: HeadingLevel }) {
  const { story, i18n } = useReading();
  const frame = useFrame();
  const options = block.options as LevelPlotOptions;
  const series = findSeries(story, options.series);
  if (!series) return null;
  const { value, qualifier } = options.level;
  const { missing = [], unit } = series;
  const points = pointsOf(story, series, options, i18n);
  const findings = findingsOf(points, value, options.articleTime);
  const words = {
    level: i18n.formatValue(value, unit, qualifier),
    said: articleWords(story.article.date, i18n),
    notFromZero: i18n.t("levelPlot.notFromZero"),
    missing: missing.length > 0 ? i18n.t("levelPlot.missing", { years: i18n.formatList(missing) }) : "",
    distance: findings.distance ? i18n.formatValue(Math.abs(findings.distance), "percent") : "",
    break: i18n.t("levelPlot.break"),
    none: i18n.t("levelPlot.noPoints"),
    value: (number: number) => i18n.formatValue(number, unit),
  };
  const reach = levelReach(qualifier, enlarged(frame));
  const layout = layoutLevelPlot({ points, findings, level: value, reach, missing }, words, frame);
  return (
    <div className={styles.frame}>
      <Drawing
        id={block.id}
        widthPx="fluid"
        heightPx={layout.heightPx}
        name={graphicName(block, headingLevel, i18n)}
        way="across"
      >
        <Ground layout={layout} />
        <LevelMark layout={layout} options={options} label={words.level} />
        {layout.points.map((point) => (
          <PointMark key={point.point.id} placed={point} growth={layout.growth} />
        ))}
      </Drawing>
    </div>
  );
}

/** What is no mark: missing years, round values, the axis of time, the distance, notes. */
function Ground({
  layout: { gaps, breaks, grid, joins, years, measure, notes, room, growth },
}: {
  layout: PlacedLevelPlot;
}) {
  const { i18n } = useReading();
  return (
    <>
      <g className={styles.ground}>
        {gaps.map(({ left, width }) => (
          <rect
            key={left}
            x={percent(left)}
            y={room.top - 24}
            width={percent(width)}
            height={room.axis - room.top + 24}
          />
        ))}
        {[...grid.map(({ y }) => y), room.axis].map((y) => (
          <line key={y} x2="100%" y1={y} y2={y} />
        ))}
      </g>
      <g className={styles.soft}>
        <Labels labels={[...notes, ...grid.flatMap(({ label }) => label ?? [])]} />
        <g aria-hidden="true">
          {years.map(({ year, x, isKey, wideOnly }) => (
            <Label
              key={year}
              x={percent(x)}
              y={room.axis + 20 * growth}
              side="centre"
              className={[isKey && styles.key, wideOnly && styles.wide].filter(Boolean).join(" ") || undefined}
            >
              {i18n.formatYear(String(year))}
            </Label>
          ))}
        </g>
      </g>
      {breaks.map(({ x, y, label }) => (
        <g key={x} className={styles.measure}>
          <line x1={percent(x)} x2={percent(x)} y1={y - breakPx / 3} y2={y + breakPx} />
          {label && <Labels labels={[label]} />}
        </g>
      ))}
      {measure && (
        <g className={styles.measure}>
          <line x1={percent(measure.x)} x2={percent(measure.x)} y1={measure.from} y2={measure.to} />
          {measure.label && <Labels labels={[measure.label]} />}
        </g>
      )}
      {joins && (
        <svg width="100%" height={room.axis} viewBox={`0 0 1000 ${room.axis}`} preserveAspectRatio="none">
          <path d={joins} className={styles.joins} data-in="record" />
        </svg>
      )}
    </>
  );
}

function LevelMark({ layout, options, label }: { layout: PlacedLevelPlot; options: LevelPlotOptions; label: string }) {
  const { story, i18n } = useReading();
  const { levelY, levelTarget, levelLabel } = layout;
  const { claim, measureClaim, qualifier } = options.level;
  const line = (y: number) => ({ x2: "100%", y1: y, y2: y });
  return (
    <Mark
      sel={entityKey("claim", claim)}
      also={measureClaim === undefined ? [] : [entityKey("claim", measureClaim)]}
      layer="article"
      label={i18n.t("levelPlot.spokenLevel", { said: articleWords(story.article.date, i18n), value: label })}
    >
      <rect y={levelTarget.top} width="100%" height={levelTarget.height} className={styles.hit} />
      <g className={styles.level}>
        {levelBeyond(qualifier, layout.growth).map(({ dy, widthPx, opacity }) => (
          <line key={dy} {...line(levelY + dy)} strokeWidth={widthPx} strokeOpacity={opacity} />
        ))}
        <Labels labels={[...levelLabel].reverse()} />
      </g>
      <line {...line(levelY)} className={styles.level} data-ring="" />
    </Mark>
  );
}

function Labels({ labels }: { labels: readonly PlacedLabel[] }) {
  const { fontPx: plainPx } = useFrame();
  return labels.map(({ words, x, dx, y, side, fontPx, wideOnly }) => (
    <Label
      key={`${words} ${y}`}
      isApart
      x={percent(x)}
      dx={dx || undefined}
      y={y}
      side={side}
      fontSize={fontPx === plainPx ? undefined : fontPx}
      className={wideOnly ? styles.wide : undefined}
    >
      {words}
    </Label>
  ));
}
