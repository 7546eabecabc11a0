import * as attribute from "#state/attributes.ts";
import { useCallback } from "react";
import styles from "./KeptPart.module.css";

interface KeptPartProps {
  /** The part as it was prerendered; it stays untouched. */
  part: Element;
  /** Whether the code behind its controls could not be loaded. */
  isStill?: boolean;
}

/**
 * A part of the page as prerendered, shown where React cannot render it because its code is missing or failed. Its marks
 * are still links that the page handles, like all others.
 */
export function KeptPart({ part, isStill = false }: KeptPartProps) {
  const fill = useCallback((place: HTMLElement | null) => place?.replaceChildren(drawnCopy(part)), [part]);
  const className = `${styles.part ?? ""} ${isStill ? (styles.still ?? "") : ""}`.trim();
  return <div ref={fill} className={className} />;
}

/** A copy marked as final: it will not be hydrated. */
function drawnCopy(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const drawn of [copy, ...copy.querySelectorAll(`svg[${attribute.roving}]`)])
    drawn.setAttribute(attribute.drawn, "");
  return copy;
}
