import { z } from "zod";
import { entityTypes } from "../entity.ts";
import { calendarDate, camera, claimId, httpsUrl, prose, slug, words } from "./primitives.ts";

/** One figure of the story. What its kind needs beyond this stands in `options` and is checked by the kind's own block.ts. */
export const figureBlock = z.strictObject({
  id: slug,
  /** Name of a folder in src/figures. */
  kind: slug,
  /** States the finding. */
  title: words,
  /** The same in at most 60 letters, for cards and heads; the title itself without it. */
  shortTitle: words.optional(),
  /** One sentence. */
  takeaway: words,
  howToRead: words,
  /** The text alternative: what the figure shows, not that it is one. */
  alt: words,
  /** One sentence on how article and record compare here. */
  comparison: words.optional(),
  claims: z.array(claimId),
  options: z.record(z.string(), z.unknown()),
});

export const block = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("prose"), id: slug, text: prose }),
  z.strictObject({ type: z.literal("figure"), id: slug, figure: slug }),
]);

export const chapter = z.strictObject({ id: slug, title: words, blocks: z.array(block) });

/** One step of the guided path: a paragraph with what it is about, and the figure that shows that. */
export const pathStep = z.strictObject({
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
  sourceLanguage: z.string(),
  /** All languages, the source language first; each other one has text/<lang>.json. */
  languages: z.array(z.string()).min(1),
  /** The name of the interactive. */
  name: words,
  title: words,
  /** The same in at most 60 letters, for cards and heads; the title itself without it. */
  shortTitle: words.optional(),
  description: words,
  /** When the interactive was first published. */
  published: calendarDate,
  /** Under which terms data, map and fonts may be used, and who is to be named. */
  licence: words.optional(),
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
    language: z.string(),
    codePoints: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in hexadecimal"),
    /** [start, end) of each paragraph in code points, in order. */
    paragraphs: z.array(z.tuple([z.int(), z.int()])),
  }),
  figures: z.array(figureBlock),
  chapters: z.array(chapter),
  /** The guided path through the paragraphs, in their order; a story can do without one. */
  path: z.array(pathStep).default([]),
});

export type FigureBlock = z.infer<typeof figureBlock>;
export type PathStep = z.infer<typeof pathStep>;
export type Chapter = z.infer<typeof chapter>;
export type Block = z.infer<typeof block>;
export type StoryFile = z.infer<typeof storyFile>;
