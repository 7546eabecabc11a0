import { createHash } from "node:crypto";

/** The path of a file with a hash of its content in the name, so that it can be kept for ever: `assets/embed-1a2b3c4d.js`. */
export function hashed(path: string, content: string): string {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return path.replace(/(?=\.\w+$)/, `-${hash}`);
}
