import { type EntityKey, splitEntityKey } from "./entity.ts";

/** A stretch of prose; with `ref` its words open that thing. */
export interface Run {
  words: string;
  ref?: EntityKey;
}

const reference = /\[([^[\]|]+)\|([^[\]|]+)\]/gu;

/**
 * Splits prose at its inline references: `before [words|claim.C07-04] after`. No run is empty.
 * A bracket that makes no reference stays in the words; the data check reports it with `strayBracket`.
 */
export function parseProse(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(reference)) {
    const [whole, words = "", ref = ""] = match;
    if (!splitEntityKey(ref)) continue;
    if (match.index > end) runs.push({ words: text.slice(end, match.index) });
    runs.push({ words, ref: ref as EntityKey });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push({ words: text.slice(end) });
  return runs;
}

/** Prose without its references: the words alone, for descriptions and search. */
export function plainProse(text: string): string {
  return parseProse(text)
    .map((run) => run.words)
    .join("");
}

/** The first bracket of prose that belongs to no reference, with its surroundings; undefined when there is none. */
export function strayBracket(text: string): string | undefined {
  for (const { words, ref } of parseProse(text)) {
    const at = words.search(/[[\]]/u);
    if (!ref && at >= 0) return words.slice(Math.max(0, at - 15), at + 30);
  }
  return undefined;
}
