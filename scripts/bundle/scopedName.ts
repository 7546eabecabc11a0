import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "#site/folders.ts";

/**
 * The class that a rule of a CSS module gets: two characters, since every page carries it hundreds of times, and the
 * same in every build. A hash chooses it; where two rules would share one, the later in alphabetical order takes the
 * next that is free.
 */
export function scopedName(name: string, file: string): string {
  // A development server also sees classes that are added while it runs.
  return names.get(ruleOf(file.split("?")[0] ?? file, name)) ?? `new-${name}`;
}

function ruleOf(file: string, name: string): string {
  return `${relative(root, file)} .${name}`;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
/** Blockers of advertisements hide what is of the class "ad". */
const free = [...letters].flatMap((one) =>
  [...`${letters}0123456789`].flatMap((other) => (one + other === "ad" ? [] : one + other)),
);

const names = namesOf(
  readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".module.css"))
    .flatMap((path) => {
      const file = join(root, "src", path);
      return [...readFileSync(file, "utf8").matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => ruleOf(file, name));
    }),
);

/** A name for each rule, whatever their order. */
function namesOf(rules: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const rule of new Set(rules.toSorted())) {
    if (taken.size === free.length) throw new Error(`there are more than ${free.length} classes`);
    let at = createHash("sha256").update(rule).digest().readUInt32BE(0) % free.length;
    while (taken.has(free[at] ?? "")) at = (at + 1) % free.length;
    given.set(rule, free[at] ?? "");
    taken.add(free[at] ?? "");
  }
  return given;
}
