import { mostInChapter, partOf } from "#figures/mostInChapter.ts";
import { counterpartsOf, differencesOf, findClaim } from "#model/questions.ts";
import type { StoryEvent } from "#model/schema/event.ts";
import type { Difference } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { compareWhen, type Span, whenSpan } from "#model/when.ts";
import type { TimelineOptions } from "./block.ts";
import { eventsInTime } from "./entries.ts";

const severities: readonly Difference["severity"][] = ["high", "medium", "low"];

/**
 * The events of a timeline that a page draws: on the pages of the figure's own those of their part, in a chapter and in an
 * embed, which have but one, the most telling.
 */
export function eventsDrawn(story: Story, block: FigureBlock, part: number | undefined): readonly StoryEvent[] {
  const all = eventsInTime(story, block.options as TimelineOptions);
  if (all.length <= mostInChapter) return all;
  return part === undefined ? tellingEvents(story, block, mostInChapter) : partOf(all, part);
}

/**
 * At most `most` dated events of a timeline, in time order: the article's on whose dates the story's differences say
 * most, each with the record's account that lies furthest from it, then more accounts of them; where there is no such
 * pair, of both lanes the first of the block's claims, then the ones known most exactly.
 */
export function tellingEvents(story: Story, block: FigureBlock, most: number): readonly StoryEvent[] {
  const half = Math.floor(most / 2);
  const dated = eventsInTime(story, block.options as TimelineOptions).filter(({ when }) => whenSpan(when));
  const pairs = pairsOf(story, dated).slice(0, half);
  const chosen = new Set(pairs.flatMap(({ stated, accounts }) => [stated, ...accounts.slice(0, 1)]));
  const more = pairs
    .flatMap(({ accounts }) => accounts.slice(1))
    .sort((one, other) => compareWhen(one.when, other.when));
  for (const event of more) if (chosen.size < most) chosen.add(event);
  if (chosen.size === 0) {
    const claims = new Set(block.claims);
    const told = (event: StoryEvent) => event.claims?.some((claim) => claims.has(claim)) ?? false;
    const ranked = [...dated].sort(
      (one, other) => Number(told(other)) - Number(told(one)) || lengthMs(one) - lengthMs(other),
    );
    for (const lane of ["article", "record"] as const)
      for (const event of ranked.filter((one) => one.lane === lane).slice(0, half)) chosen.add(event);
  }
  return [...chosen].sort((one, other) => compareWhen(one.when, other.when));
}

interface StatedPair {
  stated: StoryEvent;
  /** Furthest from what is stated first. */
  accounts: readonly StoryEvent[];
}

/** The article's events with the record's accounts of them: those whose dates differ first, then by the story's differences. */
function pairsOf(story: Story, dated: readonly StoryEvent[]): readonly StatedPair[] {
  return dated
    .filter(({ lane }) => lane === "article")
    .map((stated) => {
      const accounts = counterpartsOf(story, stated).filter((other) => dated.includes(other));
      return { stated, accounts: [...accounts].sort((a, b) => gap(stated, b) - gap(stated, a)) };
    })
    .filter(({ accounts }) => accounts.length > 0)
    .map((pair) => ({ pair, rank: rankOf(story, pair) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ pair }) => pair);
}

function rankOf(story: Story, { stated, accounts }: StatedPair): number {
  const differences = (stated.claims ?? [])
    .flatMap((id) => findClaim(story, id) ?? [])
    .flatMap((claim) => differencesOf(story, claim))
    .filter(({ observations }) =>
      accounts.some(({ record = [] }) => record.some((entry) => observations.includes(entry))),
    );
  const worst = Math.min(severities.length, ...differences.map(({ severity }) => severities.indexOf(severity)));
  const isSameDate = accounts.some(({ when }) => JSON.stringify(when) === JSON.stringify(stated.when));
  return worst + (isSameDate ? severities.length + 1 : 0);
}

/** How far an account lies from the time that is stated, in ms; 0 within it. */
function gap(stated: StoryEvent, account: StoryEvent): number {
  const [one, other] = [stated, account].map(({ when }) => whenSpan(when)) as [Span, Span];
  return Math.max(0, Number(other.start) - Number(one.end), Number(one.start) - Number(other.end));
}

function lengthMs({ when }: StoryEvent): number {
  const span = whenSpan(when);
  return span ? Number(span.end) - Number(span.start) : Infinity;
}
