/** Texts in one view, which are not said again there. */
export type Said = readonly (string | undefined)[];

/** How many of ten words, in their order, make words the same as others. */
const mostOfTen = 8;
/** Shorter words are names and quantities, which are not what is said. */
const fewestWords = 3;

/**
 * Whether words say again what one of some texts in the same view says: every number of theirs, and nearly all words in
 * the same order. What a text says beyond them does not matter.
 */
export function repeats(words: string, said: Said): boolean {
  const own = wordsOf(words);
  if (own.length < fewestWords) return false;
  return said.some((text) => {
    const others = wordsOf(text ?? "");
    const isCounted = own.every((word) => !/\d/.test(word) || others.includes(word));
    return isCounted && countInOrder(own, others) * 10 >= own.length * mostOfTen;
  });
}

/** The sentences of a text that do not say again what is said. */
export function unsaid(text: string, said: Said): string {
  const sentences = text.split(/(?<=[.!?؟])\s+/u);
  return sentences.filter((sentence) => !repeats(sentence, said)).join(" ");
}

function wordsOf(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/\d[\d.,]*\d|[\p{L}\d]+/gu) ?? [];
}

/** How many words both have in the same order. */
function countInOrder(words: readonly string[], others: readonly string[]): number {
  let counts = others.map(() => 0);
  for (const word of words) {
    const before = counts;
    counts = [];
    for (const [at, other] of others.entries())
      counts.push(other === word ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, counts[at - 1] ?? 0));
  }
  return counts.at(-1) ?? 0;
}
