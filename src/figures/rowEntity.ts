import { type EntityKey, entityKey } from "#model/entity.ts";
import { differencesOf, findClaim } from "#model/questions.ts";
import type { SeriesRow } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";

/**
 * What a mark of a series' row opens: its observation, or the claim of a row that is the article's own;
 * else the difference that the record has with `claim`, the claim it stands beside, or that claim where they agree.
 */
export function rowEntity(story: Story, row: SeriesRow, claim: string): EntityKey {
  if (row.observation) return entityKey("record", row.observation);
  if (row.claim) return entityKey("claim", row.claim);
  const beside = findClaim(story, claim);
  const difference = beside && differencesOf(story, beside)[0];
  return difference ? entityKey("record", difference.id) : entityKey("claim", claim);
}
