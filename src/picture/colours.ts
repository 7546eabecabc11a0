/** A colour in the form that every viewer of SVG reads. */
export interface Colour {
  hex: string;
  /** From 0 to 1; 1 covers. */
  alpha: number;
}

/** Reads a computed colour. Undefined when nothing of it can be seen, or when it is none. */
export function readColour(computed: string): Colour | undefined {
  const [kind, list = ""] = computed.split("(");
  if (!kind || !/^(rgba?|color)$/.test(kind)) return undefined;
  const numbers = (list.match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map((text) =>
    text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text),
  );
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  if (alpha === 0) return undefined;
  // `color(srgb …)` counts to 1, `rgb(…)` to 255.
  const scale = kind === "color" ? 255 : 1;
  const hex = [red, green, blue]
    .map((part) =>
      Math.min(255, Math.max(0, Math.round(part * scale)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
  return { hex: `#${hex}`, alpha };
}

/** `fill` or `stroke` in a colour; with `-opacity` where something shines through. */
export function paint(property: "fill" | "stroke", colour: Colour, opacity = 1): Record<string, string | undefined> {
  const seen = colour.alpha * opacity;
  return {
    [property]: colour.hex,
    [`${property}-opacity`]: seen < 1 ? String(Math.round(seen * 1000) / 1000) : undefined,
  };
}
