import type { Facts } from "./lookup.ts";
import type { Finding } from "./parseJson.ts";
import { type Placeholder, splitPlaceholders } from "./placeholder.ts";
import { comparisons } from "../vocabulary.ts";

/**
 * Finds words that count claims or relations in one way of comparing after the other without coming to all of them:
 * who reads such a list adds it up. One count alone is no list.
 */
export function listedCounts(words: string, facts: Facts): Finding[] {
  const calls = splitPlaceholders(words).filter((part) => typeof part !== "string");
  return (["claims", "relations"] as const).flatMap((noun) => {
    const counted = new Map(calls.flatMap((call) => compared(call, noun)).map((values) => [values.join(" "), values]));
    if (counted.size < 2) return [];
    const listed = [...counted.values()].flat();
    const sum = listed.flatMap((value) => facts[noun].filter(({ comparison }) => comparison === value)).length;
    const total = facts[noun].length;
    return sum === total
      ? []
      : [
          {
            found: `a list of ${noun} by how they compare that comes to ${sum}`,
            expected: `one that counts all ${total}, each once`,
          },
        ];
  });
}

/** The comparisons that a placeholder counts, where it counts by them alone. */
function compared({ name, args }: Placeholder, noun: string): string[][] {
  const known: readonly string[] = comparisons;
  return name === noun && args.length > 0 && args.every((value) => known.includes(value)) ? [[...args].sort()] : [];
}
