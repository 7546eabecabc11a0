import { showNotice } from "./notice.ts";

/** For how long an address may be silent before it counts as out of reach, in ms. */
const patienceMs = 8000;
/** Links that lead away in this window; those to a part of the page do not. */
const leading = "a:not([href^='#'],[target],[download])";

/**
 * Goes to an address of this site, or loads the page anew where none is given, unless nothing answers there: then the
 * page stays as it is and says so.
 */
export async function leaveFor(href?: string): Promise<void> {
  const isHere = href?.startsWith("#");
  showNotice(isHere ? undefined : "waiting");
  // Some browsers keep the answer that a script failed with beyond a reload.
  if (!href) await Promise.allSettled(performance.getEntriesByType("resource").map(({ name }) => fetch(name, anew)));
  if (!isHere && !(await isReachable(href ?? ""))) showNotice("unreachable");
  else if (href) location.assign(href);
  else location.reload();
}

/**
 * Keeps a click from leaving for the browser's error page while there is no network, and says so. For clicks that nothing
 * of ours has taken.
 */
export function stayOffline(event: MouseEvent): void {
  if (navigator.onLine || !(event.target as Element).closest(leading)) return;
  event.preventDefault();
  showNotice("unreachable");
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
