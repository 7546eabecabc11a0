import { CardDrawing } from "#figures/CardDrawing.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { dateSpan } from "#model/when.ts";
import type { TimelineOptions } from "./block.ts";
import { cardEvents } from "./cardEvents.ts";
import { type CardMark, layoutCardTimeline } from "./cardLayout.ts";
import { timelineEntry } from "./entries.ts";
import { SoftEdges } from "./EventMark.tsx";
import { linePath } from "./markShape.ts";
import { timeDomain } from "./timeScale.ts";

/** The events on whose dates article and record differ, in two lanes on an axis of whole years. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const { from, to } = block.options as TimelineOptions;
  const entries = cardEvents(story, block).map((event) => ({
    ...timelineEntry(event, i18n, false),
    shortDate: i18n.formatWhenShort(event.when),
  }));
  const spans = entries.flatMap(({ span }) => span ?? []);
  const wanted = spans.length < 2 && from && to ? { start: dateSpan(from).start, end: dateSpan(to).end } : {};
  const { axis, ticks, marks, labels } = layoutCardTimeline(entries, timeDomain(spans, wanted), (year) =>
    i18n.formatYear(String(year)),
  );
  return (
    <CardDrawing id={block.id} labels={labels}>
      {marks.some(({ about }) => about) && <SoftEdges drawingId={block.id} vertical={false} />}
      <rect {...axis} rx="6" className="time-axis" />
      {ticks.map((x) => (
        <path key={x} d={`M${String(x)} ${String(axis.y)}v${String(axis.height)}`} className="time-tick" />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.id} mark={mark} drawingId={block.id} />
      ))}
    </CardDrawing>
  );
}

function Mark({ mark: { lane, isDay, about, box, leader }, drawingId }: { mark: CardMark; drawingId: string }) {
  return (
    <>
      {leader && <path d={linePath(leader)} className="time-leader" />}
      <rect
        {...box}
        rx={isDay ? box.height / 2 : 2}
        className={lane === "record" && isDay ? "record time-day" : lane}
        fill={lane === "record" ? hatchFill(drawingId) : undefined}
        mask={about ? `url(#${drawingId}-soft)` : undefined}
      />
    </>
  );
}
