/** Words stand on a coarse grid: their places are not data, and round numbers weigh less in a page. */
const gridPx = 6;

/** Something that wants to begin at `want` px and is `length` px long. */
interface Wish {
  want: number;
  length: number;
}

/**
 * Places things one after the other, in the order given and not before `least`, so that together they stand as near as
 * they can to where they want to be, on a grid of 6 px. Gives the beginning of each, in px.
 */
export function stack(wishes: readonly Wish[], least: number): readonly number[] {
  const blocks: { from: number; length: number; count: number; sum: number }[] = [];
  for (const { want, length } of wishes) {
    let block = { from: Math.max(want, least), length, count: 1, sum: want };
    for (let before = blocks.at(-1); before && before.from + before.length > block.from; before = blocks.at(-1)) {
      blocks.pop();
      const count = before.count + block.count;
      const sum = before.sum + block.sum - block.count * before.length;
      block = { from: Math.max(sum / count, least), length: before.length + block.length, count, sum };
    }
    blocks.push(block);
  }
  const places: number[] = [];
  for (const block of blocks) {
    let at = Math.ceil(block.from / gridPx) * gridPx;
    for (let index = 0; index < block.count; index++) {
      places.push(at);
      at += wishes[places.length - 1]?.length ?? 0;
    }
  }
  return places;
}
