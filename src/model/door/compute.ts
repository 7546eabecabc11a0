import { type Amount, computations } from "./computations.ts";
import { type Facts, refuse, Refusal } from "./lookup.ts";
import type { Placeholder } from "./placeholder.ts";
import { listOf, nearestOf } from "./problem.ts";

const names = Object.keys(computations);

/** Computes what a placeholder stands for; a refusal says what is wrong with it. */
export function compute(placeholder: Placeholder, facts: Facts): Amount | Refusal {
  const { name, args, written, bare, form } = placeholder;
  try {
    const computation = Object.hasOwn(computations, name) ? computations[name] : undefined;
    if (!computation) refuse(`the unknown computation "${name}" in ${written}`, listOf(names), nearestOf(name, names));
    const [least, most] = computation.takes;
    if (args.length < least || args.length > most)
      refuse(`${args.length} ${args.length === 1 ? "word" : "words"} after "${name}" in ${written}`, computation.form);
    if (form !== undefined && form !== "oblique")
      refuse(`"${form}" after the comma in ${written}`, 'nothing, or "oblique" for the case after a preposition');
    const amount = computation.compute(args, facts);
    if (bare) checkBare(amount, written);
    return amount;
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason;
    const { found } = reason.finding;
    return new Refusal(
      { ...reason.finding, found: found.includes(written) ? found : `${found}, in ${written}` },
      reason.missing,
    );
  }
}

/** A number alone must say all that is known: what qualifies it may not get lost. */
function checkBare(amount: Amount, written: string): void {
  const bound = "bound" in amount ? amount.bound : undefined;
  if (bound) refuse(`a number alone that is known as "${bound}" only, in ${written}`, 'the same without "number"');
  if (amount.kind === "range") refuse(`a range in ${written}`, 'the same without "number"');
}
