import { type Look, ownColours, possibleThemes } from "./hostLook.ts";
import type { Paint } from "./paints.ts";

/** Two colours that are too much alike. */
interface PalePair {
  /** What stands on the ground. */
  paint: Exclude<Paint, "paper">;
  /** Contrast as found, by WCAG 2: from 1 to 21, two decimals, never rounded up. */
  found: number;
  needed: number;
  /** The theme in which it is so; absent where it is so in every one that the embed can have. */
  theme?: "light" | "dark";
}

const pairs = [
  { paint: "ink", needed: 4.5 },
  { paint: "claim", needed: 3 },
  { paint: "record", needed: 3 },
] as const;

/** The pairs that are too pale to be read or seen: words need 4.5 to 1 on the ground, marks 3 to 1. */
export function palePairs(look: Look): PalePair[] {
  const themes = possibleThemes(look);
  return pairs.flatMap(({ paint, needed }) =>
    themes.flatMap((theme) => {
      const { paper, [paint]: drawn } = { ...ownColours[theme], ...look.colours };
      const found = Math.floor(contrast(drawn, paper) * 100) / 100;
      return found < needed ? [{ paint, needed, found, ...(themes.length > 1 && { theme }) }] : [];
    }),
  );
}

/** The contrast of two colours of six hex digits, by WCAG 2: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
