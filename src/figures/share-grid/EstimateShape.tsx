import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import type { PlacedEstimate } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface EstimateShapeProps {
  placed: PlacedEstimate;
  /** The hatching, where it is the record's. */
  fill: string | undefined;
}

/** On a page, in px: half of a strip's height, of a cap, of a dot and of its soft edge, of a range's height. */
const strip = { half: 12, cap: 8, dot: 6, halo: 10, range: 4 };
/** How far a bound goes on that is open away from zero. */
const beyondPx = 26;

/** An SVG that reaches from zero to the number, with the mark at its end; the words follow it. */
export function EstimateShape({ placed: { estimate, reach, range, ...placed }, fill }: EstimateShapeProps) {
  const times = rowsEnlarged(useFrame());
  const middleY = strip.half * times;
  const [zeroX, lowX, endX] = [placed.zeroX, placed.lowX, placed.endX].map(fromLeft);
  const dot = { cy: middleY, r: strip.dot * times, fill };
  const cap = (x: string | undefined) => (
    <line x1={x} x2={x} y1={middleY - strip.cap * times} y2={middleY + strip.cap * times} />
  );
  const draw = () => {
    switch (estimate.shape) {
      case "dot":
        return (
          <>
            {estimate.soft && <circle cx={endX} cy={middleY} r={strip.halo * times} className={styles.halo} />}
            <circle cx={endX} {...dot} />
          </>
        );
      case "combined": {
        const dots = [-4, 4].map((x) => <circle key={x} cx={x * times} {...dot} />);
        return <svg x={endX}>{dots}</svg>;
      }
      case "range": {
        const across = { x: `${String(range.x)}%`, width: `${String(range.width)}%` };
        return (
          <>
            <rect {...across} y={middleY - strip.range * times} height={2 * strip.range * times} fill={fill} />
            {cap(endX)}
            {cap(lowX ?? "0%")}
          </>
        );
      }
      case "upper-bound":
        return (
          <>
            <line x1={zeroX} x2={endX} y1={middleY} y2={middleY} className={styles.fromZero} />
            {cap(endX)}
          </>
        );
      case "lower-bound":
        return (
          <svg x={endX}>
            {cap(undefined)}
            <line
              x2={Math.sign(placed.endX - placed.zeroX) * beyondPx * times}
              y1={middleY}
              y2={middleY}
              className={styles.beyond}
            />
          </svg>
        );
    }
  };
  return (
    <svg width={`${String(reach)}%`} height={2 * middleY} aria-hidden="true">
      {draw()}
    </svg>
  );
}

/** Absent at the left edge, where an SVG begins by itself. */
function fromLeft(x: number): string | undefined {
  return x === 0 ? undefined : `${String(x)}%`;
}
