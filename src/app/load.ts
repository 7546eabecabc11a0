import type { Boot } from "./boot.ts";
import type { StoryEdition } from "./reading.ts";

/** Loads one language of the story. Rejects, with the address, when it cannot be had. */
export async function loadEdition(boot: Boot, rootUrl: URL, lang: string): Promise<StoryEdition> {
  const response = await fetch(new URL(boot.editions[lang] ?? "", rootUrl));
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`);
  return (await response.json()) as StoryEdition;
}

/** Loads the style rules that the page does not carry itself. Rejects, with their address, when they cannot be had. */
export function loadStyle({ style }: Boot, rootUrl: URL): Promise<void> {
  if (!style) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = new URL(style, rootUrl).href;
  return new Promise((resolve, reject) => {
    link.onload = () => {
      resolve();
    };
    link.onerror = () => {
      link.remove();
      reject(new Error(`${link.href} could not be loaded`));
    };
    document.head.append(link);
  });
}
