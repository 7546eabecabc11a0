import { percent } from "#figures/placing/stretch.ts";
import { Label } from "#figures/Label.tsx";
import { useReading } from "#figures/Reading.tsx";
import type { PlacedWords } from "./placedWords.ts";
import styles from "./YearColumns.module.css";

/** Words under each other, in the reader's digits. */
export function WordsAt({ of, linePx }: { of: readonly PlacedWords[]; linePx: number }) {
  const { i18n } = useReading();
  return of.flatMap(({ lines, x, y, side, only }) =>
    lines.map((line, index) => (
      <Label
        key={`${line} ${x} ${index} ${only ?? ""}`}
        isApart
        x={percent(x)}
        y={y + index * linePx}
        side={side}
        className={only && styles[only]}
      >
        {i18n.localiseDigits(line)}
      </Label>
    )),
  );
}
