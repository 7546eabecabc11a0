import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fileLists } from "../door/draft.ts";
import { series } from "./record.ts";
import { storyFile } from "./story.ts";
import { textFile } from "./text.ts";

const hostile = {
  "a control character": "a\u0007b",
  "a line end": "a\nb",
  "a line end of other scripts": "a\u2028b",
  "words that nobody sees": "a\u{e0068}\u{e0069}b",
  "a gloss that no browser shows": "a\ufff9b\ufffb",
  "a sign of one's own fonts": "a\ue000b",
  "a mark that turns the line round": "a\u202eb",
  "an isolate": "a\u2067b\u2069",
  "a byte order mark": "a\ufeffb",
  "half of a pair": "a\ud800b",
  "a text without end": "a".repeat(5001),
};

/** All schemas of texts inside a schema, each with its way there. */
function* textsIn(schema: unknown, path: string, seen = new Set<unknown>()): Generator<[string, z.ZodType]> {
  if (schema instanceof z.ZodString || schema instanceof z.ZodTemplateLiteral) yield [path, schema];
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    yield* textsIn(schema.unwrap(), path, seen);
  else if (schema instanceof z.ZodArray) yield* textsIn(schema.element, `${path}[]`, seen);
  else if (schema instanceof z.ZodRecord) yield* textsIn(schema.valueType, `${path}{}`, seen);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) yield* textsIn(option, path, seen);
  else if (schema instanceof z.ZodTuple) for (const item of schema.def.items) yield* textsIn(item, `${path}[]`, seen);
  else if (schema instanceof z.ZodObject)
    for (const [field, inner] of Object.entries(schema.shape as object))
      yield* textsIn(inner, `${path}.${field}`, seen);
}

const files = {
  ...Object.fromEntries(Object.entries(fileLists).map(([name, { schema }]) => [name, schema])),
  "story.json": storyFile,
  "series/": series,
  "text/": textFile,
};
const fields = Object.entries(files)
  .flatMap(([name, schema]) => [...textsIn(schema, name)])
  .filter(([path]) => !path.endsWith(".$schema"));

describe.each(Object.entries(hostile))("%s", (_, text) => {
  it("is refused in every field of text", () => {
    expect(fields.length).toBeGreaterThan(150);
    for (const before of ["", "https://example.org/", "mailto:"]) expect(takers(before + text), before).toEqual([]);
  });
});

/** The fields that take a text. */
function takers(text: string): string[] {
  return fields.filter(([, schema]) => schema.safeParse(text).success).map(([path]) => path);
}

it.each([
  "https://[bad",
  "https://example.org:port/",
  "https://\u200bexample.org/",
  "https://a\u00adb.org/",
  "mailto:a\u200b@b.org",
])("no field for addresses takes %j, which no browser opens or nobody sees as it is", (address) => {
  expect(takers("https://example.org/").length).toBeGreaterThan(takers(address).length);
  expect(takers(address).filter((path) => /url|contact/u.test(path))).toEqual([]);
});

it.each(["१२", "１２", "٣", "۳"])("words hold no other digits than ASCII ones: %s", (digits) => {
  const taking = takers(`words ${digits}`);
  expect(takers("words 12").length).toBeGreaterThan(taking.length + 50);
  expect(taking).not.toContain("story.json.title");
});
