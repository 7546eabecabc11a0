import { CardBar } from "#figures/CardBar.tsx";
import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { SplitBarOptions } from "./block.ts";
import { type CardStrip, hasRoomBeyond, layoutSplitCard } from "./cardLayout.ts";
import { sharesOf } from "./shares.ts";

const { widthPx } = cardGraphicSize;

/** The same whole twice: whose the article says it is, and whose the record does. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const shares = sharesOf(story, block.options as SplitBarOptions, i18n);
  const { strips, missing, labels } = layoutSplitCard(shares, i18n.t("splitBar.noRecord"), {
    article: i18n.t("layer.article"),
    record: i18n.t("layer.record"),
  });
  return (
    <CardDrawing id={block.id} labels={labels}>
      {strips.map((strip) => (
        <Strip key={strip.share.layer} id={block.id} strip={strip} />
      ))}
      {missing && <Frame {...missing} className="context" />}
    </CardDrawing>
  );
}

function Strip({ id, strip }: { id: string; strip: CardStrip }) {
  const { share, y, heightPx, part } = strip;
  if (share.percent === undefined) return <Frame y={y} heightPx={heightPx} className="context" />;
  const half = String(widthPx / 2);
  return (
    <>
      <Frame y={y} heightPx={heightPx} className="track" />
      {part && (
        <CardBar
          id={id}
          layer={share.layer}
          from={inside(part.from)}
          to={inside(part.to)}
          y={y}
          heightPx={heightPx}
          end={hasRoomBeyond(strip) ? share.end : "closed"}
        />
      )}
      <path className="split-half" d={`M${half} ${String(y - 4)}V${String(y + heightPx + 8)}`} />
    </>
  );
}

function Frame({ y, heightPx, className }: { y: number; heightPx: number; className: string }) {
  return <rect className={className} x="2" y={y} width={widthPx - 4} height={heightPx} />;
}

/** The outline of a bar stands on the card. */
function inside(x: number): number {
  return Math.min(Math.max(x, 2), widthPx - 2);
}
