/**
 * At most so many of the items, in the order given. Where that is not all: the least, the greatest and those evenly
 * between them.
 */
export function evenlyChosen<Item>(
  items: readonly Item[],
  most: number,
  sizeOf: (item: Item) => number,
): readonly Item[] {
  if (items.length <= most) return items;
  const bySize = items.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const chosen = new Set(
    Array.from(
      { length: most },
      (_, index) => bySize[Math.round((index * (bySize.length - 1)) / Math.max(1, most - 1))],
    ),
  );
  return items.filter((item) => chosen.has(item));
}
