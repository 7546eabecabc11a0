import { type BarEndKind, endStrips } from "./endStrips.ts";
import { hatchFill } from "./hatch.ts";

interface CardBarProps {
  /** Of the figure, whose drawing carries the hatching. */
  id: string;
  layer: "article" | "record";
  /** Where the bar begins and ends, in px from the side where reading starts; it may run the other way. */
  from: number;
  to: number;
  y: number;
  heightPx: number;
  end: BarEndKind;
}

/** How many times larger the end of a bar is on a card than on a page. */
const scale = 2.5;
/** How far an open end goes beyond its bar, in px. */
export const openEndPx = 42;
/** Where the strips of a soft end begin, in px of a page, and how much of each shows. */
const softStrips = [
  [-8, 0.75],
  [-4, 0.55],
  [0, 0.35],
  [4, 0.18],
] as const;

/** A bar of a card: solid for the article, hatched for the record; its end says "more than" or "about". */
export function CardBar({ id, layer, from, to, y, heightPx, end }: CardBarProps) {
  const away = to < from ? -1 : 1;
  const length = Math.abs(to - from);
  const bodyEnd = from + away * (end === "soft" ? Math.max(length - 8 * scale, 0) : length);
  const strips = end === "soft" ? softStrips.map(([atPx, opacity]) => ({ atPx, widthPx: 4, opacity })) : endStrips(end);
  const [top, bottom] = [String(y), String(y + heightPx)];
  const side = `V${bottom}H${String(bodyEnd)}`;
  return (
    <g className={layer} fill={layer === "record" ? hatchFill(id) : undefined}>
      <path d={`M${String(bodyEnd)} ${top}H${String(from)}${side}${end === "closed" ? "Z" : ""}`} />
      {strips.map(({ atPx, widthPx, opacity }) => {
        const start = Math.max(length + atPx * scale, 0);
        const reach = length + (atPx + widthPx) * scale - start;
        if (reach <= 0) return null;
        return (
          <rect
            key={atPx}
            className="bar-end"
            x={from + away * start - (away < 0 ? reach : 0)}
            y={y}
            width={reach}
            height={heightPx}
            fillOpacity={opacity < 1 ? opacity : undefined}
          />
        );
      })}
    </g>
  );
}
