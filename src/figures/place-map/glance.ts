import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { glancePx, type GlanceOf, type GlanceShape, leastFor } from "#figures/placing/glanceShapes.ts";
import { interpolateTenths } from "#figures/placing/stretch.ts";
import { wordsWithin } from "#figures/placing/textWidth.ts";
import { entityKey } from "#model/entity.ts";
import { eventsOf } from "#model/questions.ts";
import { mapPlaces } from "./places.ts";

/** From a place to its name, and what of the width is no name. */
const besidePx = 10;
const aroundPx = besidePx + 2 * glancePx.dot;

/** Where the article puts a happening and where sources do: north above, west on the left in every language. */
export const glance: GlanceOf = ({ claim }, _, story, i18n) => {
  const events = eventsOf(story, entityKey("claim", claim));
  const named = events.flatMap(({ places = [] }) => places.map(({ place }) => place));
  const places = mapPlaces(story, i18n).filter(({ id }) => named.includes(id));
  const one = places.find(({ account }) => account?.layer === "article");
  const other = places.find(({ account }) => account?.layer === "record");
  if (!one || !other) return undefined;
  const [west = 0, east = 0] = extent([one.lon, other.lon]);
  const at = scaleLinear([west, east], [3, 97]).interpolate(interpolateTenths);
  const wordsOf = (name: string) => wordsWithin(name, glancePx.most - aroundPx, glancePx.font, 1);
  const shapesOf = ({ lon, name }: typeof one, isNorth: boolean): GlanceShape[] => {
    const [x, y] = [at(lon), isNorth ? 10 : 34];
    const words = { as: "words", words: wordsOf(name), x, y: y + 4 } as const;
    return [
      { as: "dot", x, y, isSoft: false },
      lon === west ? { ...words, dx: besidePx, side: "right" } : { ...words, dx: -besidePx, side: "left" },
    ];
  };
  return {
    leastPx: Math.max(...[one, other].map(({ name }) => leastFor([wordsOf(name)], aroundPx))),
    article: shapesOf(one, one.lat > other.lat),
    record: shapesOf(other, one.lat <= other.lat),
  };
};
