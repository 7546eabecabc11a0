import { showNotice } from "./notice.ts";

const anew = { cache: "reload" } as const;
/** For how long an address may be silent before it counts as out of reach, in ms. */
const patienceMs = 8000;

/**
 * Goes to an address of this site, or loads the page anew where none is given, unless nothing answers there: then the
 * page stays as it is and says so.
 */
export async function leaveFor(href?: string): Promise<void> {
  const to = new URL(href ?? location.href, document.baseURI);
  const go = () => {
    if (href) location.assign(to);
    else location.reload();
  };
  if (href && isOnThisPage(to)) {
    showNotice();
    go();
    return;
  }
  showNotice("waiting");
  // Some browsers keep the answer that a script failed with beyond a reload.
  if (!href) await Promise.allSettled(performance.getEntriesByType("resource").map(({ name }) => fetch(name, anew)));
  if (await isReachable(to)) go();
  else showNotice("unreachable");
}

/**
 * Keeps a click from leaving for the browser's error page while there is no network, and says so. For clicks that nothing
 * of ours has taken.
 */
export function stayOffline(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (navigator.onLine || !link || link.target || link.hasAttribute("download")) return;
  const to = new URL(link.getAttribute("href") ?? "", document.baseURI);
  if (!to.protocol.startsWith("http") || isOnThisPage(to)) return;
  event.preventDefault();
  showNotice("unreachable");
}

async function isReachable(to: URL): Promise<boolean> {
  try {
    // Browsers without a timeout wait for as long as they wait for a page.
    return (await fetch(to, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout?.(patienceMs) })).ok;
  } catch {
    return false;
  }
}

function isOnThisPage(to: URL): boolean {
  return to.hash !== "" && to.href.split("#")[0] === location.href.split("#")[0];
}
