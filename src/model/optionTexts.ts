import type { Path } from "./door/problem.ts";

/** All texts inside a value, with their place. */
export function* stringsIn(value: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* stringsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
