import { CardDrawing } from "#figures/CardDrawing.tsx";
import { cardFrame } from "#figures/frame.ts";
import { useReading } from "#figures/Reading.tsx";
import { Upright } from "#figures/Upright.tsx";
import { findPlace } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { dotPx, layoutCardMap, type PlacedDot } from "./cardLayout.ts";
import { cardPlaces } from "./cardPlaces.ts";
import { geoFrame, type ReferenceMatrix } from "./drawing.ts";
import { type MapPlace, mapPlaces } from "./places.ts";
import { referenceSize, regionProjection } from "./projection.ts";

/** The region's land around the places that matter most to what article and record say. */
export function CardGraphic({ block }: { block: FigureBlock }) {
  const { story, i18n, prepared } = useReading();
  const { frame, raised = [] } = block.options as PlaceMapOptions;
  const projection = regionProjection(geoFrame(frame), referenceSize);
  const onReference = ({ id, name, lon, lat }: Pick<MapPlace, "id" | "name" | "lon" | "lat">) => {
    const [x, y] = projection([lon, lat]) ?? [Infinity, Infinity];
    return { id, x, y, name: i18n.localiseDigits(name) };
  };
  const places = cardPlaces(story, block, mapPlaces(story, i18n));
  const { view, dots, labels } = layoutCardMap(
    places.map((place) => ({ ...onReference(place), ...(place.account ? { account: place.account } : {}) })),
    raised.flatMap((id) => findPlace(story, id) ?? []).map(onReference),
    (prepared[block.id] as Basemap).extents.card,
    i18n.dir,
  );
  return (
    <CardDrawing id={block.id} labels={labels}>
      <Upright>
        <Ground block={block} view={view} />
        {dots.map((dot) => {
          const place = places.find(({ id }) => id === dot.id);
          return place && <Dot key={dot.id} dot={dot} place={place} />;
        })}
      </Upright>
    </CardDrawing>
  );
}

/** Water, land, raised states and borders, cut to the card with round corners. */
function Ground({ block, view: { k, x, y } }: { block: FigureBlock; view: ReferenceMatrix }) {
  const { prepared } = useReading();
  const { land, borders, contested, states } = prepared[block.id] as Basemap;
  const { widthPx, heightPx } = cardFrame;
  return (
    <>
      <clipPath id={`${block.id}-frame`}>
        <rect width={widthPx} height={heightPx} rx="16" />
      </clipPath>
      <g clipPath={`url(#${block.id}-frame)`}>
        <rect width={widthPx} height={heightPx} className="map-water" />
        <g transform={`matrix(${k.toFixed(5)} 0 0 ${k.toFixed(5)} ${x.toFixed(2)} ${y.toFixed(2)})`}>
          <path d={land} className="map-land" />
          {states.map(({ id, d }) => (
            <path key={id} d={d} className="map-raised" />
          ))}
          <path d={borders} className="map-border" />
          <path d={contested} className="map-border map-contested" />
        </g>
      </g>
    </>
  );
}

/** Solid for the article, a ring for the record, a solid core in a ring for both. */
function Dot({ dot: { x, y }, place }: { dot: PlacedDot; place: MapPlace }) {
  const { account, inArticle, inRecord } = place;
  const isArticle = account ? account.layer === "article" : inArticle && !inRecord;
  if (isArticle) return <circle cx={x} cy={y} r={dotPx} className="article map-dot" />;
  return (
    <>
      <circle cx={x} cy={y} r={dotPx - 3} className="record map-ring" />
      {inArticle && <circle cx={x} cy={y} r="6" className="article" />}
    </>
  );
}
