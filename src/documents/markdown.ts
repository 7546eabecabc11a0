import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { I18n } from "#i18n/i18n.ts";
import { primaryLanguage } from "#i18n/languages.ts";
import type { UiKey } from "#i18n/uiWords.ts";
import { listOf, nearestOf } from "#model/door/problem.ts";

/** A piece of a line: words, in which placeholders may stand, or code. */
export type Inline = string | { code: string };

/** A part of a document. `name` is what a table or a piece of code is called for who does not see it. */
export type Block =
  | { type: "heading" | "paragraph"; words: Inline[] }
  | { type: "list"; items: Inline[][] }
  | { type: "table"; name: string; head: Inline[][]; rows: Inline[][][] }
  | { type: "code"; name: string; text: string }
  /** A figure as it stands on any other page; `name` is its placeholder. */
  | { type: "example"; name: string };

export interface DocumentSection {
  id: string;
  title: string;
  blocks: Block[];
}

/** A placeholder: `{{name}}`. */
export const placeholder = /\{\{(.*?)\}\}/g;

/** One text in several languages, each a file of Markdown in one folder. */
export interface DocumentFolder {
  /** What the text is, in messages: "guide for editors". */
  what: string;
  /** From the root of the repository: "src/editors/guide". */
  path: string;
  /** The text of each file, by any path to it. */
  files: Readonly<Record<string, string>>;
  /** The placeholders that every one of them uses; besides, it may use the engine's own words: `{{builder.html}}`. */
  required: readonly string[];
}

/** The document in a language, or in the primary part of it (`ar` for `ar-LB`). Throws where there is none, and as `parseDocument`. */
export function documentIn({ what, path, files, required }: DocumentFolder, i18n: I18n): DocumentSection[] {
  const { lang } = i18n;
  const texts = new Map(Object.entries(files).map(([file, text]) => [file.replace(/^.*\/|\.md$/g, ""), text]));
  const name = [lang, primaryLanguage(lang)].find((one) => texts.has(one));
  const text = name && texts.get(name);
  if (!text)
    throw new Error(`No ${what} in "${lang}": add ${path}/${lang}.md. There are: ${[...texts.keys()].join(", ")}.`);
  return parseDocument(text, `${path}/${name}.md`, required, i18n);
}

/**
 * Reads a document: Markdown in which every `##` heading ends in the id of its section, `{#pinned}`. A line that begins
 * with `: ` names the table below it, and words behind the first three backticks name code; without, the heading above
 * does. Throws with file, line, what was found and what was expected.
 */
export function parseDocument(
  source: string,
  file: string,
  required: readonly string[],
  i18n: I18n,
): DocumentSection[] {
  checkPlaceholders(source, file, required, i18n);
  const sections: DocumentSection[] = [];
  let line = 1;
  let name = "";
  for (const token of lexer(source) as MarkedToken[]) {
    const fail: Fail = (found, expected) => refuse(file, line, found, expected);
    if (token.type === "heading" || isTableName(token)) name = token.text.replace(/^: | \{#[\w-]+\}$/g, "");
    if (token.type === "heading" && token.depth === 2) {
      const [, title = "", id = ""] = /^(.+) \{#([\w-]+)\}$/.exec(token.text) ?? fail(token.raw, "## Title {#id}");
      sections.push({ id, title, blocks: [] });
    } else if (token.type !== "space" && !isTableName(token)) {
      const section = sections.at(-1) ?? fail(token.raw, "the heading of a section first: ## Title {#id}");
      section.blocks.push(blockOf(token, name, fail));
    }
    line += token.raw.split("\n").length - 1;
  }
  return sections;
}

type Fail = (found: string, expected: string) => never;

function isTableName(token: MarkedToken): token is Tokens.Paragraph {
  return token.type === "paragraph" && token.text.startsWith(": ");
}

function blockOf(token: MarkedToken, name: string, fail: Fail): Block {
  const read = (tokens: Token[]) => tokens.map((one) => inlineOf(one as MarkedToken, fail));
  const cells = (row: Tokens.TableCell[]) => row.map((cell) => read(cell.tokens));
  const [, example] = /^\{\{(example \w+)\}\}$/.exec(token.raw.trim()) ?? [];
  if (example) return { type: "example", name: example };
  if (token.type === "paragraph" || (token.type === "heading" && token.depth === 3))
    return { type: token.type, words: read(token.tokens) };
  if (token.type === "list") return { type: "list", items: token.items.map(({ tokens }) => read(lineOf(tokens))) };
  if (token.type === "table") return { type: "table", name, head: cells(token.header), rows: token.rows.map(cells) };
  if (token.type === "code") return { type: "code", name: token.lang || name, text: token.text };
  return fail(token.raw, "a heading (## or ###), a paragraph, a list, a table or code between lines of ```");
}

/** An entry of a list holds its line as one token, with what is in it. */
function lineOf(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => (token as Tokens.Text).tokens ?? token);
}

function inlineOf(token: MarkedToken, fail: Fail): Inline {
  if (token.type === "codespan") return { code: token.text };
  if (token.type === "text" || token.type === "escape") return token.text;
  return fail(token.raw, "plain words, or code between backticks");
}

function checkPlaceholders(source: string, file: string, required: readonly string[], i18n: I18n): void {
  const used = new Set<string>();
  for (const { 0: whole, 1: name = "", index } of source.matchAll(placeholder)) {
    const isWords = name.includes(".") && i18n.t(name as UiKey) !== name;
    if (!isWords && !required.includes(name)) {
      const nearest = nearestOf(name, required);
      const line = source.slice(0, index).split("\n").length;
      refuse(
        file,
        line,
        whole,
        `a placeholder that there is: ${listOf(required)}, or words of the engine, {{group.key}}`,
        nearest,
      );
    }
    used.add(name);
  }
  const missing = required.filter((name) => !used.has(name));
  if (missing.length > 0)
    refuse(file, 1, `no ${listOf(missing.map((name) => `{{${name}}}`))}`, "every placeholder of the document");
}

function refuse(file: string, line: number, found: string, expected: string, nearest?: string): never {
  const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw new Error(`${file}:${line}: found ${found.trim()}; expected ${expected}.${hint}`);
}
