import { layoutCounts, countSignPx } from "#figures/cardCounts.ts";
import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardFrame } from "#figures/frame.ts";
import { CardSign } from "#figures/CardSign.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { layoutSquares } from "./cardLayout.ts";
import { claimsShown } from "./claimGroups.ts";

/** Every claim as a square in reading order, and how many compare in which way: the three ways that most do. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const claims = claimsShown(story, block);
  const { sizePx, squares } = layoutSquares(claims.length);
  const counts = layoutCounts(
    claims.map(({ comparison }) => comparison),
    (comparison, count) => ({ number: i18n.formatNumber(count), label: i18n.t(`comparison.${comparison}.label`) }),
  );
  const none = {
    words: i18n.t("count.claims", { count: 0 }),
    x: cardFrame.widthPx / 2,
    y: cardFrame.heightPx / 2,
    anchor: "middle",
    size: "words",
  } as const;
  return (
    <CardDrawing id={block.id} labels={claims.length > 0 ? counts.flatMap(({ labels }) => labels) : [none]}>
      {claims.map(({ id, comparison }, index) => {
        const place = squares[index];
        return place && <CardSign key={id} comparison={comparison} {...place} sizePx={sizePx} />;
      })}
      {counts.map(({ comparison, x, y }) => (
        <CardSign key={comparison} comparison={comparison} x={x} y={y} sizePx={countSignPx} />
      ))}
    </CardDrawing>
  );
}
