import { describe, expect, it } from "vitest";
import { publishedValues } from "./parsePublished.ts";
import { parseStory } from "./parseStory.ts";
import { formatProblem } from "./problem.ts";
import { type SmallFile, smallKinds, smallStory } from "./smallStory.fixture.ts";

/** The small story as it is, with one correction, so in its second revision. */
const kept = JSON.stringify(publishedValues(parseStory(smallStory(), smallKinds).data!));

/** The problems of the small story after one file was changed since a revision was kept, without line and column. */
function problems(revision: number, file?: string, change?: (value: SmallFile) => void): string[] {
  const { folder, texts } = smallStory(file, change);
  const files = { folder, texts: { ...texts, [`revisions/${String(revision)}.json`]: kept } };
  return parseStory(files, smallKinds).problems.map((problem) => formatProblem(problem).replace(/^\S+ /u, ""));
}

describe("a story beside the revision that was kept", () => {
  it("has no problem where nothing changed, where something was added, and where only words were", () => {
    expect(problems(2)).toEqual([]);
    const added = { id: "S11", publisher: "The Daily", grade: "A", url: "https://example.org/daily" };
    expect(
      problems(2, "sources.json", ({ sources }) => sources.push(added)).filter((text) => !text.includes("warning")),
    ).toEqual([]);
    expect(problems(2, "claims.json", ({ claims }) => (claims[1].record = ["F-visit", "F-salt-2012"]))).toEqual([]);
    expect(problems(2, "claims.json", ({ claims }) => (claims[1].gloss = "زيارة"))).toEqual([]);
    expect(problems(2, "places.json", ({ places }) => (places[0].rank = 3))).toEqual([]);
  });

  it("says which value changed without a correction, where it stands, and what would correct it", () => {
    expect(problems(2, "record.json", ({ observations }) => (observations[0].value = 34))).toContain(
      'observations[0].value: found 34, while revision 2 was published with 33; expected the published value, or an entry in corrections.json as { "id": "…", "date": "…", "what": "…", "entries": ["F-salt-2012"] }.',
    );
    expect(problems(2, "record.json", ({ differences }) => (differences[0].recordSays = "34 في المئة"))).toEqual([
      'differences[0].recordSays: found ["34"], while revision 2 was published with ["33"]; expected the published value, or an entry in corrections.json as { "id": "…", "date": "…", "what": "…", "entries": ["D-salt"] }.',
    ]);
    expect(problems(2, "sources.json", ({ sources }) => delete sources[1].url)).toEqual([
      'sources[1].url: found nothing, while revision 2 was published with "https://example.org/places"; expected the published value, or an entry in corrections.json as { "id": "…", "date": "…", "what": "…", "entries": ["S02"] }.',
    ]);
  });

  it("has no problem where a correction since then names the entry, but for one of before", () => {
    const change = ({ rows }: SmallFile) => (rows[1].high = 36);
    expect(problems(1, "series/salt-share.json", change)).toEqual([]);
    expect(problems(2, "series/salt-share.json", change)).toEqual([
      'rows[1].high: found 36, while revision 2 was published with 35; expected the published value, or an entry in corrections.json as { "id": "…", "date": "…", "what": "…", "entries": ["salt-share.weekly-2012"] }.',
    ]);
  });

  it("keeps every entry, corrections among them", () => {
    expect(problems(2, "corrections.json", ({ corrections }) => corrections.pop())).toContain(
      'corrections["fixed-share"]: found "fixed-share", which is gone from corrections since revision 2; expected every entry that was published, corrected in place.',
    );
  });
});
