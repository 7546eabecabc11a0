import { CardBar } from "#figures/CardBar.tsx";
import { CardDrawing } from "#figures/CardDrawing.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { barGroups } from "./bars.ts";
import type { IndexBarsOptions } from "./block.ts";
import { type CardIndexBar, layoutIndexCard } from "./cardLayout.ts";

/** The claimed years alone: what the article says of them beside the record, on one scale from the base year's 100. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const [claimed] = barGroups(story, block.options as IndexBarsOptions, i18n);
  const { from, barPx, bars, baseX, labels } = layoutIndexCard(claimed?.bars ?? []);
  const reaching = bars.filter(({ to }) => to !== undefined && to >= baseX);
  return (
    <CardDrawing id={block.id} labels={labels}>
      {bars.map((placed) => (
        <DrawnBar key={placed.bar.id} id={block.id} placed={placed} from={from} barPx={barPx} />
      ))}
      {reaching.map(({ bar, y }) => (
        <path key={bar.id} className="index-base" d={`M${String(baseX)} ${String(y - 11)}v${String(barPx + 22)}`} />
      ))}
    </CardDrawing>
  );
}

interface DrawnBarProps {
  id: string;
  placed: CardIndexBar;
  from: number;
  barPx: number;
}

function DrawnBar({ id, placed: { bar, to, lowTo, y }, from, barPx }: DrawnBarProps) {
  if (to === undefined) return null;
  const end = lowTo === undefined ? bar.end : "closed";
  return (
    <>
      <CardBar id={id} layer={bar.layer} from={from} to={lowTo ?? to} y={y} heightPx={barPx} end={end} />
      {lowTo !== undefined && (
        <path
          className="bracket record"
          d={`M${String(lowTo)} ${String(y + barPx / 2)}H${String(to)}M${String(to)} ${String(y)}v${String(barPx)}`}
        />
      )}
    </>
  );
}
