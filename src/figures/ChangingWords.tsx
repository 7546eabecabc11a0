/**
 * Words that change while the page is open, in an element that is replaced on each change. A browser's translation
 * replaces text nodes with its own, and React would go on updating nodes that are no longer on the page
 * (`e2e/changed-words.spec.ts`).
 */
export function ChangingWords({ of }: { of: string }) {
  return of && <span key={of}>{of}</span>;
}
