import type { SoundOf } from "./heard.ts";

const sounds = import.meta.glob<SoundOf>("../*/sound.ts", { eager: true, import: "sound" });

/** How the figures of a kind are heard; undefined for a kind that cannot be. */
export function soundOf(kind: string): SoundOf | undefined {
  return sounds[`../${kind}/sound.ts`];
}
