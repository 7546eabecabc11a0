/** The view that a key of the host's own address asks for, as a query without `?`. */
export function askedState(param: string): string | undefined {
  return new URL(location.href).searchParams.get(param) || undefined;
}

/**
 * The address of the host's article: its canonical one where that is of the same origin, without a hash and without views
 * of embeds but the one that is given for a key.
 */
export function articleAddress(param: string, state: string): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href;
  const url = new URL(canonical?.startsWith(location.origin) ? canonical : location.href);
  url.hash = "";
  for (const key of [...url.searchParams.keys()]) if (key.startsWith("fig-")) url.searchParams.delete(key);
  if (state) url.searchParams.set(param, state);
  return url.href;
}

let isBrought = false;

/** Scrolls to an embed whose view the host's address asks for; once, and not where the page is led elsewhere. */
export function bringAsked({ param, host }: { param: string; host: Element }): void {
  if (isBrought || !askedState(param)) return;
  isBrought = true;
  if (!scrollY && !location.hash) host.scrollIntoView();
}
