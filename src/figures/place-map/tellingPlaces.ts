import { differencesOf } from "#model/questions.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { isArea, type MapPlace } from "./places.ts";

/**
 * The points of a story, the ones that matter most to a block first: where article and record put one happening at two
 * places, then what both name, then what a difference of the story names, then the rest of the article's, then of the
 * record's. Each is followed by its own rank, then by the order of the file.
 */
export function tellingPlaces(story: Story, block: FigureBlock, places: readonly MapPlace[]): readonly MapPlace[] {
  const claims = new Set(block.claims);
  const differing = new Set(
    story.claims
      .filter((claim) => claims.has(claim.id) && differencesOf(story, claim).length > 0)
      .flatMap((claim) => claim.places ?? []),
  );
  const weight = (place: MapPlace) => {
    if (place.account) return 0;
    if (place.inArticle && place.inRecord) return 1;
    if (differing.has(place.id)) return 2;
    return place.inArticle ? 3 : 4;
  };
  return places
    .filter((place) => !isArea(place) && (place.inArticle || place.inRecord))
    .toSorted((one, other) => weight(one) - weight(other) || one.rank - other.rank);
}
