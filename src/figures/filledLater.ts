/**
 * For an element that React draws empty and then leaves alone. Where a policy asks for Trusted Types, an empty text is
 * refused, and the browser's own empty markup is not.
 */
export const filledLater = {
  __html: (globalThis as { trustedTypes?: { emptyHTML: string } }).trustedTypes?.emptyHTML ?? "",
};
