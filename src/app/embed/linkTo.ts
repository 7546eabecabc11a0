/**
 * The address that opens a view where the reader saw it: in the host's article where its loader told of it, else on
 * our own page.
 * @param query the view, with its question mark; empty for the first one
 */
export function linkTo(query: string, page: { address: string; param: string } | undefined, own: string): string {
  if (!page) return own + query;
  const address = new URL(page.address);
  address.searchParams.delete(page.param);
  if (query) address.searchParams.set(page.param, query.slice(1));
  return address.href;
}
