import { type ReactNode, Suspense, startTransition, useEffect, useRef, useState } from "react";
import styles from "./Drawings.module.css";
import { flushSync } from "react-dom";
import * as attribute from "#state/attributes.ts";
import { type DrawingSize, drawingWidths } from "./frame.ts";

interface DrawingsProps {
  /** The sizes that the figure draws; the largest also serves wider containers. */
  sizes: readonly DrawingSize[];
  draw: (size: DrawingSize) => ReactNode;
  /** Whether a drawing keeps its size beside a panel, and scrolls across, where one of another size would be another sight. */
  isHeld?: boolean;
}

/**
 * A graphic drawn for several widths. The prerendered page holds them all and needs no script to show the right one;
 * once the script runs, only the visible one is kept. Each hydrates separately, so those removed are never re-rendered.
 */
export function Drawings({ sizes, draw, isHeld = false }: DrawingsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<DrawingSize>();
  useEffect(() => (frame.current ? watchWidth(frame.current, sizes, setShown, isHeld) : undefined), [sizes, isHeld]);
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

/** Says which drawing fits, whenever the width changes, and that all are wanted for paper, which has one of its own. */
function watchWidth(
  frame: HTMLElement,
  sizes: readonly DrawingSize[],
  show: (size: DrawingSize | undefined) => void,
  isHeld: boolean,
): () => void {
  // By code that few figures need, there before a panel opens.
  const holding = isHeld ? import("./holdDrawing.ts").then(({ holdDrawing }) => holdDrawing, noHold) : undefined;
  let fitted: { widthPx: number; windowPx: number } | undefined;
  const observer = new ResizeObserver((entries) => {
    const measured = entries.find(({ target }) => target === frame) ?? entries[0];
    const widthPx = measured?.contentRect.width ?? 0;
    if (widthPx === 0) return;
    const makesRoom = document.querySelector(`[${attribute.opening}], [${attribute.panel}]`) !== null;
    const isKept = isHeld && makesRoom && fitted?.windowPx === innerWidth && fitted.widthPx > widthPx;
    const heldPx = isKept ? fitted?.widthPx : undefined;
    void holding?.then((holdDrawing) => holdDrawing?.(frame, heldPx));
    if (isKept) return;
    fitted = { widthPx, windowPx: innerWidth };
    // Not urgent: the style sheet already shows the right one.
    startTransition(() => show(sizeFor(widthPx, sizes)));
  });
  const observe = () => {
    observer.observe(frame);
    // A chapter's content is not laid out while it is far off screen; the chapter itself still has a width.
    const chapter = frame.closest("section");
    if (chapter) observer.observe(chapter);
  };
  const onPaper = () => {
    observer.disconnect();
    flushSync(() => show(undefined));
  };
  observe();
  addEventListener("beforeprint", onPaper);
  addEventListener("afterprint", observe);
  return () => {
    observer.disconnect();
    removeEventListener("beforeprint", onPaper);
    removeEventListener("afterprint", observe);
  };
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

/** Without that code a drawing fits its frame, as any other. */
const noHold = () => undefined;
