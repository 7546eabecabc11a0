import type { I18n } from "#i18n/i18n.ts";
import type { Qualifier, Series, SeriesRow } from "#model/schema/record.ts";
import { type EntityKey, entityKey } from "#model/entity.ts";
import { differencesOf, findClaim } from "#model/questions.ts";
import type { Story } from "#model/story.ts";

/** A row's lower and upper number in the unit of its series, the same unless it is a range; undefined where it has none. */
export function rowNumbers({ value, low, high }: SeriesRow): { low: number; high: number } | undefined {
  const upper = value ?? high ?? low;
  return upper === undefined ? undefined : { low: value ?? low ?? upper, high: upper };
}

/** A row's number or range in words, or in full with the writer of tables (`i18n.exact`); empty where it has none. */
export function rowValue({ unit }: Pick<Series, "unit">, row: SeriesRow, i18n: I18n["exact"]): string {
  const numbers = rowNumbers(row);
  if (!numbers) return "";
  const { low, high } = numbers;
  return low === high ? i18n.formatValue(high, unit, row.qualifier) : i18n.formatRange(low, high, unit);
}

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

/** The article's own number as a row of a series that has none of it; undated. */
export function claimedRow(claim: string, value: number, qualifier: Qualifier | undefined): SeriesRow {
  return { id: "claim", when: { precision: "undated" }, value, qualifier, claim, grade: "A" };
}
