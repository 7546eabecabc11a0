import { rowValue } from "#figures/rows.ts";
import { showsOf } from "#figures/roving.ts";
import type { I18n } from "#i18n/i18n.ts";
import { type EntityKey, splitEntityKey } from "#model/entity.ts";
import { claimsOf, figureSeriesOf, findClaim, findDifference, sourcesOf } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { Source } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import type { Comparison } from "#model/vocabulary.ts";
import * as attribute from "#state/attributes.ts";
import { counterpartsAmong } from "./counterparts.ts";
import { partsOf } from "./keys.ts";

/** Which of how many it is. */
export function positionWords(at: number, total: number, i18n: I18n): string {
  return i18n.t("keys.position", { at: i18n.formatNumber(at + 1), total: i18n.formatNumber(total) });
}

function figureOf(mark: Element): string {
  return mark.closest(`[${attribute.figure}]`)?.getAttribute(attribute.figure) ?? "";
}

/** Sources beyond this number are only counted. */
const namedSources = 2;

/** The comparison that tells most comes first. */
const byWeight: readonly Comparison[] = [
  "differs",
  "contested",
  "outdated",
  "not_found",
  "within_published_range",
  "consistent_with_caveat",
  "consistent",
  "not_checkable",
];

/** How some claims compare: where not all do so alike, what tells most and of how many of them. */
export function comparisonWords(claims: readonly Claim[], i18n: I18n): string {
  const comparison = byWeight.find((one) => claims.some((claim) => claim.comparison === one));
  if (!comparison) return "";
  const words = i18n.t(`comparison.${comparison}.label`);
  const like = claims.filter((claim) => claim.comparison === comparison).length;
  if (like === claims.length) return words;
  const shown = i18n.t("filter.shown", { shown: i18n.formatNumber(like), count: claims.length });
  return words + i18n.t("list.colon") + " " + shown;
}

/**
 * What a mark's row of a series measures, where its name does not say of what it is a share, and its own sources. A row
 * without an observation opens a whole difference: it is found by the number and the date in its name.
 */
export function rowTold(
  story: Story,
  figure: string,
  [shown, name]: readonly [EntityKey, string],
  i18n: I18n,
): { measure: string; sources: readonly Source[] } | undefined {
  const block = story.figures.find(({ id }) => id === figure);
  const { type, id = "" } = splitEntityKey(shown) ?? {};
  if (!block || type !== "record") return undefined;
  const isDifference = findDifference(story, id) !== undefined;
  for (const series of figureSeriesOf(story, block)) {
    const row = series.rows.find((one) => {
      if (one.observation) return series.denominator && one.observation === id;
      const parts = [rowValue(series, one, i18n), i18n.formatWhen(one.when)];
      return isDifference && parts.every((part) => part && name.includes(part));
    });
    const sources = isDifference
      ? story.sources.filter((source) => source.id === row?.source)
      : sourcesOf(story, shown);
    if (row) return { measure: series.title, sources };
  }
  return undefined;
}

/** The sources of one account; none of what all kinds of things are said of: a place, an actor. */
function sourcesTold(story: Story, shown: EntityKey): readonly Source[] {
  const { type } = splitEntityKey(shown) ?? {};
  return type === "place" || type === "actor" ? [] : sourcesOf(story, shown);
}

/** What a name of few words does not tell of itself: what the article's own words mean, how often it names somebody. */
export function meaningWords(story: Story, shown: EntityKey, name: string, i18n: I18n): string | undefined {
  const { type, id = "" } = splitEntityKey(shown) ?? {};
  if (type === "actor") return i18n.t("count.claims", { count: claimsOf(story, shown).length });
  const claim = type === "claim" ? findClaim(story, id) : undefined;
  return claim && name.includes(claim.phrase) && !name.includes(claim.gloss) ? claim.gloss : undefined;
}

/**
 * What the name of a mark does not say: where it stands among all, what its words mean, how it compares, who says so,
 * and whether another mark tells the other side.
 */
export function markWords(mark: Element, graphic: Element, story: Story, i18n: I18n): string {
  const [shown] = showsOf(mark);
  const marks = partsOf(graphic, mark).filter((part) => part.hasAttribute(attribute.sel));
  const left = partsOf(graphic).filter((part) => marks.includes(part));
  const [at, place] = [marks.indexOf(mark), left.indexOf(mark)];
  if (!shown || at < 0) return "";
  const { type } = splitEntityKey(shown) ?? {};
  const name = mark.getAttribute("aria-label") ?? mark.textContent;
  const comparison = type === "claim" || type === "event" ? comparisonWords(claimsOf(story, shown), i18n) : "";
  // Of a mark that only opens a whole difference, its sources are not the mark's.
  const told = showsOf(mark).length === 1 ? rowTold(story, figureOf(mark), [shown, name], i18n) : undefined;
  const sources = told ? told.sources : sourcesTold(story, shown);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const named = publishers.slice(0, namedSources).map((publisher) => i18n.isolate(publisher));
  const rest = publishers.length - named.length;
  const more = rest > 0 ? i18n.t("figure.sourceSeparator") + i18n.t("figure.moreSources", { count: rest }) : "";
  return [
    // What is left out has no place among what is left.
    place >= 0 && positionWords(place, left.length, i18n),
    told && !name.includes(told.measure) ? told.measure : meaningWords(story, shown, name, i18n),
    comparison && !name.includes(comparison) && i18n.t("keys.compared", { comparison }),
    named.length > 0 && i18n.t("figure.sources") + " " + named.join(i18n.t("figure.sourceSeparator")) + more,
    counterpartsAmong(story, marks.map(showsOf), at).length > 0 && i18n.t("keys.counterpart"),
  ]
    .filter(Boolean)
    .join(i18n.t("list.stop"));
}
