import { sourcesOf } from "./evidence.ts";
import { parseProse } from "./prose.ts";
import type { Source } from "./schema/record.ts";
import type { Chapter } from "./schema/story.ts";
import type { Story } from "./story.ts";

/**
 * The sources that the story's own sentences name, each under the first chapter that does, in the order of the list:
 * of the events and the entries of the record that its prose points to. Where it points to claims, it speaks of the
 * article. Chapters that name none are left out.
 */
export function sourcesOfProse(story: Story): readonly { chapter: Chapter; sources: readonly Source[] }[] {
  const known = new Set<string>();
  return story.chapters.flatMap((chapter) => {
    const refs = chapter.blocks.flatMap((block) => (block.type === "prose" ? parseProse(block.text) : []));
    const named = new Set(
      refs.flatMap(({ ref }) => (ref && /^(event|record)\./u.test(ref) ? sourcesOf(story, ref) : [])),
    );
    const sources = story.sources.filter((source) => named.has(source) && !known.has(source.id));
    for (const { id } of sources) known.add(id);
    return sources.length > 0 ? [{ chapter, sources }] : [];
  });
}

/** The ways in which sources were read, the nearest to the source first. */
export const readings = ["original", "copy", "relayed", "unverified"] as const;

/** How a source was read: at its publisher, in a copy of it, in somebody's words about it, or not at all. */
export function readingOfSource({ grade, via }: Source): (typeof readings)[number] {
  if (grade !== "A") return "unverified";
  if (via === undefined) return "original";
  return via === "secondary" ? "relayed" : "copy";
}
