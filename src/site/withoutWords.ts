import type { StoryEdition } from "#page/reading.ts";

/**
 * An edition as it is shipped, without groups of the engine's words that its readers never meet: those of the guide for
 * editors, whose page stays as it was prerendered, and in embeds those of the tool that writes snippets. What rendering
 * found stands in order of its name: figures are rendered as their code comes, now in one order and now in another.
 */
export function withoutWords(edition: StoryEdition, groups: readonly ("editors" | "builder")[]): StoryEdition {
  const kept = Object.entries(edition.ui).filter(([group]) => !groups.some((one) => one === group));
  const { written, remembered } = edition;
  return { ...edition, ui: Object.fromEntries(kept), written: inOrder(written), remembered: inOrder(remembered) };
}

function inOrder<Value>(found: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}
