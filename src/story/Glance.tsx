import { Fragment } from "react";
import graphic from "#figures/Graphic.module.css";
import { BarEnd } from "#figures/bars/BarEnd.tsx";
import { Label } from "#figures/Label.tsx";
import { useReading } from "#figures/Reading.tsx";
import { type GlanceOf, glancePx, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { toTenth } from "#figures/placing/stretch.ts";
import type { Matter } from "#model/schema/story.ts";
import styles from "./Glance.module.css";

const glances = import.meta.glob<GlanceOf>("../figures/*/glance.ts", { eager: true, import: "glance" });

const classes = `${graphic.graphic ?? ""} ${graphic.fluid ?? ""} ${styles.glance ?? ""}`;

/** A matter's figure in small, where its kind has that; the words around it say what it shows. */
export function Glance({ of }: { of: Matter }) {
  const { story, i18n } = useReading();
  const block = story.figures.find(({ id }) => id === of.figure);
  const glance = block && glances[`../figures/${block.kind}/glance.ts`]?.(of, block, story, i18n);
  if (!glance) return null;
  const { ground = [], article = [], record = [], leastPx = glancePx.least } = glance;
  const { height, font } = glancePx;
  return (
    <svg width={leastPx} height={height} fontSize={font} className={classes} aria-hidden="true">
      {ground.map(draw)}
      {article.length > 0 && <g data-in="article">{article.map(draw)}</g>}
      {record.length > 0 && <g data-in="record">{record.map(draw)}</g>}
    </svg>
  );
}

function draw(shape: GlanceShape, key: number) {
  const { y } = shape;
  const x = percent(shape.x);
  switch (shape.as) {
    case "dot":
      return (
        <Fragment key={key}>
          {shape.isSoft && <circle cx={x} cy={y} r={glancePx.dot + 3} fillOpacity={0.3} />}
          <circle cx={x} cy={y} r={glancePx.dot} />
        </Fragment>
      );
    case "bar":
      return (
        <Fragment key={key}>
          <rect x={x} width={percent(shape.width)} y={y} height={glancePx.bar} />
          {shape.end !== "closed" && (
            <svg y={y} height={glancePx.bar} overflow="visible">
              <BarEnd {...shape} x={percent(shape.x + (shape.away > 0 ? shape.width : 0))} isOutlined={false} />
            </svg>
          )}
        </Fragment>
      );
    case "line":
      return <line key={key} x1={x} x2={percent(shape.toX)} y1={y} y2={shape.toY} />;
    case "words":
      return <Label key={key} {...{ x, y, dx: shape.dx, side: shape.side }} children={shape.words} />;
  }
}

function percent(place: number): string {
  return `${toTenth(place)}%`;
}
