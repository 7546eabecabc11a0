import { z } from "zod";
import { entityTypes } from "../entity.ts";
import {
  calendarDate,
  camera,
  claimId,
  contactAddress,
  httpsUrl,
  languageTag,
  prose,
  shortWords,
  slug,
  words,
} from "./primitives.ts";

/** One figure of the story. What its kind needs beyond this stands in `options` and is checked by the kind's own block.ts. */
export const figureBlock = z.strictObject({
  id: slug,
  /** Name of a folder in src/figures. */
  kind: slug,
  /** States the finding. */
  title: words,
  /** The same in at most 60 letters, for cards and heads; the title itself without it. */
  shortTitle: shortWords.optional(),
  /** One sentence that can stand alone, as on cards: what the figure finds, with how article and sources compare. */
  takeaway: words,
  /** One line of at most 15 words. */
  howToRead: words,
  /** The text alternative: what the figure shows, not that it is one. */
  alt: words,
  /** What else must be known of method and data; it stands closed, in "About the data". */
  about: words.optional(),
  claims: z.array(claimId),
  options: z.record(z.string(), z.unknown()),
});

export const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("prose"), id: slug, text: prose }),
  z.strictObject({
    type: z.literal("figure"),
    id: slug,
    figure: slug,
    /** Whether it takes the whole width of a wide page, rather than stand beside the paragraphs. */
    wide: z.boolean().optional(),
  }),
]);

/** How many matters the story in two minutes can hold, at some fifty words each. */
const mostMatters = 8;

/** One of the matters that the opening sets side by side: what the article claims, and what sources say. */
export const matter = z.strictObject({
  id: slug,
  /** What it is about, in a few words. */
  title: words,
  /** Its card carries this claim's comparison, and the denial of what is contested. */
  claim: claimId,
  /** The claim in the fewest words: a number, a year, a place. */
  claimed: words,
  /** What sources say of it, in one sentence. */
  sources: words,
  figure: slug,
  /** The chapter that tells it. */
  chapter: slug,
});

/** Chapters that belong together, under a heading of their own. */
export const part = z.strictObject({ id: slug, title: words });

export const chapter = z.strictObject({
  id: slug,
  title: words,
  /** Id of the part that it stands in; a chapter of no part stands by itself. */
  part: slug.optional(),
  blocks: z.array(block),
});

/** One step of the guided path: a paragraph with what it is about, and the figure that shows that. */
const pathStep = z.strictObject({
  /** Id of a paragraph of a chapter. */
  prose: slug,
  /** What is selected: `claim.C07-04`, `event.bridge-opened`. */
  sel: z.templateLiteral([z.enum(entityTypes), ".", z.string()], "a type and an id, such as claim.C07-04"),
  figure: slug,
  /** Where the map looks; its first view without it. */
  map: camera.optional(),
});

export const storyFile = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  /** BCP 47 tag of the language that the data files are written in. */
  sourceLanguage: languageTag,
  /** All languages, the source language first; each other one has text/<lang>.json. */
  languages: z.array(languageTag).min(1),
  /** The name of the interactive. */
  name: words,
  title: words,
  /** The same in at most 60 letters, for cards and heads; the title itself without it. */
  shortTitle: shortWords.optional(),
  description: words,
  /** When the interactive was first published. */
  published: calendarDate,
  /** Who the sources are, in two or three sentences: whose side they are on, what is missing. */
  sourcesNote: words.optional(),
  /** Under which terms data, map and fonts may be used, and who is to be named. */
  licence: words.optional(),
  /** Where readers can write, to say what keeps them from using the pages, say; without it the pages say that there is none. */
  contact: contactAddress.optional(),
  article: z.strictObject({
    /** What it is, in a few words that can follow "from": the pages of single claims and events say it first. */
    inShort: words,
    /** What is known of author, title and date, in words. */
    identification: words,
    /** The date that it bears; absent where it bears none. */
    date: calendarDate.optional(),
    /** Whose it is and how much of it is shown, in words. */
    rights: words.optional(),
    url: httpsUrl.optional(),
    language: languageTag,
    codePoints: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal"),
    /** [start, end) of each paragraph in code points, in order. */
    paragraphs: z.array(z.tuple([z.int(), z.int()])),
  }),
  figures: z.array(figureBlock),
  /** What stands below the headline, before the first chapter. */
  opening: z.array(block).default([]),
  /** What was found, in cards below the opening; a story can do without. */
  matters: z.array(matter).max(mostMatters, `at most ${mostMatters}, which can be read in two minutes`).default([]),
  /** The parts of the story, in order. */
  parts: z.array(part).default([]),
  chapters: z.array(chapter),
  /** The guided path through the paragraphs, in their order; a story can do without one. */
  path: z.array(pathStep).default([]),
});

export type FigureBlock = z.infer<typeof figureBlock>;
export type PathStep = z.infer<typeof pathStep>;
export type Matter = z.infer<typeof matter>;
export type Part = z.infer<typeof part>;
export type Chapter = z.infer<typeof chapter>;
export type Block = z.infer<typeof block>;
export type StoryFile = z.infer<typeof storyFile>;
