import type { Chapter } from "#model/schema/story.ts";

type Block = Chapter["blocks"][number];
type ProseBlock = Extract<Block, { type: "prose" }>;
type FigureBlock = Extract<Block, { type: "figure" }>;

/** Paragraphs that follow each other, or one figure. */
export type Piece = ({ paragraphs: ProseBlock[] } | { figure: FigureBlock }) & {
  /** Whether it stands side by side with the other kind on wide screens. */
  isBeside: boolean;
};

/**
 * A chapter in the pieces that a wide screen sets out. A figure stands beside the paragraphs before it unless it is
 * wide; the only figure of a chapter stands beside all of them.
 */
export function layoutChapter({ blocks }: Pick<Chapter, "blocks">): Piece[] {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.type === "figure") {
      const isBeside = !block.wide && last !== undefined && "paragraphs" in last;
      if (isBeside) last.isBeside = true;
      pieces.push({ figure: block, isBeside });
    } else if (last && "paragraphs" in last) last.paragraphs.push(block);
    else pieces.push({ paragraphs: [block], isBeside: false });
  }
  return isOneBeside(pieces) ? pieces.map((piece) => ({ ...piece, isBeside: true })) : pieces;
}

/** Whether the only figure of a chapter stands beside all of its paragraphs. */
export function isOneBeside(pieces: readonly Piece[]): boolean {
  const figures = pieces.filter((piece) => "figure" in piece);
  return figures.length === 1 && pieces.length > 1 && !figures[0]?.figure.wide;
}
