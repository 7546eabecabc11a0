/** What the marks of an embed open, as prerendered, and the style rules that it needs beside the embed's own. */
export interface Answers {
  rules: readonly string[];
  panels: Readonly<Record<string, Panel>>;
}

/** What one entity opens: its panel as markup, and the entities whose marks are lit with it. */
export interface Panel {
  html: string;
  related: readonly string[];
}
