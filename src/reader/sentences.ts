/** The sentences that there are, one after the other; each but the last has an end. */
export function joinSentences(sentences: readonly (string | undefined)[]): string {
  return sentences
    .flatMap((one) => one || [])
    .map((one, at, all) => (at < all.length - 1 && !/[.!?؟…]$/.test(one) ? `${one}.` : one))
    .join(" ");
}
