import type { StoryFiles } from "#model/storyData.ts";

type Entry = Record<string, unknown>;
type Grown = Record<string, Entry[]>;
interface StoryParts {
  article: { codePoints: number; paragraphs: number[][] };
  figures: Entry[];
  sourceLanguage: string;
}

const claimsAParagraph = 100;
const lettersAClaim = 40;
const claimsOfAFigure = 10;
/** The kinds of figures that show all claims or events of a story, so that they grow with it. */
const growing = ["place-map", "timeline", "claim-list"];

/**
 * A story with as many claims and events as asked for, with words, dates and places like those of another. It is in one
 * language, and has one figure of each kind that grows. The same story and count give the same files.
 */
export function grownStory({ texts }: StoryFiles, folder: string, count: number): StoryFiles {
  const read = <File = Grown>(name: string) => JSON.parse(texts[name] ?? "{}") as File;
  const random = numbers();
  const {
    claims = [],
    events = [],
    sources = [],
    observations = [],
  } = Object.fromEntries(
    ["claims", "events", "sources", "record"].flatMap((name) => Object.entries(read(`${name}.json`))),
  );
  const vocabulary = claims.flatMap(({ gloss }) => String(gloss).match(/\p{L}{3,}/gu) ?? []);
  const words = (number: number) => Array.from({ length: number }, () => anyOf(random)(vocabulary)).join(" ");
  const story = read<StoryParts>("story.json");
  const grownClaims = claimsLike(claims, story.article, count, random, words);
  const write = (name: string, file: unknown) => ({ [name]: JSON.stringify(file, null, 1) });
  const kept = Object.entries(texts).filter(([name]) => !/^(?:text|series)\//u.test(name));
  return {
    folder,
    texts: {
      ...Object.fromEntries(kept),
      // A corrected story needs the revision before, which this one never had.
      ...write("corrections.json", { corrections: [] }),
      ...write("record.json", { observations, differences: [] }),
      ...write("relations.json", { relations: [] }),
      ...write("story.json", { ...partsOf(story, grownClaims), id: folder.slice(folder.lastIndexOf("/") + 1) }),
      ...write("claims.json", { claims: grownClaims }),
      ...write("events.json", { events: eventsLike(events, sources, grownClaims, random, words) }),
    },
  };
}

/** A story with a chapter for the first figure of each kind that grows, and nothing else that is about single claims. */
function partsOf({ article, ...story }: StoryParts, claims: readonly Entry[]): Entry {
  const figures = growing.flatMap((kind) => story.figures.filter((figure) => figure["kind"] === kind).slice(0, 1));
  return {
    ...story,
    article: {
      ...article,
      codePoints: Math.max(article.codePoints, ...article.paragraphs.map(([, end = 0]) => end)),
    },
    languages: [story.sourceLanguage],
    figures: figures.map((figure) => ({
      ...figure,
      // A list without claims of its own has all of them.
      claims: figure["kind"] === "claim-list" ? [] : claims.slice(0, claimsOfAFigure).map(({ id }) => id),
      options: figure["kind"] === "timeline" ? {} : figure["options"],
    })),
    opening: [],
    matters: [],
    parts: [],
    path: [],
    chapters: figures.map(({ id, title }) => ({
      id: `of-${String(id)}`,
      title,
      blocks: [{ type: "figure", id: `${String(id)}-figure`, figure: id }],
    })),
  };
}

/** Claims like those there, in paragraphs that are added to the article. */
function claimsLike(
  claims: readonly Entry[],
  { paragraphs, codePoints }: StoryParts["article"],
  number: number,
  random: () => number,
  words: (number: number) => string,
): Entry[] {
  const own = paragraphs.length;
  const paragraphLetters = claimsAParagraph * lettersAClaim;
  for (let start = codePoints + 1; (paragraphs.length - own) * claimsAParagraph < number; start += paragraphLetters)
    paragraphs.push([start, start + paragraphLetters - 1]);
  return Array.from({ length: number }, (_, index): Entry => {
    const paragraph = own + 1 + Math.floor(index / claimsAParagraph);
    const start = codePoints + 1 + index * lettersAClaim;
    const phrase = words(4)
      .slice(0, lettersAClaim - 1)
      .trim();
    const { places = [], actors = [], comparison, kind } = anyOf(random)(claims);
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
      comparison: comparison === "contested" ? "consistent" : comparison,
      places,
      actors,
    };
  });
}

/** As many events as claims, each dated to a day: in turn the article's, which a claim carries, and the record's. */
function eventsLike(
  events: readonly Entry[],
  sources: readonly Entry[],
  claims: readonly Entry[],
  random: () => number,
  words: (number: number) => string,
): Entry[] {
  const any = anyOf(random);
  const dates = events.map(({ when }) => Number(String((when as Entry)["on"] ?? "").slice(0, 4))).filter(Boolean);
  return claims.map(({ id }, index): Entry => {
    const day = [any(dates), 1 + Math.floor(random() * 12), 1 + Math.floor(random() * 28)];
    const { places = [], actors = [] } = any(events);
    return {
      id: `grown-${String(index)}`,
      ...(index % 2 === 0 ? { lane: "article", claims: [id] } : { lane: "record", sources: [any(sources)["id"]] }),
      when: { precision: "day", on: day.map((part) => String(part).padStart(2, "0")).join("-") },
      title: words(7),
      places,
      actors,
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
