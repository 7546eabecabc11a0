import { isDark, paints } from "#editors/paints.ts";

/** How the host wants an embed to look; what cannot be read of it changes nothing. */
export interface Look {
  /** `auto`, `light` or `dark`. */
  theme?: unknown;
  /** Hex colours, with or without `#`, by the names of `paints`. */
  colors?: unknown;
}

const root = document.documentElement;
const given = new Set<string>();

/** Shows a look on screens (embed.css): paper keeps ours. If the host gives a ground, that alone decides between light and dark. */
export function showLook({ theme, colors }: Look): void {
  if (theme === "auto" || theme === "light" || theme === "dark") root.dataset["theme"] = theme;
  if (typeof colors !== "object" || colors === null) return;
  for (const name of paints) {
    const color = (colors as Record<string, unknown>)[name];
    const [, hex] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(typeof color === "string" ? color : "") ?? [];
    if (!hex) continue;
    root.style.setProperty(`--host-${name}`, `#${hex}`);
    given.add(name);
    root.dataset["look"] = [...given].join(" ");
    if (name === "paper") root.dataset["theme"] = isDark(hex) ? "dark" : "light";
  }
}

/** Takes back what the host gave, for paper. */
export function showOwnLook(): void {
  delete root.dataset["look"];
  root.dataset["theme"] = "light";
}
