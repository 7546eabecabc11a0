import type { Bound } from "#model/door/computations.ts";
import type { Unit } from "#model/schema/record.ts";
import type { NumberWriter } from "./numbers.ts";
import type { CountedKey } from "./uiWords.ts";
import type { WordFinder } from "./wordFinder.ts";

/** Writes values with their units, in ASCII digits. */
interface UnitWriter {
  value(value: number, unit: Unit, qualifier?: Bound, context?: "oblique"): string;
  range(low: number, high: number, unit: Unit): string;
}

/**
 * The writer of values of a language. Nothing is rounded, so a value reads the same in text, table and file:
 * dollars are millions below a thousand of them and billions from there; people are millions where whole tenths of a
 * million say all (9.5 million), and otherwise thousands as the statistics print them (10,127.1 thousand).
 */
export function unitWriter(words: WordFinder, writeNumber: NumberWriter): UnitWriter {
  const value = (amount: number, unit: Unit, qualifier?: Bound, context?: "oblique"): string => {
    if (!qualifier) return plain(amount, unit, context);
    return words(`qualifier.${qualifier}`, { value: plain(amount, unit, "oblique") });
  };

  const plain = (amount: number, unit: Unit, context?: "oblique"): string => {
    switch (unit) {
      case "percent":
        return writeNumber(amount / 100, { style: "percent", maximumFractionDigits: 4 });
      case "index":
        return writeNumber(amount);
      case "rank":
      case "ordinal":
        return words(`unit.${unit}`, { value: writeNumber(amount) });
      default: {
        const [key, count] = scaled(amount, unit);
        return words(key, context ? { count, context } : { count });
      }
    }
  };

  const range = (low: number, high: number, unit: Unit): string =>
    low === high
      ? plain(low, unit)
      : words("qualifier.range", { low: plain(low, unit, "oblique"), high: plain(high, unit, "oblique") });

  return { value, range };
}

type CountedUnit = Exclude<Unit, "percent" | "index" | "rank" | "ordinal">;

function scaled(amount: number, unit: CountedUnit): [CountedKey, number] {
  if (unit === "usd-million" && amount >= 1000) return ["unit.usd-billion", amount / 1000];
  if (unit === "thousand-people" && amount >= 1000 && Number.isInteger(amount / 100)) {
    return ["unit.million-people", amount / 1000];
  }
  return [`unit.${unit}`, amount];
}
