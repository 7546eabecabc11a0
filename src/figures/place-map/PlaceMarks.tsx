import { useFrame } from "#figures/frame.ts";
import { hatchFill } from "#figures/hatch.ts";
import { Label } from "#figures/Label.tsx";
import { Mark, type MarkLayer } from "#figures/Mark.tsx";
import type { Box } from "#figures/placing/box.ts";
import { useReading } from "#figures/Reading.tsx";
import { hitAreas } from "./hitAreas.ts";
import { isDisplaced, type PlacedArrow, type PlacedMap, type PlaceStop } from "./layout.ts";
import { letterPx, type PlacedLabel } from "./placeLabels.ts";
import type { MapPlace } from "./places.ts";
import type { PlacedDot } from "./spreadMarks.ts";
import styles from "./PlaceMap.module.css";

interface PlaceMarksProps {
  placed: PlacedMap;
  stops: readonly PlaceStop[];
  drawingId: string;
}

/** All that stands on the ground of one drawing: names of areas, dots with their names, arrows at the edge. */
export function PlaceMarks({ placed, stops, drawingId }: PlaceMarksProps) {
  const { i18n } = useReading();
  const { dots, routes } = placed;
  const hits = hitAreas(placed);
  return (
    <>
      <g data-in="context" aria-hidden="true">
        {routes.map(({ id, label }) => (
          <LabelLines key={id} label={label} />
        ))}
      </g>
      {dots.filter(isDisplaced).map(({ place, x, y, at }) => (
        <path key={place.id} d={`M${at.x} ${at.y}L${x} ${y}`} className={styles.way} data-in={layerOf(place)} />
      ))}
      {stops.map(({ area, dot, arrow, x, y, ...stop }) => {
        const drawn = area ?? dot ?? arrow;
        const place = drawn?.place ?? stop.place;
        const layer = layerOf(place);
        return (
          <Mark
            key={place.id}
            sel={place.sel}
            layer={layer}
            label={arrow ? i18n.t("map.outsideNamed", { place: place.spoken }) : place.spoken}
          >
            {drawn && <Target boxes={hits.get(place)} isRing={drawn === area} />}
            {!drawn && <circle cx={x} cy={y} r={9} className={styles.ring} data-ring="" />}
            {area && <LabelLines label={area.label} isNamed={place.inArticle} />}
            {dot && <Dot dot={dot} drawingId={drawingId} />}
            {dot?.label && <LabelLines label={dot.label} layer={place.account?.layer} isPart={layer === undefined} />}
            {arrow && <Arrow arrow={arrow} layer={place.account?.layer ?? "context"} />}
          </Mark>
        );
      })}
    </>
  );
}

/** Solid for the article, outlined and hatched for the record, a solid core in a hatched ring for both, small for context. */
function Dot({ dot: { place, x, y, radiusPx: r }, drawingId }: { dot: PlacedDot; drawingId: string }) {
  const { account, inArticle, inRecord } = place;
  const at = { cx: x, cy: y };
  const isPart = layerOf(place) === undefined;
  const isReported = inRecord && account?.layer !== "article";
  return (
    <>
      {isReported && (
        <circle
          {...at}
          r={r}
          className={styles.record}
          fill={hatchFill(drawingId)}
          data-in={isPart ? "record" : undefined}
        />
      )}
      {isReported && inArticle && (
        <circle {...at} r={r > 7 ? 4 : 3.5} className={styles.article} data-in={isPart ? "article" : undefined} />
      )}
      {!isReported && <circle {...at} r={r} className={inArticle ? styles.article : styles.context} />}
      <circle {...at} r={r + 3} className={styles.ring} data-ring="" />
    </>
  );
}

function Arrow({ arrow: { x, y, angleDeg, label }, layer }: { arrow: PlacedArrow; layer: MarkLayer }) {
  return (
    <>
      <path
        d="M-5-5 5 0-5 5-2 0Z"
        transform={`translate(${x} ${y}) rotate(${angleDeg})`}
        className={styles[`${layer}Arrow`]}
      />
      <circle cx={x} cy={y} r={9} className={styles.ring} data-ring="" />
      <LabelLines label={label} />
    </>
  );
}

/** What a finger hits of a mark. For a name without a dot it is the ring, too. */
function Target({ boxes = [], isRing = false }: { boxes: readonly Box[] | undefined; isRing?: boolean }) {
  const [only, ...more] = boxes;
  const look = { className: styles.hit, "data-ring": isRing ? "" : undefined };
  if (only && more.length === 0) return <rect {...only} rx={isRing ? 4 : undefined} {...look} />;
  const d = boxes.map(
    ({ x, y, width, height }) => `M${[x, y].join(" ")}h${[width, "v", height, "h", -width].join("")}z`,
  );
  return <path d={d.join("")} {...look} />;
}

interface LabelLinesProps {
  label: PlacedLabel;
  /** Whose account the lines under the name give. */
  layer?: MarkLayer;
  /** Whether the mark is of two layers, so that its account is hidden apart from its name. */
  isPart?: boolean;
  /** Whether the article names what has no other mark than its name. */
  isNamed?: boolean;
}

function LabelLines({ label: { lines, side }, layer, isPart = false, isNamed = false }: LabelLinesProps) {
  const { fontPx } = useFrame();
  return lines.map(({ words, role, x, y }) => {
    const isAccount = role === "words" || role === "when";
    const voice = layer && isAccount ? styles[`${layer}Words`] : isNamed ? styles.named : undefined;
    return (
      <Label
        key={y}
        isApart
        x={x}
        y={y}
        side={side}
        fontSize={letterPx[role] === fontPx ? undefined : letterPx[role]}
        className={[styles[role], voice].filter(Boolean).join(" ")}
        data-in={isPart && isAccount ? layer : undefined}
      >
        {words}
      </Label>
    );
  });
}

/** The layer that a mark is hidden with; none where it is of two. */
function layerOf({ account, inArticle, inRecord }: MapPlace): MarkLayer | undefined {
  if (account && !(inArticle && inRecord)) return account.layer;
  if (inArticle && inRecord) return undefined;
  return inArticle ? "article" : inRecord ? "record" : "context";
}
