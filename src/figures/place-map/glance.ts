import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { glancePx, leastFor, type GlanceOf, type GlanceShape } from "#figures/placing/glanceShapes.ts";
import { toTenth } from "#figures/placing/stretch.ts";
import { wordsWithin } from "#figures/placing/wrapWords.ts";
import { entityKey } from "#model/entity.ts";
import { eventsOf } from "#model/questions.ts";
import { mapPlaces } from "./places.ts";

/** Middles of the northern place and of the southern. */
const rowsY = [10, 34];
/** From a place to its name. */
const besidePx = 10;

/** Where the article puts a happening and where sources do: north above, west on the left in every language. */
export const glance: GlanceOf = ({ claim }, _, story, i18n) => {
  const events = eventsOf(story, entityKey("claim", claim));
  const named = new Set(events.flatMap(({ places = [] }) => places.map(({ place }) => place)));
  const places = mapPlaces(story, i18n).filter(({ id, account }) => account && named.has(id));
  const two = (["article", "record"] as const)
    .flatMap((layer) => places.find(({ account }) => account?.layer === layer) ?? [])
    .sort((one, other) => other.lat - one.lat);
  const [west = 0, east = 0] = extent(two, ({ lon }) => lon);
  if (two.length < 2) return undefined;
  const at = scaleLinear([west, east], [glancePx.dot - 1, 101 - glancePx.dot]);
  const aroundPx = besidePx + 2 * glancePx.dot;
  const names = two.map(({ name }) => wordsWithin(name, glancePx.most - aroundPx, glancePx.font, 1));
  const drawn = two.map(({ lon, account }, row) => {
    const [x, y] = [toTenth(at(lon)), rowsY[row] ?? 0];
    const isWest = lon === west;
    return {
      layer: account?.layer,
      shapes: [
        { as: "dot", x, y },
        {
          as: "words",
          x,
          dx: isWest ? besidePx : -besidePx,
          y: y + 4,
          side: isWest ? "right" : "left",
          words: names[row] ?? "",
        },
      ] satisfies GlanceShape[],
    };
  });
  const shapesOf = (layer: "article" | "record") => drawn.flatMap((one) => (one.layer === layer ? one.shapes : []));
  const leastPx = Math.max(...names.map((name) => leastFor([name], aroundPx)));
  return { leastPx, article: shapesOf("article"), record: shapesOf("record") };
};
