import { blockLists, type Draft, everyId, idsAt, type List, rowIds } from "./draft.ts";
import { splitEntityKey } from "../entity.ts";
import { showsAny } from "../links.ts";
import { listAt, valueAt } from "./parseIssues.ts";
import { nearestOf, type Path } from "./problem.ts";
import { parseProse, strayBracket } from "../prose.ts";
import { blocksOf } from "../blocks.ts";
import { nouns, refer, type Target } from "./refer.ts";

/** Values of attributedTo that are no actor. */
export const speakers = ["article", "unnamed-announcement", "circulated-information"];

/** What the fields of an entry refer to, which hold an id or several. */
type References = Readonly<Record<string, readonly Target[]>>;

const references = {
  claims: { places: ["places"], actors: ["actors"], record: ["observations", "differences"] },
  events: {
    actors: ["actors"],
    claims: ["claims"],
    record: ["observations"],
    counterparts: ["events"],
    sources: ["sources"],
  },
  places: { source: ["sources"] },
  routes: { sources: ["sources"] },
  boundaries: { sources: ["sources"] },
  observations: { sources: ["sources"] },
  actors: { place: ["places"] },
  relations: { from: ["actors"], to: ["actors"], claims: ["claims"] },
  differences: { claim: ["claims"], claims: ["claims"], observations: ["observations"] },
} as const satisfies Partial<Record<List, References>>;

const ofRows: References = { claim: ["claims"], source: ["sources"], observation: ["observations"] };

/** Finds references to things that do not exist, in data and in prose. */
export function parseReferences(draft: Draft): void {
  const referAll = (entries: readonly object[], fields: References) => {
    for (const entry of entries)
      for (const [field, targets] of Object.entries(fields)) {
        const ids = (entry as Record<string, string | readonly string[] | undefined>)[field];
        if (typeof ids === "object") ids.forEach((id, position) => refer(draft, entry, [field, position], id, targets));
        else refer(draft, entry, [field], ids, targets);
      }
  };
  for (const list of Object.keys(references) as (keyof typeof references)[]) referAll(draft[list], references[list]);
  for (const { rows } of draft.series) referAll(rows, ofRows);
  referAll(draft.story.figures ?? [], { claims: ["claims"] });
  for (const claim of draft.claims) refer(draft, claim, ["attributedTo"], claim.attributedTo, ["actors"], speakers);
  for (const event of draft.events)
    for (const [position, { place }] of (event.places ?? []).entries())
      refer(draft, event, ["places", position, "place"], place, ["places"]);
  for (const block of blocksOf(draft.story))
    if (block.type === "figure") referEntry(draft, block, "figure", block.figure);
  referMatters(draft);
  referProse(draft);
  referPath(draft);
  referCorrections(draft);
}

/** The matters of the opening name a claim, a figure and a chapter; chapters name their part, and a part's stand together. */
function referMatters(draft: Draft): void {
  const { matters = [], chapters = [] } = draft.story;
  for (const matter of matters) {
    refer(draft, matter, ["claim"], matter.claim, ["claims"]);
    referEntry(draft, matter, "figure", matter.figure);
    referEntry(draft, matter, "chapter", matter.chapter);
  }
  for (const [position, chapter] of chapters.entries()) {
    const { part } = chapter;
    if (part === undefined) continue;
    referEntry(draft, chapter, "part", part);
    if (chapters[position - 1]?.part !== part && chapters.slice(0, position).some((before) => before.part === part))
      draft.report(chapter, ["part"], {
        found: `"${part}" again, after a chapter that is not of it`,
        expected: "the chapters of a part one after the other",
      });
  }
}

/** Reports a figure, chapter or part that the story does not have. */
function referEntry({ files, report }: Draft, entry: object, field: "figure" | "chapter" | "part", id: string): void {
  const story = files.get("story.json")?.value;
  const known = idsAt(story, [`${field}s`]);
  if (!known.has(id) && everyId(story, [`${field}s`]))
    report(entry, [field], {
      found: `"${id}", which no ${field} has`,
      expected: `the id of a ${field} of this story`,
      nearest: nearestOf(id, known),
    });
}

const types: readonly unknown[] = ["prose", "figure"];

/** The steps of the guided path follow the paragraphs, in their order, each at most once. */
function referPath(draft: Draft): void {
  const story = draft.files.get("story.json")?.value;
  const paragraphs = blockLists(story)
    .flatMap((list) => listAt(story, list))
    .filter((block) => valueAt(block, ["type"]) === "prose")
    .map((block) => String(valueAt(block, ["id"])));
  // Where a block cannot be read, a step may be about it.
  const isWhole = blockLists(story).every(
    (list) => everyId(story, list) && listAt(story, list).every((block) => types.includes(valueAt(block, ["type"]))),
  );
  let last = -1;
  for (const step of draft.story.path ?? []) {
    referEntry(draft, step, "figure", step.figure);
    const { type, id = "" } = splitEntityKey(step.sel) ?? {};
    if (type) refer(draft, step, ["sel"], id, type === "record" ? ["observations", "differences"] : [`${type}s`]);
    const figure = draft.story.figures?.find((figure) => figure.id === step.figure);
    if (type === "claim" && draft.ids("claims")?.has(id) && figure && !showsAny(figure, [id]))
      draft.report(step, ["sel"], {
        found: `"${step.sel}", which the figure "${figure.id}" does not show`,
        expected: "a claim that the step's figure shows",
      });
    const position = paragraphs.indexOf(step.prose);
    if (position < 0 && !isWhole) continue;
    if (position < 0)
      draft.report(step, ["prose"], {
        found: `"${step.prose}", which no paragraph has`,
        expected: "the id of a prose block of this story",
        nearest: nearestOf(step.prose, paragraphs),
      });
    else if (position <= last)
      draft.report(step, ["prose"], {
        found: `"${step.prose}" after "${paragraphs[last] ?? ""}"`,
        expected: "steps in the order of the paragraphs, each paragraph once",
      });
    last = Math.max(last, position);
  }
}

function referProse(draft: Draft): void {
  const check = (entry: object, path: Path, text: string) => {
    const stray = strayBracket(text);
    if (stray !== undefined)
      draft.report(entry, path, {
        found: `a bracket that makes no reference, at "${stray}"`,
        expected: "references as [words|claim.C07-04], with claim, event, place, actor or record before the dot",
      });
    for (const { ref } of parseProse(text)) {
      const { type, id = "" } = (ref && splitEntityKey(ref)) ?? {};
      if (type) refer(draft, entry, path, id, type === "record" ? ["observations", "differences"] : [`${type}s`]);
    }
  };
  for (const block of blocksOf(draft.story)) if (block.type === "prose") check(block, ["text"], block.text);
  for (const translation of Object.values(draft.texts))
    for (const [id, { text }] of Object.entries(translation.prose))
      if (text) check(translation, ["prose", id, "text"], text);
}

function referCorrections(draft: Draft): void {
  const lists = Object.keys(nouns).map((target) => draft.ids(target as Target));
  if (lists.includes(undefined)) return;
  if ([...draft.files].some(([name, { value }]) => name.startsWith("series/") && !everyId(value, ["rows"]))) return;
  const story = draft.files.get("story.json")?.value;
  const known = new Set([
    ...lists.flatMap((ids) => [...(ids ?? [])]),
    ...rowIds(draft.files),
    ...idsAt(story, ["figures"]),
    ...["chapters", "matters", "parts"].flatMap((list) => [...idsAt(story, [list])]),
    ...blockLists(story).flatMap((list) => [...idsAt(story, list)]),
  ]);
  for (const correction of draft.corrections)
    for (const [position, id] of correction.entries.entries())
      if (!known.has(id))
        draft.report(correction, ["entries", position], {
          found: `"${id}", which nothing in this story has`,
          expected: "the id of the entry that changed",
          nearest: nearestOf(id, known),
        });
}
