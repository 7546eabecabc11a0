import { CardBar } from "#figures/CardBar.tsx";
import { CardDrawing } from "#figures/CardDrawing.tsx";
import { hatchFill } from "#figures/hatch.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { DealScaleOptions } from "./block.ts";
import { bandPx, type CardSize, chosenSizes, layoutSizeCard } from "./cardLayout.ts";
import { layoutWindowCard } from "./cardWindows.ts";
import { layoutSellerCard } from "./cardSellers.ts";
import { openPath } from "./endPath.ts";
import { sellersOf } from "./sellers.ts";
import { type Size, sizesOf } from "./sizes.ts";
import { type WindowGroup, windowGroups } from "./windows.ts";

/** The sizes of the deals on their axis; without any the last shares over windows of years, else who sold what. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n } = useReading();
  const options = block.options as DealScaleOptions;
  const sizes = sizesOf(story, options, i18n);
  if (chosenSizes(sizes).length > 0) return <SizeCard id={block.id} sizes={sizes} />;
  const [group] = windowGroups(story, options, i18n);
  if (group) return <WindowCard id={block.id} group={group} />;
  const labels = layoutSellerCard(sellersOf(story, options, i18n), (value) => i18n.t(`comparison.${value}.label`));
  return <CardDrawing id={block.id} labels={labels} />;
}

function SizeCard({ id, sizes }: { id: string; sizes: readonly Size[] }) {
  const { i18n } = useReading();
  const { rows, ticks, axisY, labels } = layoutSizeCard(sizes, i18n.t("list.dot"), (millions) =>
    i18n.formatNumber(millions * 1e6, { notation: "compact", compactDisplay: "long" }),
  );
  const [first = 0, last = 0] = [ticks[0], ticks.at(-1)];
  return (
    <CardDrawing id={id} labels={labels}>
      <linearGradient id={`${id}-fade`}>
        <stop className="deal-fade" stopOpacity="0" />
        <stop className="deal-fade" offset=".25" />
        <stop className="deal-fade" offset=".75" />
        <stop className="deal-fade" offset="1" stopOpacity="0" />
      </linearGradient>
      <mask id={`${id}-soft`} maskContentUnits="objectBoundingBox">
        <path d="M0-1H1V2H0z" fill={`url(#${id}-fade)`} />
      </mask>
      <path
        className="axis"
        d={`M${String(first)} ${String(axisY)}H${String(last)}${ticks.map((x) => `M${String(x)} ${String(axisY - 10)}v20`).join("")}`}
      />
      {rows.map((row) => (
        <SizeMark key={row.size.id} id={id} row={row} />
      ))}
    </CardDrawing>
  );
}

function SizeMark({ id, row: { size, from, to, y } }: { id: string; row: CardSize }) {
  if (size.isMagnitude)
    return (
      <rect
        className={size.layer}
        x={from}
        y={y - bandPx / 2}
        width={to - from}
        height={bandPx}
        fill={size.layer === "record" ? hatchFill(id) : undefined}
        mask={`url(#${id}-soft)`}
      />
    );
  return (
    <>
      {size.end === "soft" && <circle className={`${size.layer} soft-edge`} cx={from} cy={y} r="24" />}
      <circle className={size.layer === "record" ? "record hollow" : "article"} cx={from} cy={y} r="14" />
      {(size.end === "open" || size.end === "up-to") && (
        <path
          className={`${size.layer} deal-beyond`}
          transform={`translate(${String(from)} ${String(y)}) scale(2)`}
          d={openPath(size.end, 6, 0, "ltr")}
        />
      )}
    </>
  );
}

function WindowCard({ id, group }: { id: string; group: WindowGroup }) {
  const { from, wholeX, barPx, rows, labels } = layoutWindowCard(group);
  return (
    <CardDrawing id={id} labels={labels}>
      {rows.map(({ window: { id: key, end }, lowTo, to, y }) => (
        <g key={key}>
          <rect className="track" x={from} y={y} width={wholeX - from} height={barPx} />
          <CardBar
            id={id}
            layer="record"
            from={from}
            to={lowTo}
            y={y}
            heightPx={barPx}
            end={lowTo < to || end === "up-to" ? "closed" : end}
          />
          {lowTo < to && (
            <path
              className="record bracket"
              d={`M${String(lowTo)} ${String(y + barPx / 2)}H${String(to)}M${String(to)} ${String(y)}v${String(barPx)}`}
            />
          )}
        </g>
      ))}
    </CardDrawing>
  );
}
