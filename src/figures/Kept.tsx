import { type ReactNode, Suspense } from "react";
import { Boundary } from "./Boundary.tsx";
import { KeptPart } from "./KeptPart.tsx";
import { useReading } from "./Reading.tsx";

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
