import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { Label } from "#figures/Label.tsx";
import { useReading } from "#figures/Reading.tsx";
import { type GlanceOf, glancePx, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import type { Matter } from "#model/schema/story.ts";
import styles from "./Glance.module.css";

const glances = import.meta.glob<GlanceOf>("../figures/*/glance.ts", { eager: true, import: "glance" });

/** A matter's figure in small, where its kind has that; the words around it say what it shows. */
export function Glance({ of }: { of: Matter }) {
  const { story, i18n } = useReading();
  const block = story.figures.find(({ id }) => id === of.figure);
  const glance = block && glances[`../figures/${block.kind}/glance.ts`]?.(of, block, story, i18n);
  if (!glance) return null;
  return (
    <svg
      width={glance.leastPx ?? glancePx.least}
      height={glancePx.height}
      fontSize={glancePx.font}
      className={styles.glance}
      aria-hidden="true"
    >
      {glance.ground?.map(draw)}
      {glance.article && <g data-in="article">{glance.article.map(draw)}</g>}
      {glance.record && <g data-in="record">{glance.record.map(draw)}</g>}
    </svg>
  );
}

function draw(shape: GlanceShape, key: number) {
  const x = percent(shape.x);
  const { y } = shape;
  switch (shape.as) {
    case "dot":
      return (
        <g key={key}>
          {shape.isSoft && <circle cx={x} cy={y} r={glancePx.dot + 3} className={styles.halo} />}
          <circle cx={x} cy={y} r={glancePx.dot} />
        </g>
      );
    case "bar":
      return <Bar key={key} of={shape} />;
    case "line":
      return <line key={key} x1={x} x2={percent(shape.toX)} y1={y} y2={shape.toY} />;
    case "words":
      return (
        <Label key={key} x={x} dx={shape.dx} y={y} side={shape.side}>
          {shape.words}
        </Label>
      );
  }
}

function Bar({ of: { x, width, y, end = "closed", away = 1 } }: { of: GlanceShape & { as: "bar" } }) {
  return (
    <>
      <rect x={percent(x)} width={percent(width)} y={y} height={glancePx.bar} />
      {end !== "closed" && (
        <svg y={y} height={glancePx.bar}>
          <BarEnd end={end} x={percent(away > 0 ? x + width : x)} away={away} isOutlined={false} />
        </svg>
      )}
    </>
  );
}

function percent(place: number): string {
  return `${String(Math.round(place * 10) / 10)}%`;
}
