import { type ReactNode, Suspense, startTransition, useEffect, useRef, useState } from "react";
import styles from "./Drawings.module.css";
import { flushSync } from "react-dom";
import { type DrawingSize, drawingWidths } from "./drawingWidths.ts";

interface DrawingsProps {
  /** The sizes that the figure draws; the largest also serves wider containers. */
  sizes: readonly DrawingSize[];
  draw: (size: DrawingSize) => ReactNode;
}

/**
 * A graphic drawn for several widths. The prerendered page holds them all and needs no script to show the right one;
 * once the script runs, only the visible one is kept. Each hydrates separately, so those removed are never re-rendered.
 */
export function Drawings({ sizes, draw }: DrawingsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<DrawingSize>();
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver((entries) => {
      const measured = entries.find(({ target }) => target === element) ?? entries[0];
      const width = measured?.contentRect.width ?? 0;
      // Not urgent: the style sheet already shows the right one.
      if (width > 0)
        startTransition(() => {
          setShown(sizeFor(width, sizes));
        });
    });
    observer.observe(element);
    // A chapter's content is not laid out while it is far off screen; the chapter itself still has a width.
    const chapter = element.closest("section");
    if (chapter) observer.observe(chapter);
    // Paper has a drawing of its own, at once.
    const onPaper = () => {
      flushSync(() => {
        setShown(undefined);
      });
    };
    const onScreen = () => {
      observer.unobserve(element);
      observer.observe(element);
    };
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", onScreen);
    return () => {
      removeEventListener("beforeprint", onPaper);
      removeEventListener("afterprint", onScreen);
      observer.disconnect();
    };
  }, [sizes]);
  return (
    <div ref={frame} className={styles.frame}>
      {sizes
        .filter((size) => shown === undefined || size === shown)
        .map((size) => (
          <div key={size} className={styles[classOf(size, sizes)]} data-drawing={size}>
            <Suspense>
              <Drawing size={size} draw={draw} />
            </Suspense>
          </div>
        ))}
    </div>
  );
}

function Drawing({ size, draw }: { size: DrawingSize; draw: (size: DrawingSize) => ReactNode }) {
  return draw(size);
}

/** The drawing that fits a container; the bounds are those of Drawings.module.css. */
function sizeFor(widthPx: number, sizes: readonly DrawingSize[]): DrawingSize {
  const remPx = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const width = (widthPx / remPx) * 16;
  const wanted: DrawingSize = width < drawingWidths.medium ? "narrow" : width < drawingWidths.wide ? "medium" : "wide";
  if (sizes.includes(wanted)) return wanted;
  return wanted === "wide" && sizes.includes("medium") ? "medium" : "narrow";
}

function classOf(size: DrawingSize, sizes: readonly DrawingSize[]): string {
  const order: DrawingSize[] = ["narrow", "medium", "wide"];
  const larger = order.slice(order.indexOf(size) + 1).some((other) => sizes.includes(other));
  return larger ? size : `${size}Up`;
}
