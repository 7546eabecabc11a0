import { perStory } from "./memo.ts";
import { stringsIn } from "./optionTexts.ts";
import type { Story } from "./story.ts";

/** What figures draw besides article and record: added context, open ends, soft edges, brackets. */
type DrawnSign = "context" | "open" | "soft" | "range";

/** The signs that some figure of the story draws, found by what its options, series and observations say of numbers. */
export const drawnSigns: (story: Story) => ReadonlySet<DrawnSign> = perStory(
  ({ figures, series, observations, events }) => {
    const options = figures.map((figure) => figure.options);
    const named = new Set([...stringsIn(options, [])].map(({ text }) => text));
    const signs = new Set<DrawnSign>();
    const look = (value: unknown, name: string): void => {
      if (typeof value !== "object" || value === null) return;
      const { qualifier, about, high } = value as Record<string, unknown>;
      if ("topology" in value) signs.add("context");
      if (qualifier === "more-than") signs.add("open");
      if (qualifier === "about" || qualifier === "nearly" || about === true) signs.add("soft");
      // The ends of what a word covers are soft.
      if (high !== undefined) signs.add(name === "magnitude" ? "soft" : "range");
      for (const [key, inner] of Object.entries(value)) look(inner, key);
    };
    look([options, [...series, ...observations].filter(({ id }) => named.has(id)), events], "");
    return signs;
  },
);
