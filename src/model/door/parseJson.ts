import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { depthFault, encodingFault, hintAt } from "./jsonHints.ts";
import { formatPath, type Path, type Problem } from "./problem.ts";

/** What a problem says, without its place. */
export type Finding = Pick<Problem, "found" | "expected" | "nearest"> & Partial<Pick<Problem, "level">>;

/** A JSON file whose values know where they stand. */
export interface JsonFile {
  /** Relative to the repository. */
  file: string;
  /** Undefined when the text is malformed. */
  value: unknown;
  /** What is wrong with the text as JSON: at most one syntax error, and all keys that occur twice. */
  problems: readonly Problem[];
  /** Places a finding at a value; at the nearest enclosing value when there is none. `key` points at the value's key. */
  problemAt(path: Path, finding: Finding, pointAt?: "value" | "key"): Problem;
}

const expectations: Readonly<Record<string, string>> = {
  InvalidNumberFormat: "a number such as 85 or 0.5",
  PropertyNameExpected: "a key in double quotes (no comma stands before a closing bracket)",
  ValueExpected: "a value (no comma stands before a closing bracket)",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "a closing }",
  CloseBracketExpected: "a closing ]",
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment: JSON has none",
  UnexpectedEndOfString: 'a closing " in the same line: a text has no line ends',
  InvalidCharacter: "\\n or \\t for a line end or a tab inside a text",
  InvalidEscapeCharacter: 'a known escape such as \\" or \\n',
};

/** Reads JSON strictly (no comments, no trailing commas) and keeps the place of every value. */
export function parseJson(file: string, text: string): JsonFile {
  const errors: ParseError[] = [];
  const unread = encodingFault(text) ?? depthFault(text);
  const tree = unread ? undefined : parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const place = (offset: number, path: Path, { level = "error", ...finding }: Finding): Problem => {
    const before = text.slice(0, offset).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return { level, file, line: before.length, column, path: formatPath(path), ...finding };
  };
  const problemAt: JsonFile["problemAt"] = (path, finding, pointAt = "value") => {
    const node = tree && closestNode(tree, path);
    const key = pointAt === "key" && node?.parent?.type === "property" ? node.parent : node;
    return place(key?.offset ?? 0, path, finding);
  };
  const fault = unread ?? syntaxFault(text, errors[0], tree);
  if (fault || !tree)
    return { file, value: undefined, problems: fault ? [place(fault.offset, [], fault.finding)] : [], problemAt };
  const twice = [...repeatedKeys(tree, [])].map(({ offset, path }) =>
    place(offset, path, { found: `the key "${path.at(-1) ?? ""}" a second time`, expected: "each key once" }),
  );
  return { file, value: JSON.parse(text) as unknown, problems: twice, problemAt };
}

/** Where a text is no JSON, with what is known of why. */
function syntaxFault(text: string, error: ParseError | undefined, tree: Node | undefined) {
  if (!error && tree) return undefined;
  const code = error && printParseErrorCode(error.error);
  const at = error?.offset ?? 0;
  // A comma is missing where the entry before ends, which can be some lines up.
  const end = text.slice(0, at).trimEnd().length;
  const offset = code === "CommaExpected" && text.slice(end, at).includes("\n") ? end : at;
  const found = text.slice(at, at + 20).split("\n")[0];
  return {
    offset,
    finding: hintAt(text, at) ?? {
      found: found ? `malformed JSON at ${JSON.stringify(found)}` : "the end of a line or of the file",
      expected: (code && expectations[code]) ?? "a JSON value",
    },
  };
}

function closestNode(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function* repeatedKeys(node: Node, path: Path): Generator<{ offset: number; path: Path }> {
  const seen = new Set<string>();
  for (const [position, child] of (node.children ?? []).entries()) {
    const [key, value] = node.type === "object" ? (child.children ?? []) : [undefined, child];
    const step = node.type === "object" ? String(key?.value) : position;
    if (typeof step === "string" && seen.has(step)) yield { offset: child.offset, path: [...path, step] };
    if (typeof step === "string") seen.add(step);
    if (value) yield* repeatedKeys(value, [...path, step]);
  }
}
