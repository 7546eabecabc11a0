import { type BarEndKind, endStrips } from "#figures/bars/endStrips.ts";
import styles from "./YearColumns.module.css";

interface ColumnEndProps {
  end: BarEndKind;
  /** 1 where the column ends upwards, -1 where it ends downwards. */
  up: 1 | -1;
  growth: number;
  /** Whether the column has an outline, which must not close it there. */
  isOutlined?: boolean;
}

/** The drawn end of a column at y = 0, as wide as the SVG around it and in its `fill`; nothing at a closed end. */
export function ColumnEnd({ end, up, growth, isOutlined = false }: ColumnEndProps) {
  const strips = endStrips(end, growth);
  return (
    <>
      {isOutlined && strips.length > 0 && (
        <rect y={-growth} width="100%" height={2 * growth} className={styles.paper} />
      )}
      {strips.map(({ atPx, widthPx: heightPx, paint, opacity }) => (
        <rect
          key={atPx}
          y={up > 0 ? -atPx - heightPx : atPx}
          width="100%"
          height={heightPx}
          fillOpacity={opacity < 1 ? opacity : undefined}
          className={paint === "ground" ? styles.paper : undefined}
        />
      ))}
    </>
  );
}
