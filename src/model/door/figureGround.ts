import type { z } from "zod";
import {
  boundaryRow,
  claimRow,
  differenceRow,
  eventRow,
  type GroundRow,
  observationRow,
  placeRow,
  relationRow,
  routeRows,
  seriesRows,
  sourceRow,
} from "./groundRow.ts";
import type { Target } from "./refer.ts";
import { stringsIn } from "../optionTexts.ts";
import { targetsAt } from "./referOptions.ts";
import type { Claim } from "../schema/claim.ts";
import type { FigureBlock } from "../schema/story.ts";
import { type StatedNumber, statedNumbers } from "./statedNumbers.ts";
import type { Story } from "../story.ts";

/**
 * All that a figure draws or stands on: the claims that it names (all of them where it names none) with the numbers that
 * its options give them, then what its options refer to, and the lists that its kind draws (`draws` in the `.meta` of
 * its schema; a list that the options name is as long as they say). Places bring the events at them along. The order is
 * that of the lists; it and the number of rows are the same in every language.
 */
export function groundOf(story: Story, figure: FigureBlock, schema: z.ZodType): GroundRow[] {
  const named = namedBy(story, figure, schema);
  const { draws = [] } = (schema.meta() ?? {}) as { draws?: readonly Target[] };
  const drawn = new Set(draws.filter((target) => !Object.hasOwn(figure.options, target)));
  const stated = statedNumbers(story, figure, schema);
  const of = <Entry extends { id: string }>(target: Target, entries: readonly Entry[]): readonly Entry[] =>
    drawn.has(target) ? entries : entries.filter(({ id }) => named.has(`${target} ${id}`));
  const isOurs = ({ id }: Claim) =>
    figure.claims.length === 0 || figure.claims.includes(id) || named.has(`claims ${id}`);
  const events = drawn.has("places") ? story.events.filter(({ places = [] }) => places.length > 0) : [];
  return [
    ...story.claims.filter(isOurs).flatMap((claim) => withNumbers(claimRow(story, claim), stated)),
    ...of("relations", story.relations).map((relation) => relationRow(story, relation)),
    ...[...new Set([...of("events", story.events), ...events])].map((event) => eventRow(story, event)),
    ...of("places", story.places).map((place) => placeRow(story, place)),
    ...of("observations", story.observations).flatMap((entry) => withNumbers(observationRow(entry), stated)),
    ...of("differences", story.differences).map((difference) => differenceRow(story, difference)),
    ...of("series", story.series).flatMap((series) => seriesRows(story, series)),
    ...of("routes", story.routes).flatMap(routeRows),
    ...of("boundaries", story.boundaries).map(boundaryRow),
    ...of("sources", story.sources).map(sourceRow),
  ];
}

/** What a figure's options refer to, each as its list and its id. */
function namedBy(story: Story, figure: FigureBlock, schema: z.ZodType): ReadonlySet<string> {
  const found = [...stringsIn(figure.options, [])].flatMap(({ path, text }) => {
    const targets = targetsAt(figure, schema, path, text) ?? [];
    const target = targets.find((list) => story[list].some(({ id }) => id === text));
    return target ? [`${target} ${text}`] : [];
  });
  return new Set(found);
}

/** A row for each number that the options give to it; itself where they give none. */
function withNumbers(row: GroundRow, stated: readonly StatedNumber[]): GroundRow[] {
  const own = stated.filter(({ entry }) => entry === row.id);
  if (own.length === 0) return [row];
  return own.map(({ number, isMagnitude }) => ({ ...row, ...number, ...(isMagnitude && { kind: "magnitude" }) }));
}
