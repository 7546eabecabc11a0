import { Component, type ReactNode, Suspense, useCallback } from "react";
import * as attribute from "#state/attributes.ts";
import { useReading } from "./Reading.tsx";
import styles from "./KeptPart.module.css";

interface KeptProps {
  /** Finds this part of the page in its prerendered copy. */
  selector: string;
  children: ReactNode;
}

/**
 * A part of a page that hydrates by itself, when its code is there; where React cannot draw it, it stays as it was
 * prerendered. Throws an error of drawing on where it never was.
 */
export function Kept({ selector, children }: KeptProps) {
  const { keptPart } = useReading();
  const part = keptPart?.(selector);
  return (
    <Boundary
      instead={(error) => {
        if (!part) throw error;
        return <KeptPart part={part} isStill />;
      }}
    >
      <Suspense fallback={part && <KeptPart part={part} />}>{children}</Suspense>
    </Boundary>
  );
}

interface BoundaryProps {
  /** What is shown in place of children that threw; may throw the error again for the boundary above. */
  instead: (error: unknown) => ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failure?: { error: unknown };
}

/** Contains a rendering error within the part of the page that it wraps. */
class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {};

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  override render() {
    const { failure } = this.state;
    return failure ? this.props.instead(failure.error) : this.props.children;
  }
}

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
function KeptPart({ part, isStill = false }: KeptPartProps) {
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
