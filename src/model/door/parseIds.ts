import { blockLists, type Draft, fileLists, idsAt } from "./draft.ts";
import { listAt, valueAt } from "./parseIssues.ts";
import type { JsonFile } from "./parseJson.ts";
import { formatPath, listOf, type Path } from "./problem.ts";

/** What stands in the place of a figure's id in the addresses of the site and its files, so that no figure may be called so. */
const reservedFigureIds = [
  "claim",
  "event",
  "short",
  "method",
  "embed",
  "accessibility",
  "data",
  "assets",
  "r",
  "story",
];

/** Finds ids that two entries share, figure ids that an address needs, and series whose id is not their file's name. */
export function parseIds(draft: Draft): void {
  for (const [name, { lists }] of Object.entries(fileLists))
    for (const list of Object.keys(lists)) reportTwins(draft, draft.files.get(name), [[list]]);
  for (const [name, json] of draft.files) if (name.startsWith("series/")) checkSeriesIds(draft, name, json);
  const story = draft.files.get("story.json");
  if (!story) return;
  const id = valueAt(story.value, ["id"]);
  if (typeof id === "string" && id !== draft.folder.replace(/^_/u, ""))
    draft.reportIn(story, ["id"], {
      found: `"${id}"`,
      expected: "the name of the folder",
      nearest: `"${draft.folder.replace(/^_/u, "")}"`,
    });
  reportTwins(draft, story, [["figures"]]);
  for (const list of ["matters", "parts", "chapters"]) reportTwins(draft, story, [[list]]);
  reportTwins(draft, story, blockLists(story.value));
  checkFigureIds(draft, story);
  checkShown(draft, story);
}

function checkSeriesIds(draft: Draft, name: string, json: JsonFile): void {
  reportTwins(draft, json, [["rows"]]);
  const id = valueAt(json.value, ["id"]);
  const expected = name.slice("series/".length, -".json".length);
  if (typeof id === "string" && id !== expected)
    draft.reportIn(json, ["id"], { found: `"${id}"`, expected: "the name of the file", nearest: `"${expected}"` });
}

function checkFigureIds(draft: Draft, json: JsonFile): void {
  const languages = listAt(json.value, ["languages"]);
  for (const [position, figure] of listAt(json.value, ["figures"]).entries()) {
    const id = valueAt(figure, ["id"]);
    if (typeof id !== "string") continue;
    const isLanguage = languages.includes(id) || /^[a-z]{2}(-[a-z]{2})?$/u.test(id);
    if (isLanguage || reservedFigureIds.includes(id))
      draft.reportIn(json, ["figures", position, "id"], {
        found: `"${id}", which an address of the site needs`,
        expected: `an id other than ${listOf(reservedFigureIds)} and no language tag`,
      });
  }
}

/** Each figure stands once in the story, in a block with an id of its own. */
function checkShown(draft: Draft, json: JsonFile): void {
  const figures = idsAt(json.value, ["figures"]);
  const shown = new Set<unknown>();
  for (const list of blockLists(json.value))
    for (const [position, block] of listAt(json.value, list).entries()) {
      const [id, figure] = [valueAt(block, ["id"]), valueAt(block, ["figure"])];
      const at = (field: string, found: string, expected: string) =>
        draft.reportIn(json, [...list, position, field], { found, expected });
      if (figures.has(String(id))) at("id", `"${id}", which is a figure's id`, "an id of its own");
      if (figure !== undefined && shown.has(figure))
        at("figure", `"${figure}" a second time`, "each figure once in the story");
      shown.add(figure);
    }
  // A block that names no figure there is has a problem of its own.
  const isWhole = [...shown].every((id) => id === undefined || figures.has(String(id)));
  for (const [position, figure] of listAt(json.value, ["figures"]).entries()) {
    const id = valueAt(figure, ["id"]);
    if (isWhole && typeof id === "string" && !shown.has(id))
      draft.reportIn(json, ["figures", position, "id"], {
        level: "warning",
        found: `"${id}", which no chapter shows`,
        expected: `a block { "type": "figure", "id": "…", "figure": "${id}" } in a chapter`,
      });
  }
}

/** Reports ids that occur twice in lists that share one space of ids. */
function reportTwins(draft: Draft, json: JsonFile | undefined, lists: readonly Path[]): void {
  const first = new Map<unknown, string>();
  for (const list of json ? lists : [])
    for (const [position, entry] of listAt(json?.value, list).entries()) {
      const id = valueAt(entry, ["id"]);
      const path = [...list, position];
      const owner = first.get(id);
      if (typeof id !== "string" || json === undefined) continue;
      if (owner === undefined) first.set(id, formatPath(path));
      else
        draft.reportIn(json, [...path, "id"], {
          found: `"${id}", which ${owner} already has`,
          expected: "an id of its own",
        });
    }
}
