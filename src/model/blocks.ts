import type { Part } from "#model/schema/story.ts";
import type { Story } from "./story.ts";
/** All blocks of a story in reading order: those of its opening, then those of its chapters. */
export function blocksOf<Block>({
  opening = [],
  chapters = [],
}: {
  opening?: readonly Block[];
  chapters?: readonly { blocks: readonly Block[] }[];
}): Block[] {
  return [...opening, ...chapters.flatMap(({ blocks }) => blocks)];
}

/** The part that the chapter at a position is the first of; undefined where it goes on, or is of no part. */
export function partBegunAt(
  { parts, chapters }: Pick<Story, "parts" | "chapters">,
  position: number,
): Part | undefined {
  const part = chapters[position]?.part;
  return part === chapters[position - 1]?.part ? undefined : parts.find(({ id }) => id === part);
}
