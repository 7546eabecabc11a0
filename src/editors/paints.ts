/** What a host can colour: ground, words, what the article claims, what the record says; as query and CSS variables (`--fig-…`) name it. */
export const paints = ["paper", "ink", "claim", "record"] as const;
export type Paint = (typeof paints)[number];

/** Whether a ground of three or six hex digits makes an embed dark. The tool for editors uses it to predict what the frame will do. */
export function isDark(hex: string): boolean {
  const rgb = parseInt(hex.length < 6 ? hex.replace(/./g, "$&$&") : hex, 16);
  return 0.3 * (rgb >> 16) + 0.6 * ((rgb >> 8) & 255) + 0.1 * (rgb & 255) < 128;
}
