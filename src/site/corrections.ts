import { type Embedded, wholeStory } from "#page/embedded.ts";
import { groundOf } from "#model/door/figureGround.ts";
import type { Correction } from "#model/schema/record.ts";
import type { Story } from "#model/story.ts";
import { kindOptions } from "./editions.ts";

/** The corrections of a story in the order in which they were published. */
export function correctionsInOrder({ corrections }: Story): readonly Correction[] {
  return corrections.toSorted((one, other) => one.date.localeCompare(other.date));
}

/** Which revision of itself a story is: the first is 1, and each correction makes the next. */
export function revisionOf({ corrections }: Story): number {
  return corrections.length + 1;
}

/** Finds the newest correction since a revision that touches what an embeddable shows. */
export async function correctionsOf(
  story: Story,
): Promise<(of: string, sinceRevision: number) => Embedded["correction"] | undefined> {
  const options = await kindOptions();
  return (of, sinceRevision) => {
    const shown = idsIn(story, of, options);
    const newest = correctionsInOrder(story)
      .slice(sinceRevision - 1)
      .findLast(({ entries }) => of === wholeStory || entries.some((entry) => shown.has(entry)));
    return newest && { id: newest.id, date: newest.date, what: newest.what };
  };
}

/** The ids of all that a figure draws, stands on, or opens: its own, and what its claims are compared with, among them. */
function idsIn(story: Story, of: string, options: Awaited<ReturnType<typeof kindOptions>>): ReadonlySet<string> {
  const figure = story.figures.find(({ id }) => id === of);
  const schema = figure && options[figure.kind];
  const drawn = new Set([of, ...(schema ? groundOf(story, figure, schema).map(({ id }) => id) : [])]);
  const compared = story.claims.filter(({ id }) => drawn.has(id)).flatMap(({ record = [] }) => record);
  return new Set([...drawn, ...compared]);
}
