import { figureIds } from "./ids.ts";
import { randomFrom, type Random } from "./random.ts";
import { editions } from "./site.ts";
import { otherQueryOf, queryOf, randomView } from "./views.ts";
import { tags } from "./words.ts";

/** A view of a page, with its own query and one that says the same in other words. */
export interface Turn {
  path: string;
  query: string;
  written: string;
  /** How many turns its page had before: with it go the language and, by every two, the width. */
  turn: number;
}

const counts = [
  ...figureIds.map((id) => ({ name: `${id}/`, count: 20 })),
  { name: "", count: 8 },
  { name: "claim", count: 6 },
  { name: "event", count: 6 },
];

/** Pages in turn, so that each has as many views as the others, in all languages; the same for the same seed. */
export function turnsFrom(seed: number): Turn[] {
  return counts
    .flatMap(({ name, count }) => Array.from({ length: count }, (_, turn) => ({ name, turn })))
    .map(({ name, turn }, index) => {
      const random = randomFrom(seed + index);
      const path = pathOf(name, tags[turn % tags.length]!, random);
      const view = randomView(path, random);
      return { path, query: queryOf(view), written: otherQueryOf(view, random), turn };
    });
}

function pathOf(name: string, lang: string, random: Random): string {
  const { story } = editions[lang]!;
  if (name === "claim") return `${lang}/claim/${random.one(story.claims).id}/`;
  if (name === "event") return `${lang}/event/${random.one(story.events).id}/`;
  return `${lang}/${name}`;
}
