import type { Chapter } from "#model/schema/story.ts";

type Block = Chapter["blocks"][number];

/** One figure, or paragraphs that follow each other. */
export interface Piece {
  figure?: Extract<Block, { type: "figure" }>;
  paragraphs: Extract<Block, { type: "prose" }>[];
  /** Whether it stands side by side with the other kind on wide screens. */
  isBeside: boolean;
}

/**
 * A chapter in the pieces that a wide screen sets out. A figure stands beside the paragraphs before it unless it is
 * wide; the only figure of a chapter stands beside all of them.
 */
export function layoutChapter({ blocks }: Pick<Chapter, "blocks">): { pieces: Piece[]; isOneBeside: boolean } {
  const pieces: Piece[] = [];
  for (const block of blocks) {
    const last = pieces.at(-1);
    if (block.type === "figure") {
      const isBeside = !block.wide && last !== undefined && !last.figure;
      if (isBeside) last.isBeside = true;
      pieces.push({ figure: block, paragraphs: [], isBeside });
    } else if (last && !last.figure) last.paragraphs.push(block);
    else pieces.push({ paragraphs: [block], isBeside: false });
  }
  const [figure, ...others] = pieces.flatMap((piece) => piece.figure ?? []);
  const isOneBeside = figure !== undefined && !figure.wide && others.length === 0 && pieces.length > 1;
  if (isOneBeside) for (const piece of pieces) piece.isBeside = true;
  return { pieces, isOneBeside };
}
