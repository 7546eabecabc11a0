import type { StoryEdition } from "#page/reading.ts";

/**
 * An edition as it is shipped, without groups of the engine's words that its readers never meet: those of the guide for
 * editors, whose page stays as it was prerendered, and in embeds those of the tool that writes snippets.
 */
export function withoutWords(edition: StoryEdition, groups: readonly ("editors" | "builder")[]): StoryEdition {
  const kept = Object.entries(edition.ui).filter(([group]) => !groups.some((one) => one === group));
  return { ...edition, ui: Object.fromEntries(kept) };
}
