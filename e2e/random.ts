/** Choices that look random and are the same on every run. */
export interface Random {
  /** From 0, below 1. */
  next: () => number;
  below: (count: number) => number;
  happens: (share: number) => boolean;
  one: <Item>(list: readonly Item[]) => Item;
  /** The same items in another order. */
  shuffled: <Item>(list: readonly Item[]) => Item[];
}

/** The mulberry32 generator. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (share) => next() < share,
    one: (list) => {
      const item = list[below(list.length)];
      if (item === undefined) throw new Error("nothing to choose from");
      return item;
    },
    shuffled: (list) => {
      const rest = [...list];
      return list.flatMap(() => rest.splice(below(rest.length), 1));
    },
  };
}
