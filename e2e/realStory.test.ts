import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { type Json, textsIn } from "./dataset.ts";
import { columns, firstView } from "./views.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const namesIn = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });

/** The stories that are published: not the specimen, on which a test may stand. */
const stories = readdirSync(join(root, "data"), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && !/^_|^schema$/.test(entry.name) ? [`data/${entry.name}`] : [],
);
const data = stories.flatMap((folder) =>
  namesIn(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".topo.json"))
    .map((name) => ({ name, json: JSON.parse(readFileSync(join(root, folder, name), "utf8")) as Json })),
);
const ids = new Set(
  data.flatMap(({ json }) => [...textsIn(json)].filter(({ path }) => path.at(-1) === "id")).map(({ text }) => text),
);
const languages = new Set(data.flatMap(({ json }) => (json as { languages?: string[] }).languages ?? []));

/** Words that are ids too, but first of all the engine's: keys of a view, columns, kinds of figures, tables of the data. */
const engineWords = new Set([
  ...Object.keys(firstView),
  ...columns,
  ...readdirSync(join(root, "src/figures")),
  ...data.map(({ name }) => basename(name, ".json")),
  "article",
]);

const either = (words: Iterable<string>) => [...words].map((word) => word.replaceAll(".", "\\.")).join("|");
const isDistinct = (id: string) => /[\d-]/.test(id) && !engineWords.has(id);
const names: readonly RegExp[] = [
  // C01-01, embassy-2022: wherever they stand.
  new RegExp(`(?<![\\w-])(?:${either([...ids].filter(isDistinct))})(?![\\w-])`),
  // Common words, where they can only be ids: in an address, behind a type, in a list of the query, alone.
  new RegExp(`(?:^|/)(?:${either([...ids, ...languages])})/`),
  new RegExp(`\\b(?:claim|event|place|actor|record)\\.(?:${either(ids)})\\b`),
  new RegExp(`[=,](?:${either([...ids].filter((id) => id !== "article"))})(?=[,&]|$)`),
  new RegExp(`^(?:${either([...ids, ...languages].filter((word) => !engineWords.has(word)))})$`),
];

/** The texts that a program has between quotes, with their lines. */
function literalsOf(path: string): { text: string; line: number }[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: { text: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      found.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it("no test names an id or a language of a published story: it reads them from the data", () => {
  expect(ids.size).toBeGreaterThan(10);
  const files = namesIn("e2e").filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  const named = files.flatMap((name) =>
    literalsOf(join(root, "e2e", name)).flatMap(({ text, line }) =>
      names.some((pattern) => pattern.test(text)) ? [`e2e/${name}:${String(line)} ${JSON.stringify(text)}`] : [],
    ),
  );
  expect(named).toEqual([]);
});
