import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardGraphicSize } from "#figures/cardGraphicSize.ts";
import { useReading } from "#figures/Reading.tsx";
import { findSeries } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { LevelPlotOptions } from "./block.ts";
import { type CardPoint, layoutLevelCard, type PlacedLevelCard, ringPx } from "./cardLayout.ts";
import { findingsOf } from "./findings.ts";
import { levelBeyond, levelReach } from "./levelBeyond.ts";
import { type Point, pointsOf } from "./points.ts";

const width = String(cardGraphicSize.widthPx);

/** The level that the article gives, across the record's values, and where the record passes it. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const options = block.options as LevelPlotOptions;
  const series = findSeries(story, options.series);
  if (!series) return <CardDrawing id={block.id} labels={[]} />;
  const { value, qualifier } = options.level;
  const points = pointsOf(story, series, options, i18n);
  const reach = levelReach(qualifier);
  const beyond = { over: Math.max(reach.over * beyondScale, 4), under: Math.max(reach.under * beyondScale, 4) };
  const layout = layoutLevelCard(points, findingsOf(points, value, options.articleTime), value, beyond, {
    level: i18n.formatValue(value, series.unit, qualifier),
    none: i18n.t("levelPlot.noPoints"),
    year: (point) => i18n.formatYear(yearOf(point)),
    passage: ([from, to]) => i18n.formatWhenShort({ precision: "interval", from: yearOf(from), to: yearOf(to) }),
  });
  return (
    <CardDrawing id={block.id} labels={layout.labels}>
      <Ground layout={layout} />
      <g className="level-line">
        {levelBeyond(qualifier).map(({ dy, widthPx, opacity }) => (
          <path
            key={dy}
            d={`M0 ${String(layout.levelY + dy * beyondScale)}H${width}`}
            strokeWidth={widthPx * beyondScale}
            strokeOpacity={opacity}
          />
        ))}
        <path d={`M0 ${String(layout.levelY)}H${width}`} strokeWidth="7" />
      </g>
      {layout.points.map((placed) => (
        <DrawnPoint key={placed.point.id} placed={placed} radius={layout.points.length > 24 ? 7 : 10} />
      ))}
      {layout.crossings.map((x) => (
        <circle key={x} className="level-crossing" cx={x} cy={layout.levelY} r={ringPx} />
      ))}
    </CardDrawing>
  );
}

/** How many times larger what says "more than" or "about" is than on a page. */
const beyondScale = 1.6;

function Ground({ layout: { axisY, joins } }: { layout: PlacedLevelCard }) {
  return (
    <>
      <path className="axis" d={`M0 ${String(axisY)}H${width}`} />
      {joins && <path className="record level-joins" d={joins} />}
    </>
  );
}

function DrawnPoint({ placed: { point, x, highY, lowY }, radius }: { placed: CardPoint; radius: number }) {
  const { end } = point;
  const pieces = (y: number, sign: number) =>
    openPieces.map(([at, length]) => `M${String(x)} ${String(y + sign * at)}v${String(sign * length)}`).join("");
  const cap = (y: number) => `M${String(x - 12)} ${String(y)}h24`;
  const strokes = [
    highY !== lowY && `${cap(highY)}${cap(lowY)}M${String(x)} ${String(highY)}V${String(lowY)}`,
    end === "up" && pieces(highY, -1),
    end === "down" && pieces(lowY, 1),
  ].filter(Boolean);
  return (
    <>
      {strokes.length > 0 && <path className="record bracket" d={strokes.join("")} />}
      {end === "soft" && <circle className="record soft-edge" cx={x} cy={highY} r={radius + 7} />}
      {highY === lowY && <circle className="record hollow" cx={x} cy={highY} r={radius} />}
    </>
  );
}

/** From a point away: where the pieces of its open end begin, and how long they are. */
const openPieces = [
  [14, 12],
  [30, 7],
  [41, 3],
] as const;

function yearOf({ at }: Point): string {
  return new Date(at).toISOString().slice(0, 4);
}
