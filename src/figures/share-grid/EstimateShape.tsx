import { percent } from "#figures/placing/stretch.ts";
import { rowsEnlarged, useFrame } from "#figures/frame.ts";
import { useReading } from "#figures/Reading.tsx";
import type { Voice } from "./estimates.ts";
import type { PlacedEstimate } from "./layout.ts";
import styles from "./ShareGrid.module.css";

/** Who speaks, around the origin in px of a page; a plain dot where that is not told apart. */
export const voiceSigns: Readonly<Record<Voice, string>> = {
  official: "M-6-6H6V6H-6Z",
  press: "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0Z",
  analysis: "M0-7.5 7.5 5.5H-7.5Z",
};

/** On a page, in px: half of a strip's height and of a cap, the soft edge around a sign, how far an open bound goes on. */
const strip = { half: 12, cap: 9, halo: 11, beyond: 26 };

/** An SVG from zero to the number: the sign of who speaks, and around it how exact the number is. The words follow it. */
export function EstimateShape({ placed, fill }: { placed: PlacedEstimate; fill: string | undefined }) {
  const { i18n } = useReading();
  const times = rowsEnlarged(useFrame());
  const { estimate, reach } = placed;
  const { shape, voice, soft } = estimate;
  const y = strip.half * times;
  const [zeroX, lowX, endX, signX] = [placed.zeroX, placed.lowX, placed.endX, placed.signX].map(fromLeft);
  const cap = (x: string | undefined) => <line x1={x} x2={x} y1={y - strip.cap * times} y2={y + strip.cap * times} />;
  const beyondX = Math.sign(placed.endX - placed.zeroX) * strip.beyond * times;
  return (
    <svg
      width={percent(reach)}
      height={2 * y}
      {...(voice
        ? { role: "img", "aria-label": i18n.t("shareGrid.voice", { voice: i18n.t(`shareGrid.${voice}`) }) }
        : { "aria-hidden": true })}
    >
      {shape === "range" && (
        <>
          <line x1={lowX} x2={endX} y1={y} y2={y} />
          {cap(lowX)}
          {cap(endX)}
        </>
      )}
      {shape === "upper-bound" && <line x1={zeroX} x2={endX} y1={y} y2={y} className={styles.fromZero} />}
      {soft && <circle cx={signX} cy={y} r={strip.halo * times} className={styles.halo} />}
      <svg x={signX} y={y}>
        {shape === "lower-bound" && <line x2={beyondX} className={styles.beyond} />}
        {(shape === "combined" ? [-4, 4] : [0]).map((x) => (
          <path key={x} d={voiceSigns[voice ?? "press"]} fill={fill} transform={transformOf(x, times)} />
        ))}
      </svg>
    </svg>
  );
}

/** Absent where it would change nothing: there are many of them. */
function transformOf(x: number, times: number): string | undefined {
  return x === 0 && times === 1 ? undefined : `scale(${times}) translate(${x})`;
}

/** Absent at the left edge, where an SVG begins by itself. */
function fromLeft(x: number): string | undefined {
  return x === 0 ? undefined : percent(x);
}
