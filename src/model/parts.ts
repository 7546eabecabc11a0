import type { Part } from "./schema/story.ts";
import type { Story } from "./story.ts";

/** The part that the chapter at a position is the first of; undefined where it goes on, or is of no part. */
export function partBegunAt(
  { parts, chapters }: Pick<Story, "parts" | "chapters">,
  position: number,
): Part | undefined {
  const part = chapters[position]?.part;
  return part === chapters[position - 1]?.part ? undefined : parts.find(({ id }) => id === part);
}
