import { z } from "zod";
import { cameraLimits } from "../cameraLimits.ts";
import { comparisons, statuses } from "../vocabulary.ts";

const longestId = 100;

/** Ids are lower-case words joined by hyphens; claims, observations and sources keep the ids of the research files. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "lower-case words joined by hyphens, such as bridge-opened")
  .max(longestId, `at most ${longestId} characters`);
export const claimId = z.string().regex(/^C\d{2,3}-\d{2,3}$/, "C, paragraph, hyphen, number, such as C07-04");
export const observationId = z.string().regex(/^F-[a-z0-9-]+$/, "F- and lower-case words, such as F-visitors-2021");
export const differenceId = z.string().regex(/^D-[a-z0-9-]+$/, "D- and lower-case words, such as D-visitors");
export const sourceId = z.string().regex(/^S\d{2,3}$/, "S and a number, such as S01");

/**
 * Controls, line ends, marks that turn the direction of what follows or hide words in it, byte order marks, lone
 * surrogates, and signs that only one's own fonts show.
 */
const unprintable =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;
const unlikeAddress = "an address that a browser can open, without signs that cannot be seen";
const longestAddress = 2000;
const longest = 5000;
const mostLetters = 60;
/** Dates beyond are slips of the finger. */
const lastYear = 2199;

/** Text as printed somewhere, in any language and digits: one line without markup. */
export const printed = z
  .string()
  .min(1, "words, not an empty text")
  .max(longest, `at most ${longest} characters`)
  .refine((text) => !/<\/?[a-z!]|&[a-z]+;|&#\d+;/i.test(text), "plain words without HTML markup")
  .refine(
    (text) => !unprintable.test(text),
    "one line without control characters and without marks of direction (U+202A to U+202E, U+2066 to U+2069): the page sets names of another language apart itself",
  );

/** Human words in the language of the file, with figures in ASCII digits. */
export const words = printed.refine(
  (text) => !/[^\P{Nd}0-9]/u.test(text),
  "ASCII digits 0-9; the page turns them into the reader's digits",
);

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag, such as ar, en or az; und where it is not known");

/** Words for cards and heads, with room for the numbers that placeholders stand for. */
export const shortWords = words.refine(
  (text) => [...text.replace(/\{[^}]*\}/gu, "00")].length <= mostLetters,
  `at most ${mostLetters} letters`,
);

/** Prose: words in which [words|claim.C07-04] is a reference that opens. */
export const prose = words;

/** An ISO 8601 calendar date cut at its precision: 2022, 2022-11 or 2022-11-18. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a date as 2022, 2022-11 or 2022-11-18")
  .refine(isRealDate, "a date that exists in the calendar")
  .refine((date) => Number(date.slice(0, 4)) <= lastYear, `a year up to ${lastYear}`);

/** What browsers can open, of texts that look like it. */
const browsable = (text: z.ZodString) =>
  text.max(longestAddress, `at most ${longestAddress} characters`).refine(isAddress, unlikeAddress);

export const httpsUrl = browsable(
  z
    .string()
    .regex(/^https:\/\/\S/, "an address that starts with https://")
    .regex(/^[^\s<>"]+$/, "an address without spaces, quotation marks and angle brackets (a space is %20)"),
);

/** Where readers can write. */
export const contactAddress = browsable(
  z
    .string()
    .regex(/^(https:\/\/[^\s<>"]+|mailto:[^\s<>"@]+@[^\s<>"@]+)$/, "an address that starts with https:// or mailto:"),
);

/** Where a map looks. What a story asks beyond the limits is an error; only what a link asks is brought within them. */
export const camera = z.strictObject({
  lon: within(cameraLimits.lon, "a longitude"),
  lat: within(cameraLimits.lat, "a latitude"),
  zoom: within(cameraLimits.zoom, "a zoom", ", in times of the map's first view"),
});

/** A: read in a stored source; B: well known, not checked; C: unsure. */
export const grade = z.enum(["A", "B", "C"]);

/** The grade of what the record says and of every number that is drawn: nothing there rests on common knowledge. */
export const readGrade = z.enum(["A", "C"], {
  error: ({ input }) =>
    input === "B"
      ? '"A", read in a source, or "C", unsure: no statement or number rests on common knowledge'
      : undefined,
});

/** How far a number may be taken at its word. Absent means exactly as printed. */
export const qualifier = z.enum(["more-than", "about", "up-to", "nearly"]);

export const unit = z.enum([
  "percent",
  "index",
  "usd-million",
  "thousand-people",
  "flights",
  "rank",
  "ordinal",
  "votes",
  "kilometres",
]);

/**
 * When something was, at the precision in which it is known.
 * `about` gives soft edges; an undated thing is never put at a date.
 */
export const when = z.discriminatedUnion("precision", [
  z.strictObject({ precision: z.literal("day"), on: calendarDate, about: z.boolean().optional() }),
  z.strictObject({ precision: z.literal("month"), on: calendarDate, about: z.boolean().optional() }),
  z.strictObject({ precision: z.literal("year"), on: calendarDate, about: z.boolean().optional() }),
  z.strictObject({
    precision: z.literal("interval"),
    from: calendarDate,
    to: calendarDate,
    about: z.boolean().optional(),
  }),
  z.strictObject({ precision: z.literal("undated") }),
]);

export const comparison = z.enum(comparisons);

export const claimStatus = z.enum(statuses);

/** Whether browsers take a text for an address, and it holds nothing that cannot be seen. */
function isAddress(text: string): boolean {
  return URL.canParse(text) && !/\p{Cf}/u.test(text) && !unprintable.test(text);
}

function isRealDate(text: string): boolean {
  const [year, month = 1, day = 1] = text.split("-").map(Number);
  const date = new Date(Date.UTC(year ?? NaN, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function within([least, greatest]: readonly [number, number], what: string, unit = ""): z.ZodNumber {
  const expected = `${what} from ${least} to ${greatest}${unit}`;
  return z.number().min(least, expected).max(greatest, expected);
}
