import * as attribute from "#state/attributes.ts";
import { useCallback } from "react";
import styles from "./KeptPart.module.css";

interface KeptPartProps {
  /** The part as it was prerendered; it stays untouched. */
  part: Element;
  /** Whether the code that its controls speak to is lost. */
  isStill?: boolean;
}

/**
 * A part of the page as it was prerendered, where React cannot draw it: its code is not there, or failed. Its marks are
 * links that the page listens to, like all others.
 */
export function KeptPart({ part, isStill = false }: KeptPartProps) {
  const fill = useCallback(
    (place: HTMLElement | null) => {
      place?.replaceChildren(drawnCopy(part));
    },
    [part],
  );
  const className = `${styles.part ?? ""} ${isStill ? (styles.still ?? "") : ""}`.trim();
  return <div ref={fill} className={className} />;
}

/** A copy that says of itself that it shows all it ever will. */
function drawnCopy(part: Element): Element {
  const copy = part.cloneNode(true) as Element;
  for (const drawn of [copy, ...copy.querySelectorAll(`svg[${attribute.roving}]`)])
    drawn.setAttribute(attribute.drawn, "");
  return copy;
}
