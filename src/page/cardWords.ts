import type { I18n } from "#i18n/i18n.ts";
import { denialsOf, findActor, findClaim, findEvent } from "#model/questions.ts";
import type { Claim } from "#model/schema/claim.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Story } from "#model/story.ts";
import { comparisons, type Comparison } from "#model/vocabulary.ts";
import { laneWords } from "#story/laneWords.ts";
import { documentIntro, quoted } from "./head.ts";
import type { Route } from "./routes.ts";

/** Readers of a chat hear the text alternative whole or not at all: what would make it longer is left out. */
const longestAlt = 420;

/**
 * What a card says, in words and in the order of reading; at most 420 characters. The first words, denials among them,
 * and the story's name are never left out.
 */
export function cardAltOf(route: Route, story: Story, i18n: I18n): string {
  const dot = i18n.t("list.dot");
  const [title = "", ...rest] = wordsOnCard(route, story, i18n).filter(Boolean);
  const name = dot + story.name;
  const alt = rest.reduce((said, words) => {
    const longer = said + dot + words;
    return longer.length + name.length > longestAlt ? said : longer;
  }, title);
  return alt + name;
}

function wordsOnCard(route: Route, story: Story, i18n: I18n): string[] {
  switch (route.page) {
    case "figure": {
      const figure = story.figures.find(({ id }) => id === route.id);
      return [figure?.shortTitle ?? figure?.title ?? "", figure?.takeaway ?? ""];
    }
    case "claim": {
      const claim = findClaim(story, route.id);
      if (!claim) return [story.title];
      const compared = i18n.t(`comparison.${claim.comparison}.label`);
      const first = [claim.gloss, ...denialsOf(story, [claim.id])].join(i18n.t("list.dot"));
      return [first, quoted(claim.phrase), whoSays(claim, story, i18n), compared];
    }
    case "event": {
      const event = findEvent(story, route.id);
      if (!event) return [story.title];
      const compared = comparisonsOf([event], story).map((comparison) => i18n.t(`comparison.${comparison}.label`));
      const lane = laneWords(event, i18n);
      const { title, when, claims = [], detail = "" } = event;
      const denials = denialsOf(story, claims);
      const rest = denials.some((denial) => detail.includes(denial)) ? "" : detail;
      return [[title, ...denials].join(i18n.t("list.dot")), i18n.formatWhen(when), lane, rest, ...compared];
    }
    case "story":
      return [story.shortTitle ?? story.title, comparedWords(story, i18n)];
    case "short":
      return [i18n.t("page.short"), ...mattersInShort(story, i18n)];
    default:
      return [i18n.t(`page.${route.page}`), documentIntro(route.page, story, i18n)];
  }
}

/** What each matter is about, and how sources compare with it. */
function mattersInShort(story: Story, i18n: I18n): string[] {
  return story.matters.map(({ title, claim }) => {
    const comparison = findClaim(story, claim)?.comparison;
    return [title, ...(comparison ? [i18n.t(`comparison.${comparison}.label`)] : [])].join(`${i18n.t("list.colon")} `);
  });
}

/** How many claims the story sets beside the record. */
export function comparedWords(story: Story, i18n: I18n): string {
  return i18n.t("card.compared", { claims: i18n.t("count.claims", { count: story.claims.length }) });
}

/** Who says so, by name where the article names somebody. */
export function whoSays(claim: Claim, story: Story, i18n: I18n): string {
  const label = i18n.t(`status.${claim.status}.label`);
  const speaker = findActor(story, claim.attributedTo);
  return speaker ? label + i18n.t("list.separator") + speaker.name : label;
}

/** How the claims that carry events compare with the record, each way once; what does not agree comes first. */
export function comparisonsOf(events: readonly StoryEvent[], story: Story): Comparison[] {
  const found = events.flatMap(({ claims = [] }) => claims.map((id) => findClaim(story, id)?.comparison));
  return [...comparisons].sort((a, b) => weight(b) - weight(a)).filter((comparison) => found.includes(comparison));
}

function weight(comparison: Comparison): number {
  return ["differs", "outdated", "contested"].indexOf(comparison);
}
