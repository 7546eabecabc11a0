/**
 * Words that change while the page is read, as an element that is replaced with each change. A browser's translation
 * puts its own nodes in place of text nodes, and React would go on to change text that is no longer on the page.
 */
export function ChangingWords({ of }: { of: string }) {
  return of && <span key={of}>{of}</span>;
}
