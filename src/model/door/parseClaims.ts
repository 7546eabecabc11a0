import type { Claim } from "#model/schema/claim.ts";
import type { Draft } from "./draft.ts";
import { speakers } from "./parseReferences.ts";
import { describeValue } from "./problem.ts";

/** The most words of the article that one claim may quote. */
const mostWords = 7;

/** Who speaks, by status: an id of an actor where a name is given. */
const speakerOf: Partial<Record<Claim["status"], string>> = {
  attributed_unnamed: "unnamed-announcement",
  reported_circulating: "circulated-information",
};

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
    else if (draft.article) checkLetters(draft, claim, draft.article);
    const words = phrase.split(/\s+/u).length;
    if (words > mostWords)
      draft.report(claim, ["phrase"], {
        found: `${words} words`,
        expected: `at most ${mostWords} words of the article`,
      });
    const inId = Number.parseInt(claim.id.slice(1), 10);
    if (inId !== claim.paragraph)
      draft.report(claim, ["paragraph"], {
        found: `${claim.paragraph}`,
        expected: `${inId}, as in the id ${claim.id}`,
      });
    if (article) checkParagraph(draft, claim, article.paragraphs);
    checkSpeaker(draft, claim);
  }
  checkOverlaps(draft);
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

/** A claim that is attributed says to whom; the others are the article's. */
function checkSpeaker(draft: Draft, { status, attributedTo, ...claim }: Claim): void {
  const entry = draft.claims.find(({ id }) => id === claim.id);
  const isActor = draft.ids("actors")?.has(attributedTo) ?? true;
  const expected = speakerOf[status] ?? "article";
  if (!entry || (status === "attributed_named" ? isActor || attributedTo !== "article" : attributedTo === expected))
    return;
  if (status !== "attributed_named" && !isActor && !speakers.includes(attributedTo)) return;
  draft.report(entry, ["attributedTo"], {
    found: `"${attributedTo}", while the status is "${status}"`,
    expected: status === "attributed_named" ? "the id of the actor who is quoted" : `"${expected}", or another status`,
  });
}

/** Where two phrases share letters of the article, both have the same letters there: else the offsets of one are wrong. */
function checkOverlaps(draft: Draft): void {
  const sound = draft.claims.filter(({ phrase, start, end }) => [...phrase].length === end - start);
  let before: Claim | undefined;
  for (const claim of sound.toSorted((one, other) => one.start - other.start)) {
    if (before && claim.start < before.end) {
      const shared = Math.min(before.end, claim.end) - claim.start;
      const first = [...before.phrase].slice(claim.start - before.start, claim.start - before.start + shared).join("");
      const second = [...claim.phrase].slice(0, shared).join("");
      if (first !== second)
        draft.report(claim, ["start"], {
          found: `${describeValue(second)} from ${claim.start}, where ${before.id} has ${describeValue(first)}`,
          expected: "the same letters of the article for both; npm run verify-source finds the offsets",
        });
    }
    if (!before || claim.end > before.end) before = claim;
  }
}

function checkLetters(draft: Draft, claim: Claim, letters: readonly string[]): void {
  const { phrase, start, end } = claim;
  const found = letters.slice(start, end).join("");
  if (found === phrase) return;
  const text = letters.join("");
  // Of several places where the phrase stands, the nearest is meant.
  const places: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1))
    places.push([...text.slice(0, at)].length);
  const [nearest] = places.sort((one, other) => Math.abs(one - start) - Math.abs(other - start));
  draft.report(claim, ["start"], {
    found: `offsets of ${describeValue(found)}`,
    expected:
      nearest === undefined ? "a phrase that stands in article.txt" : "the offsets of the phrase in article.txt",
    ...(nearest !== undefined && { nearest: `"start": ${nearest}, "end": ${nearest + end - start}` }),
  });
}

/** Finds verdicts that contradict each other, and what is contested without a word of who denies it. */
export function parseComparisons(draft: Draft): void {
  const claims = new Map(draft.claims.map((claim) => [claim.id, claim]));
  for (const claim of draft.claims)
    if (claim.comparison === "contested" && claim.denial === undefined)
      draft.report(claim, ["denial"], {
        found: "nothing, though the claim is contested",
        expected: "who denies it or says otherwise, and when",
      });
  for (const relation of draft.relations) {
    const own = relation.claims.map((id) => claims.get(id));
    // A claim that is missing or unsound is a problem of its own.
    if (relation.comparison === "contested" && own.every((claim) => claim && claim.denial === undefined))
      draft.report(relation, ["comparison"], {
        found: '"contested", though none of its claims has a denial',
        expected: "at least one claim with a denial, which is shown with the relation",
      });
  }
  for (const difference of draft.differences) {
    const own = claims.get(difference.claim);
    if (own && own.comparison !== difference.comparison)
      draft.report(difference, ["comparison"], {
        found: `"${difference.comparison}", while its own claim ${own.id} has "${own.comparison}"`,
        expected: "one comparison for both, because they are shown together",
        nearest: `"${own.comparison}"`,
      });
    if (own && !difference.claims.includes(own.id))
      draft.report(difference, ["claim"], {
        found: `"${own.id}", which is not among its claims`,
        expected: "one of the claims that it lists",
      });
  }
}
