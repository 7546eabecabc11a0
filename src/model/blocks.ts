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
