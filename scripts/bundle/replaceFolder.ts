import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";

/** Puts a folder in the place of another one, which goes; where that fails, the other one stays. */
export async function replaceFolder(target: string, by: string): Promise<void> {
  const old = `${by}-before`;
  await rm(old, { recursive: true, force: true });
  const isReplaced = existsSync(target);
  if (isReplaced) await rename(target, old);
  try {
    await rename(by, target);
  } catch (error) {
    if (isReplaced) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
