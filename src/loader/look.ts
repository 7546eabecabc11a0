type FigInit = Extract<FigHostMessage, { type: "fig:init" }>;
/** How a frame is told to look: by the keys of its address, which are those of the message, too. */
export type Look = Pick<FigInit, "theme"> & NonNullable<FigInit["colors"]>;

/**
 * The theme and colours of an embed by their keys in its address: the colours that the host gives as hex digits, else
 * those that are wished for; the wished theme, else light or dark by the ground on which the embed stands.
 * @param frame an element inside `host` whose colour may be set, so that the browser resolves every way to write one
 */
export function lookOf(host: Element, frame: HTMLElement, wished: URLSearchParams): Look {
  const style = getComputedStyle(host);
  const look: Look = {};
  for (const name of ["paper", "ink", "claim", "record"] as const) {
    const colour = hexOf(style.getPropertyValue(`--fig-${name}`), frame) ?? wished.get(name);
    if (colour) look[name] = colour;
  }
  let ground = look.paper;
  for (let around: Element | null = host; around; around = around.parentElement)
    ground ??= hexOf(getComputedStyle(around).backgroundColor, frame);
  // Without any ground below it, words that can be read tell what it is: light ones stand on a dark one. Green has the
  // most weight in how light a colour is, more than red and blue together.
  const tone = ground ?? hexOf(style.color, frame);
  const isDark = (tone?.slice(2) as string) > "8" === !ground;
  look.theme = (wished.get("theme")?.replace("host", "") as Look["theme"] | "") || (isDark ? "dark" : "light");
  return look;
}

/** A colour's hex digits; undefined for what is no colour or lets most of the ground through. */
function hexOf(colour: string, frame: HTMLElement): string | undefined {
  // `color-mix` always computes to sRGB numbers, whatever syntax the colour used.
  const mix = `color-mix(in srgb,${colour},${colour})`;
  if (colour.endsWith(", 0)") || !CSS.supports("color", mix)) return undefined;
  frame.style.setProperty("color", mix, "important");
  const parts = getComputedStyle(frame).color.match(/[\d.e-]+/g) ?? [];
  const bytes = Uint8ClampedArray.from(parts, (part: string) => +part * 255);
  const [red, green, blue, opacity = 255] = bytes as unknown as [number, number, number, number?];
  return opacity < 128 ? undefined : (((256 + red) * 256 + green) * 256 + blue).toString(16).slice(1);
}
