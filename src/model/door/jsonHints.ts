import { asciiDigits } from "../asciiDigits.ts";
import type { Problem } from "./problem.ts";

type Hinted = Pick<Problem, "found" | "expected" | "nearest">;

/** A mistake in the text of a file that people make who do not know JSON. */
interface Hint {
  /** What stands in the line before the place where the text can no longer be read, and from there on. */
  before: RegExp;
  after: RegExp;
  found: string;
  expected: string;
  /** The number that was meant. */
  isNumber?: true;
}

const aNumber = "a number in ASCII digits with a point, and no commas, letters or signs in it";

const hints: readonly Hint[] = [
  {
    before: /^\s*$/u,
    after: /^\s*$/u,
    found: "an empty file",
    expected: "a file that begins with { and ends with }; one that is not needed is deleted",
  },
  {
    before: /(^|\n|[^<=>])$/u,
    after: /^(<{7}|={7}|>{7})/u,
    found: "a line of Git's, where two versions of the file meet",
    expected: "one of the two versions, without the lines that begin with <<<<<<<, ======= and >>>>>>>",
  },
  {
    before: /[:[,]\s*\d{4}$/u,
    after: /^-\d/u,
    found: "a date without quotation marks",
    expected: 'straight double ones around it, such as "2022-11-18"',
  },
  {
    before: /\p{Nd},\s*$/u,
    after: /^\d/u,
    found: "a number with a comma",
    expected: "digits with a point before decimals and nothing between thousands, such as 12.8 or 9600",
    isNumber: true,
  },
  {
    before: /[:[,]\s*$/u,
    after: /^[-−–]?[^\P{N}0-9]|^[−–]\d/u,
    found: "a number in other digits or signs",
    expected: aNumber,
    isNumber: true,
  },
  { before: /[:[,]\s*$/u, after: /^[+.]\d/u, found: "a number", expected: "digits first, such as 0.5 or 12" },
  {
    before: /\d *$/u,
    after: /^([\p{L}\p{N}\p{Sc}_%٪٫٬.'’²³+–-]|\/\d|[\u00a0\u2000-\u200a\u202f](?=\d))/u,
    found: "a number with something behind it",
    expected: aNumber,
  },
  {
    before: /[:[,{]\s*\p{Sc}?$/u,
    after: /^[\p{Sc}%~≈<>±(\d]/u,
    found: "a number with a sign",
    expected: aNumber,
  },
  {
    before: /(^|[\s:[{,])$/u,
    after: /^[“”„«»‘’'`]/u,
    found: "a curly or single quotation mark",
    expected: 'straight double ones (") around every key and every text',
  },
  {
    before: /,\s*$/u,
    after: /^\s*[}\]]/u,
    found: "a comma before a closing bracket",
    expected: "no comma after the last entry: delete it",
  },
  {
    before: /[,[{]\s*$/u,
    after: /^,/u,
    found: "a comma with nothing before it",
    expected: "one comma between two entries: delete it",
  },
  {
    before: /[:[,]\s*$/u,
    after: /^(true|false|null)\b/iu,
    found: "a word",
    expected: "true or false in small letters",
  },
  {
    before: /"$/u,
    after: /^[\p{L}\p{N}(«“-]/u,
    found: "a quotation mark inside a text, which ends it",
    expected: 'quotation marks inside a text as “ and ”, or as \\"',
  },
  {
    before: /./u,
    after: /^[،、，؛;]/u,
    found: "another sign than a comma",
    expected: "a comma (,) between two entries",
  },
  { before: /"\s*$/u, after: /^[：=]/u, found: "another sign than a colon", expected: "a colon (:) behind the key" },
  {
    before: /^\s*$/u,
    after: /^[^{[/\p{Cf}]/u,
    found: "a file that is no JSON",
    expected: "a file that begins with { and ends with }",
  },
  {
    before: /[:[,{]\s*$/u,
    after: /^[\p{L}_$]/u,
    found: "a word without quotation marks",
    expected: 'straight double ones (") around every key and every text',
  },
];

/** Signs that nobody sees, which editors for texts from right to left and copies from pages leave behind. */
const unseen = /^[\p{Cf}\u00a0\u2000-\u200a\u2028\u2029\u202f\u3000]/u;

/** What most probably went wrong where a text is no JSON, in words for people who write none; undefined where unknown. */
export function hintAt(text: string, offset: number): Hinted | undefined {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const hint = hints.find((one) => one.before.test(before.slice(-200)) && one.after.test(after));
  if (!hint) return unseen.test(after) ? unseenAt(after) : undefined;
  const { found, expected, isNumber } = hint;
  const written = `${/[^\s:[{"]*[\s]?$/u.exec(before)?.[0] ?? ""}${/^[^\s}\]]*/u.exec(after)?.[0] ?? ""}`.replace(
    /,$/u,
    "",
  );
  const meant = isNumber && numberIn(written);
  return {
    found: `${found}, at ${JSON.stringify(written.trim() || before.slice(-20).trim())}`,
    expected,
    ...(typeof meant === "number" && { nearest: String(meant) }),
  };
}

function unseenAt(after: string): Hinted {
  const code = (after.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return {
    found: `a sign that cannot be seen, U+${code}`,
    expected: "nothing but spaces there: delete it and its neighbours, and write them anew",
  };
}

/**
 * The number that a text stands for, in whichever digits, with a comma or a point before decimals or between thousands;
 * undefined where it is no number alone, or could be two.
 */
export function numberIn(text: string): number | undefined {
  const ascii = asciiDigits(text.trim()).replace(/٫/gu, ".").replace(/٬/gu, "");
  const plain = /^[-−]?\d{1,3}(, ?\d{3})+(\.\d+)?$/u.test(ascii)
    ? ascii.replace(/, ?/gu, "")
    : ascii.replace(/^([-−]?\d+), ?(\d+)$/u, "$1.$2");
  return /^[-−]?\d+(\.\d+)?$/u.test(plain) ? Number(plain.replace("−", "-")) : undefined;
}

/** The first sign that shows that a file was not saved as UTF-8, with what to do; undefined where there is none. */
export function encodingFault(text: string): { offset: number; finding: Hinted } | undefined {
  const expected = 'the file saved as "UTF-8" (in most editors: Save as, Encoding)';
  if (/^(\ufffd\ufffd|\ufeff?.?\0)/u.test(text)) return { offset: 0, finding: { found: "a file in UTF-16", expected } };
  if (text.startsWith("\ufeff"))
    return {
      offset: 0,
      finding: {
        found: "a byte order mark, an invisible sign before the first letter",
        expected: `${expected}, not "UTF-8 with BOM"`,
      },
    };
  const offset = text.indexOf("\ufffd");
  if (offset < 0) return undefined;
  const near = text.slice(Math.max(0, offset - 15), offset + 10).split("\n");
  return {
    offset,
    finding: {
      found: `a letter that cannot be read, at ${JSON.stringify(near.find((line) => line.includes("\ufffd")))}`,
      expected,
    },
  };
}

/** How deep lists and objects may lie in each other: in no file of a story more than ten do. */
const deepest = 100;

/** Where lists and objects lie in each other deeper than any program could follow; undefined where they do not. */
export function depthFault(text: string): { offset: number; finding: Hinted } | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/gu)) {
    if (/^[[{]/u.test(token)) depth += 1;
    if (/^[\]}]/u.test(token)) depth -= 1;
    if (depth > deepest)
      return {
        offset: index,
        finding: {
          found: `more than ${deepest} opening brackets that are not closed`,
          expected: "a closing one for each",
        },
      };
  }
  return undefined;
}
