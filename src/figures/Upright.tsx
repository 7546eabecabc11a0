import type { ReactNode } from "react";
import { cardFrame } from "./frame.ts";
import { useReading } from "./Reading.tsx";

/** Marks on a card that look the same in both writing directions: placed from the left, never mirrored. */
export function Upright({ children }: { children: ReactNode }) {
  const isMirrored = useReading().i18n.dir === "rtl";
  return <g transform={isMirrored ? `matrix(-1 0 0 1 ${String(cardFrame.widthPx)} 0)` : undefined}>{children}</g>;
}

/** From px from the side where reading starts to px from the left, and back. */
export function turned(x: number, dir: "ltr" | "rtl"): number {
  return dir === "rtl" ? cardFrame.widthPx - x : x;
}
