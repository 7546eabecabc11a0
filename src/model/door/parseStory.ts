import { createDraft, type Draft } from "./draft.ts";
import { parseClaims, parseComparisons } from "./parseClaims.ts";
import { parseEvents } from "./parseEvents.ts";
import { type Kinds, parseFigures } from "./parseFigures.ts";
import { parseIds } from "./parseIds.ts";
import { parseMaps } from "./parseMaps.ts";
import { parseNumbers } from "./parseNumbers.ts";
import { parsePlaceholders } from "./parsePlaceholders.ts";
import { parsePlaces } from "./parsePlaces.ts";
import { parsePublished } from "./parsePublished.ts";
import { parseRecord } from "./parseRecord.ts";
import { parseReferences } from "./parseReferences.ts";
import { parseTranslations } from "./parseTranslations.ts";
import { compareProblems, type Problem } from "./problem.ts";
import type { StoryFile } from "../schema/story.ts";
import type { StoryData, StoryFiles } from "../storyData.ts";

/** What came through the door. */
interface ParsedStory {
  /** Undefined when any problem is an error. */
  data: StoryData | undefined;
  /** All problems of all files, in order of file and line; warnings may stand beside data. */
  problems: readonly Problem[];
}

/**
 * Checks all files of a story, each on its own and against each other, and finds all problems at once.
 * `kinds` holds the schema of each figure kind's options, `spoken` the languages in which the engine has words.
 */
export function parseStory(files: StoryFiles, kinds: Kinds, spoken: readonly string[] = []): ParsedStory {
  const draft = createDraft(files);
  parseIds(draft);
  parseReferences(draft);
  parseClaims(draft);
  parseEvents(draft);
  parsePlaces(draft);
  parseRecord(draft);
  parseComparisons(draft);
  parseFigures(draft, kinds);
  parseMaps(draft, kinds);
  parseNumbers(draft, kinds);
  parseTranslations(draft, spoken);
  parsePlaceholders(draft);
  parsePublished(draft);
  const problems = draft.problems.sort(compareProblems).filter(isNews);
  return { data: problems.some(({ level }) => level === "error") ? undefined : dataOf(draft), problems };
}

/** One mistake gives one message: no warning stands where an error does. */
function isNews({ level, file, line, column }: Problem, _: number, problems: readonly Problem[]): boolean {
  if (level === "error") return true;
  return !problems.some(
    (other) => other.level === "error" && other.file === file && other.line === line && other.column === column,
  );
}

function dataOf(draft: Draft): StoryData {
  return {
    story: draft.story as StoryFile,
    claims: draft.claims,
    events: draft.events,
    places: draft.places,
    routes: draft.routes,
    boundaries: draft.boundaries,
    actors: draft.actors,
    relations: draft.relations,
    observations: draft.observations,
    differences: draft.differences,
    sources: draft.sources,
    corrections: draft.corrections,
    series: draft.series,
    texts: draft.texts,
  };
}
