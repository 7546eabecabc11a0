import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberIn } from "./jsonHints.ts";
import { parseJson } from "./parseJson.ts";
import { formatProblem } from "./problem.ts";

const said = (text: string) => parseJson("a.json", text).problems.map(formatProblem);

describe.each<[string, string, RegExp]>([
  ["a decimal comma", '{ "a": 12,8 }', /^a.json:1:11: found a number with a comma, at "12,8"; .* Did you mean 12.8\?/],
  ["a comma between thousands", '{ "a": 9,600, "b": 1 }', /found a number with a comma, .* Did you mean 9600\?/],
  ["Arabic digits", '{ "a": ١٫٧ }', /found a number in other digits or signs, at "١٫٧"; .* Did you mean 1.7\?/],
  ["a typographic minus", '{ "a": −5 }', /found a number in other digits or signs, .* Did you mean -5\?/],
  ["a magnitude", '{ "a": 1.7bn }', /found a number with something behind it, at "1.7bn"; expected a number in ASCII/],
  ["a unit", '{ "a": 85% }', /found a number with something behind it, at "85%"/],
  ["a currency", '{ "a": $5 }', /found a number with a sign, at "\$5"/],
  ["a gap between thousands", '{ "a": 1 000 }', /found a number with something behind it, at "1 000"/],
  ["a point without a nought", '{ "a": .5 }', /found a number, at "\.5"; expected digits first/],
  ["a trailing comma", "[\n  1,\n]", /^a.json:3:1: found a comma before a closing bracket, .*delete it/],
  ["curly quotation marks", "{ “a”: 1 }", /found a curly or single quotation mark, at "“a”:"; expected straight/],
  ["single quotation marks", "{ 'a': 1 }", /found a curly or single quotation mark/],
  ["quotation marks in a text", '{ "a": "six "days" long" }', /found a quotation mark inside a text, which ends it/],
  ["a line end in a text", '{ "a": "six\ndays" }', /expected a closing " in the same line/],
  ["a missing comma, where the entry before ends", '{ "a": 1\n  "b": 2 }', /^a.json:1:9: .*expected a comma/],
  ["a word in capitals", '{ "a": True }', /found a word, at "True"; expected true or false/],
  [
    "digits of another script",
    '{ "a": १२ }',
    /found a number in other digits or signs, at "१२"; expected a number in ASCII/,
  ],
  ["wide digits", '{ "a": １２ }', /found a number in other digits or signs, at "１２"/],
  ["a fraction as one sign", '{ "a": ½ }', /found a number in other digits or signs, at "½"/],
  ["a sign for thousands", '{ "a": 1_000 }', /found a number with something behind it, at "1_000"/],
  ["a gap that does not break", '{ "a": 1\u00a0000 }', /found a number with something behind it, at "1"/],
  ["the Arabic percent sign", '{ "a": 85٪ }', /found a number with something behind it, at "85٪"/],
  ["about a number", '{ "a": ~12 }', /found a number with a sign, at "~12"/],
  [
    "a date alone",
    '{ "a": 2022-11-18 }',
    /found a date without quotation marks, at "2022-11-18"; expected straight double/,
  ],
  ["a word alone", '{ "a": None }', /found a word without quotation marks, at "None"; expected straight double ones/],
  ["a key alone", "{ a: 1 }", /found a word without quotation marks, at "a:"; expected straight double ones/],
  ["an Arabic comma", '{ "a": 1، "b": 2 }', /found another sign than a comma, at "1،"; expected a comma \(,\) between/],
  ["a semicolon", '{ "a": 1; "b": 2 }', /found another sign than a comma, at "1;"/],
  ["an equals sign", '{ "a" = 1 }', /found another sign than a colon, .* expected a colon \(:\) behind the key/],
  ["two commas", '{ "a": [1,, 2] }', /found a comma with nothing before it, .* delete it/],
  [
    "a sign that cannot be seen",
    '{ \u200f"a": 1 }',
    /^a.json:1:3: found a sign that cannot be seen, U\+200F; .*delete it/,
  ],
  [
    "what Git could not join",
    '{\n<<<<<<< HEAD\n "a": 1 }',
    /^a.json:2:1: found a line of Git's, .*one of the two versions/,
  ],
  ["nothing", "\n", /found an empty file, .*begins with \{ and ends with \}/],
  ["a table", "id;name\n1;x", /^a.json:1:1: found a file that is no JSON, at "id;name"; expected a file that begins/],
  [
    "brackets without end",
    "[".repeat(200_000),
    /^a.json:1:101: found more than 100 opening brackets that are not closed/,
  ],
  [
    "brackets in each other",
    `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    /^a.json:1:101: found more than 100 opening/,
  ],
  ["a comment", '{ "a": 1 // so\n}', /expected no comment/],
  ["a byte order mark", '\ufeff{ "a": 1 }', /^a.json:1:1: found a byte order mark, .*"UTF-8" .*not "UTF-8 with BOM"/],
  [
    "UTF-16",
    Buffer.from('\ufeff{ "a": 1 }', "utf16le").toString("utf8"),
    /^a.json:1:1: found a file in UTF-16; .*"UTF-8"/,
  ],
  [
    "Windows-1252",
    Buffer.from('{ "a": "Lloyd\x92s" }', "latin1").toString("utf8"),
    /^a.json:1:14: found a letter that cannot be read, .*Lloyd/,
  ],
])("%s", (_, text, message) => {
  it("is said once, in words for people who write no JSON", () => {
    expect(said(text)).toEqual([expect.stringMatching(message)]);
  });
});

it("whatever stands in a file, there is one message for what is no JSON, and none for what is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",: \n019.-٣”a\\tn') }), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      const { problems } = parseJson("a.json", text);
      expect(problems.filter(({ found }) => !found.includes("a second time"))).toHaveLength(isJson ? 0 : 1);
    }),
  );
});

it.each([
  ["1,7", 1.7],
  ["١٫٧", 1.7],
  ["۱٬۲۰۰", 1200],
  ["5,700", 5700],
  ["1.7bn", undefined],
  ["", undefined],
])("the number in %j is %j", (text, number) => {
  expect(numberIn(text)).toBe(number);
});
