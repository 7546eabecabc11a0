import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import type { ShareGridOptions } from "./block.ts";
import { emptyCellsPath, filledCellsPath, softEdge } from "./gridPath.ts";
import type { PlacedGrid } from "./layout.ts";
import styles from "./ShareGrid.module.css";

interface GridProps {
  grid: PlacedGrid;
  options: ShareGridOptions;
  claimed: { value: string; of: string };
}

/** The grid of a hundred cells with the claimed share filled, its number, and of what it is a share. */
export function Grid({ grid, options, claimed }: GridProps) {
  const { i18n } = useReading();
  const soft = options.qualifier === "about" || options.qualifier === "nearly";
  const edge = soft ? softEdge(grid, i18n.dir) : undefined;
  const spoken = i18n.t("shareGrid.spokenShare", { value: [claimed.value, claimed.of].filter(Boolean).join(" ") });
  const frame = { x: grid.x - 3, y: grid.y - 3, width: grid.sizePx + 4, height: grid.sizePx + 4 };
  return (
    <>
      <Mark sel={entityKey("claim", options.claim)} layer="article" label={spoken} tabStop>
        <rect {...frame} className={styles.hit} data-ring="" />
        <path d={emptyCellsPath(grid)} className={styles.empty} />
        <path d={filledCellsPath(grid, i18n.dir, soft)} className={styles.filled} />
        {edge?.map(({ path, opacity }) => (
          <path key={path} d={path} fillOpacity={opacity < 1 ? opacity : undefined} className={styles.filled} />
        ))}
        <g className={styles.share} fontSize={grid.valuePx}>
          {grid.value.map(({ words, ...place }) => (
            <Label key={place.y} {...place}>
              {words}
            </Label>
          ))}
        </g>
      </Mark>
      <Denominator grid={grid} claim={options.denominatorClaim} of={claimed.of} />
    </>
  );
}

function Denominator({ grid, claim, of }: { grid: PlacedGrid; claim: string | undefined; of: string }) {
  const lines = grid.of.map(({ words, ...place }) => (
    <Label key={place.y} {...place} className={styles.of}>
      {words}
    </Label>
  ));
  const [first] = grid.of;
  if (claim === undefined || !first) return lines;
  return (
    <Mark sel={entityKey("claim", claim)} layer="article" label={of}>
      <rect {...grid.ofBox} className={styles.hit} data-ring="" />
      {lines}
    </Mark>
  );
}
