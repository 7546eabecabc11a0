/**
 * The address that opens a view where the reader saw it: in the host's article if its loader gave a valid address,
 * otherwise on our own page.
 * @param query the view, with its question mark; empty for the first one
 */
export function linkTo(query: string, page: { address: string; param: string } | undefined, own: string): string {
  const address = page && webAddress(page.address);
  if (!address || !/^fig-[\w-]+$/.test(page.param)) return own + query;
  address.searchParams.delete(page.param);
  if (query) address.searchParams.set(page.param, query.slice(1));
  return address.href;
}

/** An http or https address, taken apart; nothing for any other text. */
export function webAddress(text: string): URL | undefined {
  try {
    const address = new URL(text);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
