import * as attribute from "#state/attributes.ts";
import { leading } from "./leave.ts";

const link = `${leading}:not([${attribute.sel}],[${attribute.share}])`;

/**
 * Has what a link leads to loaded once a reader points at it, comes to it by a key or presses it. It is asked for once.
 * @param load loads a page that the app can show; false for one whose document must be loaded
 */
export function loadAhead(load: (url: URL) => boolean, signal: AbortSignal): void {
  const asked = new Set<string>();
  const onIntent = ({ target }: Event) => {
    const found = target instanceof Element && target.closest<HTMLAnchorElement>(link);
    if (!found || asked.has(found.pathname)) return;
    asked.add(found.pathname);
    if (!load(new URL(found.href)))
      document.head.append(Object.assign(document.createElement("link"), { rel: "prefetch", href: found.pathname }));
  };
  for (const type of ["pointerover", "focusin"])
    document.addEventListener(type, onIntent, { capture: true, passive: true, signal });
}
