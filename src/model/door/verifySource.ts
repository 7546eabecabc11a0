import { createHash } from "node:crypto";
import type { Claim } from "../schema/claim.ts";
import type { StoryFile } from "../schema/story.ts";

/** How a story's quotations compare with the article itself. */
interface Verification {
  /** Claims whose phrase stands at its offsets. */
  matching: number;
  claims: number;
  /** One readable line each; empty when everything fits. */
  mismatches: readonly string[];
}

/**
 * Compares length, checksum, paragraphs and every phrase of a story with the article's text, all mismatches at once.
 * Offsets count Unicode code points of the text as stored (UTF-8, LF line ends, no final newline).
 */
export function verifySource(article: StoryFile["article"], claims: readonly Claim[], text: string): Verification {
  const points = [...text];
  const slice = (start: number, end: number) => points.slice(start, end).join("");
  const { codePoints, sha256, paragraphs } = article;
  const mismatches: string[] = [];
  if (points.length !== codePoints)
    mismatches.push(`article.codePoints: found a text of ${points.length}; expected ${codePoints}`);
  const digest = createHash("sha256").update(text, "utf8").digest("hex");
  if (digest !== sha256) mismatches.push(`article.sha256: found ${digest}; expected ${sha256}`);

  const spans = paragraphSpans(points);
  for (let position = 0; position < Math.max(spans.length, paragraphs.length); position += 1) {
    const found = spans[position]?.join("-") ?? "no paragraph";
    const expected = paragraphs[position]?.join("-") ?? "no paragraph";
    if (found !== expected) mismatches.push(`article.paragraphs[${position}]: found ${found}; expected ${expected}`);
  }

  const wrong = claims.filter(({ phrase, start, end }) => slice(start, end) !== phrase);
  for (const { id, phrase, start, end } of wrong) {
    const at = text.indexOf(phrase);
    const from = [...text.slice(0, Math.max(at, 0))].length;
    const elsewhere = at < 0 ? "nowhere in the text" : `first at ${from}-${from + [...phrase].length}`;
    mismatches.push(
      `${id}: found "${slice(start, end)}" at ${start}-${end}; expected "${phrase}", which stands ${elsewhere}`,
    );
  }
  return { matching: claims.length - wrong.length, claims: claims.length, mismatches };
}

/** [start, end) of each paragraph of a text in code points: the lines that are not empty. */
function paragraphSpans(points: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (let end = 0; end <= points.length; end += 1) {
    if (end < points.length && points[end] !== "\n") continue;
    if (end > start) spans.push([start, end]);
    start = end + 1;
  }
  return spans;
}
