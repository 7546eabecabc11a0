import type { z } from "zod";
import { schemaAt } from "./parseIssues.ts";
import type { Path } from "./problem.ts";
import type { When } from "../schema/event.ts";
import type { Qualifier, Unit } from "../schema/record.ts";
import type { FigureBlock } from "../schema/story.ts";
import type { Story } from "../story.ts";

/** A number that a figure's options give to a claim or an observation, which has none of its own. */
export interface StatedNumber {
  /** Id of the claim or the observation. */
  entry: string;
  number: {
    value?: number;
    low?: number;
    high?: number;
    unit: Unit;
    qualifier?: Qualifier;
    when?: When;
  };
  /** Where it stands in the options. */
  path: Path;
  /** Whether nobody gives a number, and `low` and `high` are what words such as "hundreds of millions" cover. */
  isMagnitude: boolean;
}

/** What the schema of a kind says of a number in its options. */
interface Meaning {
  unit?: Unit;
  /** The option that names the series whose unit it has. */
  unitOf?: string;
}

type Stating = Record<string, unknown> & { claim?: string; observation?: string };

/**
 * The numbers in a figure's options that belong to a claim or an observation, in the order of the options: those beside
 * its id whose schema tells their unit with `.meta`, and the pairs of `low` and `high` one step further in.
 */
export function statedNumbers(
  story: Pick<Story, "series">,
  { options }: FigureBlock,
  schema: z.ZodType,
): StatedNumber[] {
  const meaningAt = (path: Path) =>
    ((schemaAt(schema, options, path) as z.ZodType | undefined)?.meta() ?? {}) as Meaning;
  const unitAt = (path: Path): Unit | undefined => {
    const { unit, unitOf } = meaningAt(path);
    return unit ?? (unitOf === undefined ? undefined : story.series.find(({ id }) => id === options[unitOf])?.unit);
  };
  return [...statingIn(options, [])].flatMap(({ object, path }): StatedNumber[] => {
    const entry = object.claim ?? object.observation;
    if (entry === undefined) return [];
    const { qualifier, year } = object as { qualifier?: Qualifier; year?: string };
    const said = {
      ...(qualifier && { qualifier }),
      ...(year !== undefined && { when: { precision: "year", on: year } as const }),
    };
    return Object.entries(object).flatMap(([key, value]): StatedNumber[] => {
      const here = [...path, key];
      const unit = unitAt(here);
      if (typeof value === "number" && unit)
        return [{ entry, path: here, number: { value, unit, ...said }, isMagnitude: false }];
      const { low, high } = (typeof value === "object" ? (value ?? {}) : {}) as { low?: number; high?: number };
      const ofRange = unitAt([...here, "low"]);
      return low === undefined || high === undefined || !ofRange
        ? []
        : [{ entry, path: here, number: { low, high, unit: ofRange }, isMagnitude: true }];
    });
  });
}

function* statingIn(value: unknown, path: Path): Generator<{ object: Stating; path: Path }> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { object: value as Stating, path };
  for (const [key, inner] of Object.entries(value))
    yield* statingIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
