/** How the host wants an embed to look; whatever of it cannot be read is left as it is. */
export interface Look {
  /** `auto`, `light` or `dark`. */
  theme?: unknown;
  /** Hex colours, with or without `#`, by the names of `lookColors`. */
  colors?: unknown;
}

/** The colours that a host may give: ground, words, what the article claims, what the record says. */
export const lookColors = ["paper", "ink", "claim", "record"] as const;

const root = document.documentElement;

/** Shows a look. A ground that the host gives decides by itself between light and dark. */
export function showLook({ theme, colors }: Look): void {
  if (theme === "auto" || theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  if (typeof colors !== "object" || colors === null) return;
  for (const name of lookColors) {
    const [, hex] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(String((colors as Record<string, unknown>)[name])) ?? [];
    if (!hex) continue;
    root.style.setProperty(`--${name}`, `#${hex}`);
    root.dataset["look"] = `${root.dataset["look"] ?? ""} ${name}`;
    if (name === "paper") root.dataset["theme"] = isDark(hex) ? "dark" : "light";
  }
}

function isDark(hex: string): boolean {
  const digits = hex.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map(
    (place) => parseInt(hex.slice(place * digits, (place + 1) * digits), 16) / (16 ** digits - 1),
  );
  return 0.3 * red + 0.6 * green + 0.1 * blue < 0.5;
}
