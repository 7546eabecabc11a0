import { blockLists, type Draft, everyId, idsAt, rowIds } from "./draft.ts";
import { listOf, nearestOf } from "./problem.ts";
import { type Collection, type TextFile, wordFields } from "../schema/text.ts";
import { collections, entriesOf, tellings, translatables, translationOf } from "./translatable.ts";

/** Finds languages without a file or, where `spoken` says which the engine has, without the engine's words, words without a translation, and translations of what no longer exists. */
export function parseTranslations(draft: Draft, spoken: readonly string[]): void {
  const { languages = [], sourceLanguage } = draft.story;
  const story = draft.files.get("story.json");
  for (const [position, language] of languages.entries()) {
    const found =
      position === 0
        ? sourceLanguage !== undefined && language !== sourceLanguage
        : !draft.files.has(`text/${language}.json`);
    if (found && story)
      draft.reportIn(story, ["languages", position], {
        found: position === 0 ? `"${language}" first` : `"${language}", which has no file text/${language}.json`,
        expected:
          position === 0 ? `the source language "${sourceLanguage ?? ""}" first` : "a file for every translation",
      });
    const isSpoken = spoken.some((one) => one === language || language.startsWith(`${one}-`));
    if (!found && spoken.length > 0 && !isSpoken && story)
      draft.reportIn(story, ["languages", position], {
        found: `"${language}", in which the engine has no words`,
        expected: `${listOf(spoken)}; or src/i18n/ui/${language}.json and src/i18n/data/${language}.json, which a developer adds`,
        nearest: nearestOf(language, spoken),
      });
    else if (!isLanguageTag(language) && story)
      draft.reportIn(story, ["languages", position], {
        found: `"${language}"`,
        expected: "a BCP 47 language tag such as ar",
      });
  }
  for (const [name, text] of Object.entries(draft.texts)) {
    if (!languages.slice(1).includes(name) && languages.length > 0)
      draft.report(text, ["language"], {
        found: `a translation into "${name}"`,
        expected: "one of the story's languages besides the source",
        nearest: nearestOf(name, languages.slice(1)),
      });
    if (text.language !== name)
      draft.report(text, ["language"], {
        found: `"${text.language}"`,
        expected: "the name of the file",
        nearest: `"${name}"`,
      });
    reportGaps(draft, text);
    for (const collection of collections) reportStale(draft, text, collection);
  }
}

function reportGaps(draft: Draft, text: TextFile): void {
  for (const translatable of translatables(draft)) {
    if (translationOf(text, translatable) !== undefined) continue;
    const { collection, id, field, words } = translatable;
    draft.report(text, collection === "story" ? ["story", field] : [collection, id, field], {
      level: text.complete ? "error" : "warning",
      found: "no translation",
      expected: `the words for "${words.length > 50 ? `${words.slice(0, 50)}…` : words}"`,
    });
  }
}

function reportStale(draft: Draft, text: TextFile, collection: Collection): void {
  const sound = entriesOf(draft, collection);
  const known = knownIds(draft, collection, sound);
  if (!known) return;
  for (const [id, fields] of Object.entries(text[collection])) {
    const entry = sound.get(id) as Record<string, unknown> | undefined;
    if (!known.has(id))
      draft.report(text, [collection, id], {
        found: `a translation of "${id}", which is not among the ${collection}`,
        expected: `an id of the ${collection}`,
        nearest: nearestOf(id, known),
      });
    for (const field of wordFields[collection])
      if (entry && fields[field] !== undefined && entry[field] === undefined)
        draft.report(text, [collection, id, field], {
          found: `a translation of "${field}", which "${id}" does not have`,
          expected: "only words that stand in the source language too",
        });
  }
}

/** The ids of a collection, unsound entries included; undefined when they cannot be known. */
function knownIds({ files, ids }: Draft, collection: Collection, sound: Map<string, object>): Set<string> | undefined {
  const story = files.get("story.json")?.value;
  const lists = blockLists(story);
  if (story === undefined && (tellings as readonly string[]).includes(collection)) return undefined;
  switch (collection) {
    case "figures":
    case "matters":
    case "parts":
    case "chapters":
      return everyId(story, [collection]) ? idsAt(story, [collection]) : undefined;
    case "prose":
      return lists.every((list) => everyId(story, list))
        ? new Set(lists.flatMap((list) => [...idsAt(story, list)]))
        : undefined;
    case "rows":
      if ([...files].some(([name, json]) => name.startsWith("series/") && !everyId(json.value, ["rows"])))
        return undefined;
      return new Set([...sound.keys(), ...rowIds(files)]);
    default: {
      const known = ids(collection);
      return known && new Set(known);
    }
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).includes(tag);
  } catch {
    return false;
  }
}
