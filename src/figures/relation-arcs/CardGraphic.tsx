import { layoutCounts, countsFromPx, countSignPx } from "#figures/cardCounts.ts";
import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { cardActors } from "./cardActors.ts";
import { type CardArc, layoutCardArcs } from "./cardLayout.ts";
import { actorsOf, pairsOf, relationsShown } from "./pairs.ts";

const roomPx = countsFromPx - 40;

/** The actors of most relations in a row with the arcs between them, a line for each way in which relations compare. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const relations = relationsShown(story, block);
  const actors = cardActors(actorsOf(story, relations), pairsOf(relations), roomPx);
  const { baseY, arcs, ports, labels } = layoutCardArcs(
    actors.map((actor) => ({ ...actor, lines: actor.lines.map(i18n.localiseDigits) })),
    roomPx,
  );
  const counts = layoutCounts(
    relations.map(({ comparison }) => comparison),
    (comparison, count) => ({ number: i18n.formatNumber(count), label: i18n.t(`comparison.${comparison}.label`) }),
  );
  const none = {
    words: i18n.t("relationArcs.none"),
    x: cardGraphicSize.widthPx / 2,
    y: cardGraphicSize.heightPx / 2,
    anchor: "middle",
    size: "words",
  } as const;
  const words = [...labels, ...counts.flatMap((count) => count.labels)];
  return (
    <CardDrawing id={block.id} labels={relations.length > 0 ? words : [none]}>
      {arcs.map((arc) => (
        <path
          key={arc.id}
          d={arcPath(arc, baseY)}
          strokeWidth={arc.strand.strokePx}
          className={`tie tie-${arc.strand.comparison}`}
        />
      ))}
      {ports.map(({ id, fromX, toX }) => (
        <path key={id} d={`M${String(fromX)} ${String(baseY)}H${String(toX)}`} className="tie-end" />
      ))}
      {counts.map(({ comparison, x, y }) => (
        <path
          key={comparison}
          d={`M${String(x)} ${String(y + countSignPx / 2)}h${String(countSignPx)}`}
          strokeWidth="12"
          className={`tie tie-${comparison}`}
        />
      ))}
    </CardDrawing>
  );
}

/** The upper half of an ellipse. */
function arcPath({ fromX, toX, riseRatio }: CardArc, baseY: number): string {
  const across = (toX - fromX) / 2;
  const radii = `${across.toFixed(1)} ${(across * riseRatio).toFixed(1)}`;
  return `M${fromX.toFixed(1)} ${String(baseY)}A${radii} 0 0 1 ${toX.toFixed(1)} ${String(baseY)}`;
}
