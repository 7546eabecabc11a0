import { z } from "zod";
import { claimId, slug } from "../schema/primitives.ts";
import type { StoryFiles } from "../storyData.ts";

type Json = Record<string, unknown>;

/** Any of the files; tests reach into it freely. */
export type SmallFile = any; // eslint-disable-line @typescript-eslint/no-explicit-any

const files: Record<string, Json> = {
  "story.json": {
    id: "small",
    sourceLanguage: "ar",
    languages: ["ar", "en"],
    name: "ملف صغير",
    title: "عنوان",
    description: "وصف",
    published: "2023-10-01",
    article: {
      inShort: "مقال مُتخيَّل",
      identification: "مقال مُتخيَّل",
      language: "ar",
      codePoints: 40,
      sha256: "0".repeat(64),
      paragraphs: [
        [0, 20],
        [21, 40],
      ],
    },
    figures: [
      {
        id: "salt",
        kind: "share-grid",
        title: "النفط",
        takeaway: "خلاصة",
        howToRead: "كيف يُقرأ",
        alt: "وصف الشكل",
        claims: ["C01-01"],
        options: { claim: "C01-01", series: "salt-share" },
      },
    ],
    opening: [{ type: "prose", id: "opening-text", text: "مقال عن [الحصّة|claim.C01-01]." }],
    matters: [
      {
        id: "share",
        title: "الحصّة",
        claim: "C01-01",
        claimed: "نحو 30%",
        sources: "أكثر من ذلك",
        figure: "salt",
        chapter: "reasons",
      },
    ],
    parts: [{ id: "agreed", title: "ما تقوله المصادر أيضاً" }],
    chapters: [
      {
        id: "reasons",
        title: "الأهداف",
        part: "agreed",
        blocks: [
          { type: "prose", id: "reasons-text", text: "قال إنّ [الحصّة|claim.C01-01] كبيرة." },
          { type: "figure", id: "reasons-salt", figure: "salt" },
        ],
      },
      { id: "means", title: "الوسائل", part: "agreed", blocks: [] },
      { id: "end", title: "الخاتمة", blocks: [] },
    ],
  },
  "claims.json": {
    claims: [
      {
        id: "C01-01",
        paragraph: 1,
        start: 4,
        end: 11,
        phrase: "نحو 30%",
        gloss: "نحو ثلث النفط",
        kind: "figure",
        subkind: "oil",
        attributedTo: "article",
        status: "article_assertion",
        comparison: "within_published_range",
        record: ["D-salt"],
      },
      {
        id: "C02-01",
        paragraph: 2,
        start: 25,
        end: 32,
        phrase: "إسرائيل",
        gloss: "زيارة إسرائيل",
        note: "الاسم",
        kind: "event",
        subkind: "visit",
        attributedTo: "first-minister",
        status: "attributed_named",
        comparison: "differs",
        places: ["assembly"],
        actors: ["first-minister"],
        record: ["F-visit"],
      },
    ],
  },
  "events.json": {
    events: [
      {
        id: "visit",
        lane: "article",
        when: { precision: "year", on: "2022" },
        title: "الزيارة كما وردت",
        places: [{ place: "assembly", as: "stated" }],
        claims: ["C02-01"],
        counterparts: ["visit-reported"],
      },
      {
        id: "visit-reported",
        lane: "record",
        when: { precision: "day", on: "2022-10-03" },
        title: "الزيارة كما نُشرت",
        places: [{ place: "northport", as: "reported" }],
        actors: ["first-minister"],
        record: ["F-visit"],
        counterparts: ["visit"],
        sources: ["S01"],
      },
    ],
  },
  "places.json": {
    places: [
      { id: "assembly", name: "الكنيست", role: "institution", lon: 35.205, lat: 31.777, rank: 2, grade: "A" },
      { id: "hilltown", name: "القدس", role: "city", lon: 35.216, lat: 31.769, rank: 1, source: "S02", grade: "A" },
      { id: "northport", name: "باكو", role: "city", lon: 49.892, lat: 40.378, rank: 1, grade: "A" },
      { id: "saltworks", name: "سنغاتشال", role: "terminal", lon: 49.481, lat: 40.198, rank: 3, grade: "A" },
    ],
  },
  "geo/routes.json": {
    routes: [
      {
        id: "pipeline",
        name: "خط أنابيب",
        schematic: false,
        coordinates: [
          [49.481, 40.198],
          [44.98, 41.565],
          [35.901, 36.876],
        ],
        sources: ["S02"],
        grade: "A",
      },
    ],
  },
  "actors.json": {
    actors: [
      { id: "first-minister", name: "الوزير الأول", kind: "person", place: "northport" },
      { id: "assembly-group", name: "المجموعة", kind: "body" },
    ],
  },
  "relations.json": {
    relations: [
      {
        id: "met",
        from: "assembly-group",
        to: "first-minister",
        kind: "meeting",
        label: "التقت",
        claims: ["C02-01"],
        comparison: "differs",
      },
    ],
  },
  "record.json": {
    observations: [
      {
        id: "F-salt-2012",
        topic: "salt",
        statement: "تقدير",
        value: 33,
        unit: "percent",
        measure: "salt-share",
        denominator: "واردات النفط",
        when: { precision: "year", on: "2012" },
        sources: ["S10"],
        grade: "A",
      },
      { id: "F-visit", topic: "visit", statement: "جرت الزيارة في باكو", sources: ["S01"], grade: "A" },
    ],
    differences: [
      {
        id: "D-salt",
        severity: "low",
        claim: "C01-01",
        claims: ["C01-01"],
        observations: ["F-salt-2012"],
        articleSays: "30 في المئة",
        recordSays: "33 في المئة",
        comparison: "within_published_range",
        grade: "A",
      },
    ],
  },
  "sources.json": {
    sources: [
      { id: "S10", publisher: "The Weekly", url: "https://example.org/weekly", grade: "A" },
      { id: "S02", publisher: "A Gazetteer", url: "https://example.org/places", grade: "A" },
      { id: "S01", publisher: "An Agency", date: "2022-10-03", url: "https://example.org/visit", grade: "A" },
    ],
  },
  "corrections.json": {
    corrections: [{ id: "fixed-share", date: "2026-01-05", what: "صُحّح التقدير", entries: ["salt-share.weekly-2012"] }],
  },
  "series/salt-share.json": {
    id: "salt-share",
    title: "الحصّة",
    measure: "salt-share",
    unit: "percent",
    denominator: "واردات النفط",
    rows: [
      { id: "article", when: { precision: "undated" }, value: 30, qualifier: "about", claim: "C01-01", grade: "A" },
      {
        id: "weekly-2012",
        when: { precision: "year", on: "2012" },
        low: 30,
        high: 35,
        value: 33,
        who: "الأسبوعية",
        source: "S10",
        observation: "F-salt-2012",
        grade: "A",
      },
    ],
  },
  "text/en.json": {
    language: "en",
    complete: true,
    story: {
      name: "Small dossier",
      title: "Title",
      description: "Description",
      inShort: "an invented article",
      identification: "An invented article",
    },
    figures: { salt: { title: "Oil", takeaway: "Takeaway", howToRead: "How to read", alt: "What it shows" } },
    matters: { share: { title: "Share", claimed: "About 30%", sources: "More than that" } },
    parts: { agreed: { title: "What sources say too" } },
    chapters: { reasons: { title: "Aims" }, means: { title: "Means" }, end: { title: "End" } },
    prose: {
      "opening-text": { text: "An article on [the share|claim.C01-01]." },
      "reasons-text": { text: "It said that [the share|claim.C01-01] is large." },
    },
    claims: {
      "C01-01": { gloss: "about a third of the salt" },
      "C02-01": { gloss: "visit to Israel", note: "the name" },
    },
    events: { visit: { title: "The visit as stated" }, "visit-reported": { title: "The visit as reported" } },
    places: {
      assembly: { name: "the Knesset" },
      hilltown: { name: "Jerusalem" },
      northport: { name: "Baku" },
      saltworks: { name: "Sangachal" },
    },
    routes: { pipeline: { name: "Pipeline" } },
    actors: { "first-minister": { name: "First Minister" }, "assembly-group": { name: "The group" } },
    relations: { met: { label: "met" } },
    observations: {
      "F-salt-2012": { statement: "An estimate", denominator: "salt imports" },
      "F-visit": { statement: "The visit was in Baku" },
    },
    differences: { "D-salt": { articleSays: "30 percent", recordSays: "33 percent" } },
    series: { "salt-share": { title: "The share", denominator: "salt imports" } },
    rows: { "salt-share.weekly-2012": { who: "The Weekly" } },
    corrections: { "fixed-share": { what: "The estimate was corrected" } },
  },
};

/** The options that the small story's one kind of figure takes. */
export const smallKinds = {
  "share-grid": z.strictObject({ claim: claimId, series: slug.optional(), cells: z.int().default(100) }),
  "place-map": z.strictObject({}),
};

/**
 * A valid invented story in memory, for tests to break in one way. `change` edits the value of one file in place;
 * every file is printed with one key or entry a line.
 */
export function smallStory(file?: string, change?: (value: SmallFile) => void): StoryFiles {
  const copy = structuredClone(files);
  if (file && change) change(copy[file]);
  return {
    folder: "data/small",
    texts: Object.fromEntries(Object.entries(copy).map(([name, value]) => [name, JSON.stringify(value, null, 2)])),
  };
}
