import type { StoryFiles } from "#model/storyData.ts";

type Entry = Record<string, unknown>;
type Grown = Record<string, Entry[]>;

const claimsAParagraph = 100;
const lettersAClaim = 40;

/**
 * A story with as many claims and events as asked for, made of another: its own first, then ones with words, dates and
 * places like theirs. The same story and count give the same files.
 */
export function grownStory({ texts }: StoryFiles, folder: string, count: number): StoryFiles {
  const read = <File = Grown>(name: string) => JSON.parse(texts[name] ?? "{}") as File;
  const random = numbers();
  const any = anyOf(random);
  const story = read<Entry & { article: { codePoints: number; paragraphs: number[][] } }>("story.json");
  const [{ claims = [] }, { events = [] }] = [read("claims.json"), read("events.json")];
  const { sources = [] } = read("sources.json");
  const vocabulary = claims.flatMap(({ gloss }) => String(gloss).match(/\p{L}{3,}/gu) ?? []);
  const words = (number: number) => Array.from({ length: number }, () => any(vocabulary)).join(" ");
  const { article } = story;
  const own = article.paragraphs.length;
  const first = article.codePoints + 1;
  const addedClaims = Array.from({ length: Math.max(0, count - claims.length) }, (_, index): Entry => {
    const paragraph = own + 1 + Math.floor(index / claimsAParagraph);
    const start = first + index * lettersAClaim;
    const phrase = words(4)
      .slice(0, lettersAClaim - 1)
      .trim();
    const { places = [], actors = [], comparison, kind } = any(claims);
    const compared = comparison === "contested" ? "consistent" : comparison;
    return {
      id: `C${String(paragraph).padStart(3, "0")}-${String(1 + (index % claimsAParagraph)).padStart(3, "0")}`,
      paragraph,
      start,
      end: start + [...phrase].length,
      phrase,
      gloss: words(9),
      kind,
      subkind: "grown",
      attributedTo: "article",
      status: "article_assertion",
      comparison: compared,
      places,
      actors,
    };
  });
  for (let index = 0; index * claimsAParagraph < addedClaims.length; index++) {
    const start = first + index * claimsAParagraph * lettersAClaim;
    article.paragraphs.push([start, start + claimsAParagraph * lettersAClaim - 1]);
    article.codePoints = start + claimsAParagraph * lettersAClaim - 1;
  }
  const write = (name: string, file: unknown) => ({ [name]: JSON.stringify(file, null, 1) });
  // A corrected story needs the revision before, which this one never had.
  const translations = Object.keys(texts).filter((name) => name.startsWith("text/"));
  return {
    folder,
    texts: {
      ...texts,
      ...write("corrections.json", { corrections: [] }),
      ...Object.assign({}, ...translations.map((name) => write(name, { ...read<Entry>(name), corrections: {} }))),
      ...write("story.json", { ...story, id: folder.slice(folder.lastIndexOf("/") + 1) }),
      ...write("claims.json", { claims: [...claims, ...addedClaims] }),
      ...write("events.json", {
        events: [...events, ...grownEvents(events, sources, count - events.length, random, words)],
      }),
    },
  };
}

/** Events of the record like those there, each dated to a day. */
function grownEvents(
  events: readonly Entry[],
  sources: readonly Entry[],
  number: number,
  random: () => number,
  words: (number: number) => string,
): Entry[] {
  const any = anyOf(random);
  const dates = events.map(({ when }) => Number(String((when as Entry)["on"] ?? "").slice(0, 4))).filter(Boolean);
  return Array.from({ length: Math.max(0, number) }, (_, index): Entry => {
    const day = [any(dates), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
    const { places = [], actors = [] } = any(events);
    return {
      id: `grown-${String(index)}`,
      lane: "record",
      when: { precision: "day", on: day.map((part) => String(part).padStart(2, "0")).join("-") },
      title: words(7),
      places,
      actors,
      sources: [any(sources)["id"]],
    };
  });
}

function anyOf(random: () => number) {
  return <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
}

/** Numbers from 0 to 1 in a fixed order (a linear congruential generator). */
function numbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
