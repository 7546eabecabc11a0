import type { Draft } from "./draft.ts";
import { describeValue } from "./problem.ts";
import type { Claim } from "../schema/claim.ts";

/** The most words of the article that one claim may quote. */
const mostWords = 7;

/** Finds phrases that do not fit their offsets or their paragraph, and paragraphs that do not fit the article. */
export function parseClaims(draft: Draft): void {
  const { article } = draft.story;
  for (const claim of draft.claims) {
    const { phrase, start, end } = claim;
    const length = [...phrase].length;
    if (length !== end - start)
      draft.report(claim, ["phrase"], {
        found: `${describeValue(phrase)}, ${length} code points`,
        expected: `the ${end - start} code points from ${start} to ${end}`,
      });
    const words = phrase.split(/\s+/u).length;
    if (words > mostWords)
      draft.report(claim, ["phrase"], {
        found: `${words} words`,
        expected: `at most ${mostWords} words of the article`,
      });
    const inId = Number(claim.id.slice(1, 3));
    if (inId !== claim.paragraph)
      draft.report(claim, ["paragraph"], {
        found: `${claim.paragraph}`,
        expected: `${inId}, as in the id ${claim.id}`,
      });
    if (article) checkParagraph(draft, claim, article.paragraphs);
  }
  if (!article) return;
  let last = 0;
  for (const [position, [start, end]] of article.paragraphs.entries()) {
    if (start < last || end <= start || end > article.codePoints)
      draft.report(article, ["paragraphs", position], {
        found: `[${start}, ${end}]`,
        expected: `a start from ${last}, before its end, and an end of at most ${article.codePoints}`,
      });
    last = end;
  }
}

function checkParagraph(draft: Draft, claim: Claim, paragraphs: readonly (readonly [number, number])[]): void {
  const span = paragraphs[claim.paragraph - 1];
  if (!span)
    draft.report(claim, ["paragraph"], {
      found: `${claim.paragraph}`,
      expected: `a paragraph from 1 to ${paragraphs.length}`,
    });
  else if (claim.start < span[0] || claim.end > span[1])
    draft.report(claim, ["start"], {
      found: `the offsets ${claim.start} to ${claim.end}`,
      expected: `offsets inside paragraph ${claim.paragraph}, from ${span[0]} to ${span[1]}`,
    });
}
