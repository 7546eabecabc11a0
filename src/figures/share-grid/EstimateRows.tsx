import { hatchFill } from "#figures/hatch.ts";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { estimateOutline } from "./estimateShape.ts";
import { dotRadiusPx, type PlacedEstimate, type PlacedLine, type PlacedShareGrid } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface EstimateRowsProps {
  layout: PlacedShareGrid;
  widthPx: number;
  drawingId: string;
}

/** The published estimates, one row each, on their axis; nothing where there are none. */
export function EstimateRows({ layout: { title, axis, estimates, guide }, widthPx, drawingId }: EstimateRowsProps) {
  if (!axis) return null;
  const gridLines = axis.bands.flatMap(({ top, bottom }) =>
    axis.ticks.map(({ x }, index) => {
      const before = axis.ticks[index - 1];
      const start = before ? `m${String(x - before.x)} ${String(top - bottom)}` : `M${String(x)} ${String(top)}`;
      return `${start}v${String(bottom - top)}`;
    }),
  );
  const guideLines = guide.map(({ x, top, bottom }) => `M${String(x)} ${String(top)}v${String(bottom - top)}`);
  return (
    <>
      <Lines lines={title} className={styles.title} />
      <Lines lines={axis.ticks.map(({ label }) => label)} className={styles.tick} />
      <path d={gridLines.join("")} className={styles.gridLine} />
      <path d={guideLines.join("")} className={styles.guide} data-in="article" />
      {estimates.map((placed) => (
        <EstimateMark
          key={placed.estimate.id}
          placed={placed}
          zeroX={axis.zeroX}
          widthPx={widthPx}
          drawingId={drawingId}
        />
      ))}
    </>
  );
}

interface EstimateMarkProps {
  placed: PlacedEstimate;
  zeroX: number;
  widthPx: number;
  drawingId: string;
}

function EstimateMark({ placed, zeroX, widthPx, drawingId }: EstimateMarkProps) {
  const { estimate, rowY, rowHeight, y, highX, who, detail, value } = placed;
  const { body, caps, open } = estimateOutline(estimate.shape, { ...placed, zeroX });
  const article = estimate.layer === "article";
  return (
    <Mark sel={estimate.sel} layer={estimate.layer} label={estimate.spoken}>
      <rect x={0} y={rowY} width={widthPx} height={rowHeight} className={styles.hit} />
      <g className={article ? styles.article : styles.record}>
        {estimate.soft && estimate.shape === "dot" && (
          <circle cx={highX} cy={y} r={dotRadiusPx + 4} className={styles.halo} />
        )}
        {caps && body && <path d={caps} />}
        <Lines lines={who} className={styles.who} />
        <Lines lines={[value]} className={styles.value} />
      </g>
      <path
        d={body || caps + open}
        fill={article ? undefined : hatchFill(drawingId)}
        className={article ? styles.articleBody : styles.recordBody}
        data-ring=""
      />
      <Lines lines={detail} className={styles.detail} />
    </Mark>
  );
}

function Lines({ lines, className }: { lines: readonly PlacedLine[]; className?: string }) {
  return lines.map(({ words, ...place }) => (
    <Label key={`${String(place.x)} ${String(place.y)}`} {...place} className={className}>
      {words}
    </Label>
  ));
}
