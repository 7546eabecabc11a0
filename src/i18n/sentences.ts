/** Whether words end as a sentence does, so that what follows needs no stop before it. */
export function hasStop(words: string): boolean {
  return /[.!?؟…]$/.test(words);
}

/** The sentences that there are, one after the other; each but the last has an end. */
export function joinSentences(sentences: readonly (string | undefined)[]): string {
  return sentences
    .flatMap((one) => one || [])
    .map((one, at, all) => (at < all.length - 1 && !hasStop(one) ? `${one}.` : one))
    .join(" ");
}
