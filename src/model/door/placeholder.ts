/** A number in words that is computed from the data: `{days talks-began bridge-opened}`. */
export interface Placeholder {
  /** As it stands in the words, braces included. */
  written: string;
  /** What is computed; the name of one of `computations`, or a mistake. */
  name: string;
  args: readonly string[];
  /** The number alone, as in `{number claims differs}`: the sentence has its own noun. */
  bare: boolean;
  /** What follows a comma: `oblique`, the case after a preposition, or a mistake. */
  form?: string;
}

/** Splits words at their placeholders, in order; no text is empty. A brace that belongs to none stays in a text. */
export function splitPlaceholders(words: string): (string | Placeholder)[] {
  return words.split(/(\{[^{}]*\})/u).flatMap<string | Placeholder>((part, position) => {
    if (position % 2 === 1) return [parsePlaceholder(part)];
    return part === "" ? [] : [part];
  });
}

/** The first brace of some words that belongs to no placeholder, with its surroundings; undefined when there is none. */
export function strayBrace(words: string): string | undefined {
  for (const part of splitPlaceholders(words)) {
    const at = typeof part === "string" ? part.search(/[{}]/u) : -1;
    if (typeof part === "string" && at >= 0) return part.slice(Math.max(0, at - 15), at + 30);
  }
  return undefined;
}

function parsePlaceholder(written: string): Placeholder {
  const [call = "", form] = written.slice(1, -1).split(",", 2);
  const [first = "", ...rest] = call.trim().split(/\s+/u);
  const bare = first === "number" && rest.length > 0;
  const [name = "", ...args] = bare ? rest : [first, ...rest];
  return { written, name, args, bare, ...(form === undefined ? {} : { form: form.trim() }) };
}
