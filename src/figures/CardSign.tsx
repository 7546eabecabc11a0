import type { Comparison } from "#model/vocabulary.ts";
import { turned, Upright } from "./Upright.tsx";
import { useReading } from "./Reading.tsx";
import { signGrounds } from "./signGrounds.tsx";

interface CardSignProps {
  comparison: Comparison;
  /** Its corner at the side where reading starts, in px from there, and its top. */
  x: number;
  y: number;
  sizePx: number;
}

/** The square of a claim on a card. */
export function CardSign({ comparison, x, y, sizePx }: CardSignProps) {
  const { dir } = useReading().i18n;
  const left = dir === "rtl" ? turned(x, dir) - sizePx : x;
  return (
    <Upright>
      <g transform={`translate(${String(left)} ${String(y)}) scale(${String(sizePx / 32)})`}>{grounds[comparison]}</g>
    </Upright>
  );
}

const { grounds } = signGrounds({
  article: "article",
  record: "sign-record",
  unfound: "sign-unfound",
  unchecked: "sign-unchecked",
});
