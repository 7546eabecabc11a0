import { createHash } from "node:crypto";
import { relative } from "node:path";

/**
 * The class that a rule of a CSS module gets: short, since every page carries it, and the same in every build.
 * Three characters of a hash of module and name: the build stops where two would meet (see `taken`).
 */
export function scopedName(name: string, file: string): string {
  const rule = `${relative(process.cwd(), file.split("?")[0] ?? file)} .${name}`;
  const bytes = createHash("sha256").update(rule).digest();
  const number = bytes.readUInt32BE(0);
  const short = letters[number % 52] + digits(number >>> 6, 2);
  const other = taken.get(short);
  if (other && other !== rule)
    throw new Error(`${rule} and ${other} get the same class "${short}": rename one of them`);
  taken.set(short, rule);
  return short;
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const taken = new Map<string, string>();

function digits(number: number, length: number): string {
  return length === 0 ? "" : digits(Math.floor(number / 62), length - 1) + (letters + "0123456789")[number % 62];
}
