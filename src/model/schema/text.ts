import { z } from "zod";
import { languageTag, shortWords, words } from "./primitives.ts";

/** The fields of the story itself that carry human words, and those of its article. */
export const storyFields = ["name", "title", "shortTitle", "description", "sourcesNote", "licence"] as const;
export const articleFields = ["inShort", "identification", "rights"] as const;

/** The fields that carry human words, by collection. A translation has the same ids and these fields. */
export const wordFields = {
  figures: ["title", "shortTitle", "takeaway", "howToRead", "alt", "about"],
  matters: ["title", "claimed", "sources"],
  parts: ["title"],
  chapters: ["title"],
  prose: ["text"],
  claims: ["gloss", "denial", "note"],
  events: ["title", "detail"],
  places: ["name", "note"],
  routes: ["name", "note"],
  boundaries: ["name", "treatment"],
  actors: ["name", "role", "note"],
  relations: ["label", "note"],
  observations: ["statement", "denominator", "note"],
  differences: ["articleSays", "recordSays", "note"],
  sources: ["note"],
  series: ["title", "denominator", "note"],
  /** Keyed by series id, a dot and the row's id: salt-share.almanac-2012. */
  rows: ["who", "wording", "denominator", "note"],
  corrections: ["what"],
} as const satisfies Record<string, readonly string[]>;

export type Collection = keyof typeof wordFields;

const wordsOf = (field: string) => (field === "shortTitle" ? shortWords : words).optional();

/** One translation: text/<lang>.json. */
export const textFile = z.strictObject({
  $schema: z.string().optional(),
  language: languageTag,
  /** True turns every gap into an error. */
  complete: z.boolean(),
  story: z.strictObject(
    Object.fromEntries([...storyFields, ...articleFields].map((field) => [field, wordsOf(field)])) as Record<
      (typeof storyFields | typeof articleFields)[number],
      z.ZodOptional<typeof words>
    >,
  ),
  ...(Object.fromEntries(
    Object.entries(wordFields).map(([collection, fields]) => [
      collection,
      z
        .record(z.string(), z.strictObject(Object.fromEntries(fields.map((field) => [field, wordsOf(field)]))))
        .default({}),
    ]),
  ) as Record<
    Collection,
    z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodObject<Record<string, z.ZodOptional<typeof words>>>>>
  >),
});

export type TextFile = z.infer<typeof textFile>;
