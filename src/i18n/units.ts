import type { Bound } from "#model/door/computations.ts";
import type { Unit } from "#model/schema/record.ts";
import type { NumberWriter } from "./numbers.ts";
import type { CountedKey } from "./uiWords.ts";
import type { WordFinder } from "./wordFinder.ts";

/** Writes values with their units, in ASCII digits. */
export interface UnitWriter {
  value(value: number, unit: Unit, qualifier?: Bound, context?: "oblique"): string;
  range(low: number, high: number, unit: Unit): string;
}

/**
 * The writer of values of a language. Dollars are millions below a thousand of them and billions from there, as they
 * are. From a million on people are millions with two decimals (10.13 million), so that they can be compared at a
 * glance; where `exact`, in tables, they are the number in full (10,127,100).
 */
export function unitWriter(words: WordFinder, writeNumber: NumberWriter, exact = false): UnitWriter {
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
        const [key, count] = scaled(amount, unit, exact);
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

function scaled(amount: number, unit: CountedUnit, exact: boolean): [CountedKey, number] {
  if (unit === "usd-million" && amount >= 1000) return ["unit.usd-billion", amount / 1000];
  if (unit !== "thousand-people") return [`unit.${unit}`, amount];
  if (exact || amount < 1000) return ["unit.people", Math.round(amount * 1000)];
  return ["unit.million-people", Math.round(amount / 10) / 100];
}
