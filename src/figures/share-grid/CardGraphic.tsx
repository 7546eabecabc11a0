import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { hatchFill } from "#figures/hatch.ts";
import { isSoft } from "#figures/qualified.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { ShareGridOptions } from "./block.ts";
import { layoutShareCard, type PlacedShareAxis } from "./cardLayout.ts";
import { claimedShare, estimatesOf } from "./estimates.ts";
import { cell, filledRows, gridSize, pitch, softEdge } from "./gridPath.ts";

/** The claimed share as cells of a grid of a hundred, beside it the span of the published estimates. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const options = block.options as ShareGridOptions;
  const { axis, labels } = layoutShareCard(options.share, estimatesOf(story, options, i18n), {
    ...claimedShare(story, options, i18n),
    article: i18n.t("shareGrid.article"),
    published: i18n.t("shareGrid.published"),
    zero: i18n.formatValue(0, "percent"),
    whole: i18n.formatValue(100, "percent"),
  });
  const soft = isSoft(options.qualifier);
  return (
    <CardDrawing id={block.id} labels={labels}>
      <Cells share={options.share} soft={soft} />
      {axis && <Axis id={block.id} axis={axis} soft={soft} />}
    </CardDrawing>
  );
}

/** Drawn in the order of reading from the left: the whole drawing is turned round under rtl. */
function Cells({ share, soft }: { share: number; soft: boolean }) {
  const scale = (cardGraphicSize.heightPx - 2) / gridSize;
  const side = String(cell - 1);
  return (
    <g transform={`translate(1 1) scale(${String(scale)})`}>
      {Array.from({ length: 100 }, (_, index) => (
        <path
          key={index}
          className="share-cell"
          d={`M${String((index % 10) * pitch + 0.5)} ${String(Math.floor(index / 10) * pitch + 0.5)}h${side}v${side}h-${side}z`}
        />
      ))}
      <g className="share-cells" transform={`translate(0 ${String(cell / 2)})`}>
        <path d={filledRows(share, soft, "ltr")} strokeDasharray={`${String(cell)} ${String(pitch - cell)}`} />
        {soft && softEdge(share, "ltr").map(({ path, opacity }) => <path key={opacity} d={path} opacity={opacity} />)}
      </g>
    </g>
  );
}

/** The record lies over the article's mark, which reaches further: neither hides the other. */
function Axis({ id, axis, soft }: { id: string; axis: PlacedShareAxis; soft: boolean }) {
  const { from, to, y, heightPx, claimedX, range, dots, boundX } = axis;
  const middle = String(y + heightPx / 2);
  const cap = (x: number) => `M${String(x)} ${String(y + 2)}V${String(y + heightPx - 2)}`;
  return (
    <>
      <path
        className="track"
        d={`M${String(from)} ${String(y)}H${String(to)}V${String(y + heightPx)}H${String(from)}Z`}
      />
      {soft && (
        <rect className="article" x={claimedX - 13} y={y - 62} width="26" height={heightPx + 72} fillOpacity=".25" />
      )}
      <rect className="article" x={claimedX - 5} y={y - 62} width="10" height={heightPx + 72} />
      {range && (
        <>
          <rect
            className="record"
            x={range.from}
            y={y + 12}
            width={range.to - range.from}
            height={heightPx - 24}
            fill={hatchFill(id)}
          />
          <path className="record bracket" d={cap(range.from) + cap(range.to)} />
        </>
      )}
      {boundX !== undefined && (
        <>
          <path className="record bracket dashes" d={`M${String(from)} ${middle}H${String(boundX)}`} />
          <path className="record bracket" d={cap(boundX)} />
        </>
      )}
      {dots.map((x) => (
        <circle key={x} className="record hollow" cx={x} cy={middle} r="11" />
      ))}
    </>
  );
}
