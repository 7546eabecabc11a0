import { showNotice } from "./notice.ts";

/** For how long an address may be silent before it counts as out of reach, in ms. */
const patienceMs = 8000;
/** Links to other pages of the site, which are relative. */
export const leading = "a[href]:not([href^='#'],[href*=':'],[target],[download])";

/**
 * Goes to an address of this site, or loads the page anew where none is given, unless nothing answers there: then the
 * page stays as it is and says so.
 */
export async function leaveFor(href?: string): Promise<void> {
  const isHere = href?.startsWith("#");
  showNotice(isHere ? undefined : "waiting");
  // Some browsers keep beyond a reload how a script failed; those that no answer came for are hints still (intent.ts).
  const hints = [...document.querySelectorAll<HTMLLinkElement>("link[rel$=preload]")].map((link) => link.href);
  const all = performance.getEntriesByType("resource").map(({ name }) => name);
  if (!href) await Promise.allSettled([...all, ...hints].map((asked) => fetch(asked, anew)));
  if (!isHere && !(await isReachable(href ?? ""))) showNotice("unreachable");
  else if (href) location.assign(href);
  else location.reload();
}

/** Has a click that nothing of ours has taken leave for another page of the site only where that can be reached. */
export function leaveByLink(event: MouseEvent): void {
  const href = (event.target as Element).closest(leading)?.getAttribute("href");
  if (!href) return;
  event.preventDefault();
  void leaveFor(href);
}

const anew = { cache: "reload" } as const;

async function isReachable(href: string): Promise<boolean> {
  try {
    // Browsers without a timeout wait for as long as they wait for a page.
    return (await fetch(href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout?.(patienceMs) })).ok;
  } catch {
    return false;
  }
}
