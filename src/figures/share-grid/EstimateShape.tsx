import { useReading } from "#figures/Reading.tsx";
import type { PlacedEstimate } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface EstimateShapeProps {
  placed: PlacedEstimate;
  /** The hatching, where it is the record's. */
  fill: string | undefined;
}

/** The middle of a strip, and half of a cap, in px. */
const middleY = 12;
const capPx = 8;

/** An SVG that reaches from zero to the number, with the mark at its end; the words follow it. */
export function EstimateShape({ placed: { estimate, reach, range }, fill }: EstimateShapeProps) {
  const { i18n } = useReading();
  const { shape, soft } = estimate;
  // Absent at the left edge, where an SVG begins by itself.
  const [zeroX, endX, away] = i18n.dir === "rtl" ? ["100%", undefined, -1] : [undefined, "100%", 1];
  const dot = { cy: middleY, r: 6, fill };
  const cap = (x: string | undefined) => <line x1={x} x2={x} y1={middleY - capPx} y2={middleY + capPx} />;
  const draw = () => {
    switch (shape) {
      case "dot":
        return (
          <>
            {soft && <circle cx={endX} cy={middleY} r="10" className={styles.halo} />}
            <circle cx={endX} {...dot} />
          </>
        );
      case "combined":
        return (
          <svg x={endX}>
            <circle cx="-4" {...dot} />
            <circle cx="4" {...dot} />
          </svg>
        );
      case "range":
        return (
          <>
            <rect x={`${String(range.x)}%`} width={`${String(range.width)}%`} y={middleY - 4} height="8" fill={fill} />
            {cap(endX)}
            {cap(`${String(i18n.dir === "rtl" ? range.width : range.x)}%`)}
          </>
        );
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
            <line x2={away * 26} y1={middleY} y2={middleY} className={styles.beyond} />
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
