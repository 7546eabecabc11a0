/**
 * How a reader wants pages shown: each key of the address with its values, the first as they are without it. Beside them
 * is `digits`, whose values are a language's.
 */
export const settings = {
  theme: ["auto", "light", "dark"],
  /** Letters of the graphics. */
  text: ["auto", "large"],
  /** Of lines and pale words, the map's most of all; `auto` is as the reader's system has it. */
  contrast: ["auto", "more"],
  /** Whether the article's marks have a pattern, too, and links differ in more than their colour. */
  hatch: ["auto", "on"],
  targets: ["auto", "large"],
  /** What is said to screen readers when the view changes. */
  messages: ["full", "short", "off"],
} as const;

export type Setting = keyof typeof settings;
export type Settings = { [Key in Setting]: (typeof settings)[Key][number] };

/** Those whose style rules stand in the whole style sheet alone; like the theme they are shown on the document's root. */
export const lateSettings = ["text", "contrast", "hatch", "targets"] as const satisfies readonly Setting[];
