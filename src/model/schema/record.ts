import { z } from "zod";
import {
  calendarDate,
  claimId,
  comparison,
  differenceId,
  grade,
  httpsUrl,
  languageTag,
  observationId,
  printed,
  qualifier,
  readGrade,
  slug,
  sourceId,
  unit,
  when,
  words,
} from "./primitives.ts";

/** One statement of a public source, with its number where it gives one. */
export const observation = z.strictObject({
  id: observationId,
  topic: slug,
  statement: words,
  value: z.number().optional(),
  unit: unit.optional(),
  qualifier: qualifier.optional(),
  /** What exactly is counted; two measures are never joined. */
  measure: slug.optional(),
  /** Of what a share or percentage is taken. */
  denominator: words.optional(),
  /** Absent where the source gives none. */
  when: when.optional(),
  sources: z.array(sourceId),
  grade: readGrade,
  note: words.optional(),
});

/** A point on which article and record do not say the same, both in one breath. */
export const difference = z.strictObject({
  id: differenceId,
  severity: z.enum(["high", "medium", "low"]),
  /** The claim that it is about: it is shown with this one alone, and the two compare alike. */
  claim: claimId,
  /** All claims that it touches, its own among them; from the others a link leads to its own. */
  claims: z.array(claimId).min(1),
  observations: z.array(observationId).min(1),
  articleSays: words,
  recordSays: words,
  comparison,
  grade,
  /** What the grade rests on, where that needs saying. */
  note: words.optional(),
});

export const source = z.strictObject({
  id: sourceId,
  /** As the publisher writes it; not translated. */
  publisher: printed,
  /** As printed, in its own language; absent where the stored copy has none. */
  title: printed.optional(),
  /** BCP 47 tag of the title. */
  titleLang: languageTag.optional(),
  date: calendarDate.optional(),
  url: httpsUrl.optional(),
  grade,
  /** How a second-hand copy relates to its source. */
  via: z.enum(["mirror", "repost", "secondary", "reproduction"]).optional(),
  /** The copy that a web archive keeps, and the day on which it was taken; only one that we have read. */
  archived: z.strictObject({ url: httpsUrl, date: calendarDate }).optional(),
  note: words.optional(),
});

/** One number of a series, or a range where the source gives one. */
export const seriesRow = z.strictObject({
  id: slug,
  when,
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  qualifier: qualifier.optional(),
  /** Who gives the number. */
  who: words.optional(),
  /** As what that one speaks; absent where the series does not tell its voices apart. */
  voice: z.enum(["official", "press", "analysis"]).optional(),
  /** How the source puts it. */
  wording: words.optional(),
  denominator: words.optional(),
  evidence: z.enum(["estimate", "upper-bound", "combined"]).optional(),
  /** A row that is the article's own carries its claim instead of a source. */
  claim: claimId.optional(),
  source: sourceId.optional(),
  observation: observationId.optional(),
  grade: readGrade,
  note: words.optional(),
});

/** Numbers of one measure in one unit. A missing year is a missing row, never a zero. */
export const series = z.strictObject({
  $schema: z.string().optional(),
  id: slug,
  title: words,
  measure: slug,
  unit,
  denominator: words.optional(),
  note: words.optional(),
  /** Years for which a value was sought and not found. */
  missing: z.array(calendarDate).optional(),
  rows: z.array(seriesRow).min(1),
});

export const correction = z.strictObject({
  id: slug,
  date: calendarDate,
  /** What was wrong and what stands now. */
  what: words,
  /** Ids of the entries that changed. */
  entries: z.array(printed).min(1),
});

export const recordFile = z.strictObject({
  $schema: z.string().optional(),
  observations: z.array(observation),
  differences: z.array(difference),
});
export const sourcesFile = z.strictObject({ $schema: z.string().optional(), sources: z.array(source) });
export const correctionsFile = z.strictObject({ $schema: z.string().optional(), corrections: z.array(correction) });

/** What a revision was published with: values by list, id and field; `npm run keep-revision` writes it. */
export const publishedFile = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())));

export type Observation = z.infer<typeof observation>;
export type Difference = z.infer<typeof difference>;
export type Source = z.infer<typeof source>;
export type Series = z.infer<typeof series>;
export type SeriesRow = z.infer<typeof seriesRow>;
export type Correction = z.infer<typeof correction>;
export type PublishedFile = z.infer<typeof publishedFile>;
export type Unit = z.infer<typeof unit>;
export type Qualifier = z.infer<typeof qualifier>;
export type Grade = z.infer<typeof grade>;
export type Comparison = z.infer<typeof comparison>;
