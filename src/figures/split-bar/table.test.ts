import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import arabic from "#i18n/ui/ar.json" with { type: "json" };
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Observation, Qualifier } from "#model/schema/record.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import type { SplitBarOptions } from "./block.ts";
import { sharesOf } from "./shares.ts";
import { splitBarTable } from "./table.ts";

const observation: Observation = {
  id: "F-half",
  topic: "foundry",
  statement: "A minister: ours will be 51%",
  value: 51,
  unit: "percent",
  when: { precision: "undated" },
  sources: ["S01"],
  grade: "A",
  note: "Before the signing.",
};
const story = {
  claims: [{ id: "C09-02", gloss: "the yards own 51%" }],
  actors: [
    { id: "here", name: "Here" },
    { id: "there", name: "There" },
    { id: "yards", name: "The yards" },
  ],
  observations: [observation, { ...observation, id: "F-silent", value: undefined, unit: undefined }],
  events: [],
  places: [],
  differences: [],
  sources: [],
  series: [],
} as unknown as Story;
const options: SplitBarOptions = {
  sides: [{ actor: "here" }, { actor: "there" }],
  claimed: { share: 51, side: 0, claim: "C09-02", ownerClaim: "C09-01", actor: "yards" },
  recorded: { observation: "F-half", side: 1 },
};
const en = createI18n("en", english);
const ar = createI18n("ar", arabic);

const rowsIn = (i18n: typeof en, given: SplitBarOptions = options) =>
  splitBarTable({ id: "half", title: "Half" } as unknown as FigureBlock, sharesOf(story, given, i18n), i18n).rows.map(
    ({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)),
  );
const qualified = (share: number, qualifier?: Qualifier): SplitBarOptions => ({
  ...options,
  claimed: { ...options.claimed, share, qualifier },
  recorded: undefined,
});

describe("the table of a split", () => {
  it("has the article's share and the record's with what each leaves, computed", () => {
    expect(rowsIn(en)).toEqual([
      ["The article’s claim", "The yards", "51%", "49%", "the yards own 51%"],
      ["The sources · undated", "There", "51%", "49%", "A minister: ours will be 51% · Before the signing."],
    ]);
  });

  it("says in Arabic when the record's statement was made, and writes percent as everywhere", () => {
    const [, record] = rowsIn(ar);
    expect(record!.slice(0, 4)).toEqual(["المصادر · بلا تاريخ", "There", "\u061c51%", "\u061c49%"]);
  });

  it("shows a statement without a number as words, not as a share of nothing", () => {
    const silent = rowsIn(en, { ...options, recorded: { observation: "F-silent", side: 1 } });
    expect(silent[1]!.slice(1, 4)).toEqual(["—", "—", "—"]);
  });

  it.each<[number, Qualifier | undefined, string, string]>([
    [60, "more-than", "more than 60%", "up to 40%"],
    [60, "about", "about 60%", "about 40%"],
    [97, "nearly", "nearly 97%", "about 3%"],
    [12.6, "up-to", "up to 12.6%", "at least 87.4%"],
    [0, undefined, "0%", "100%"],
    [100, undefined, "100%", "—"],
  ])("turns what qualifies %f (%s) round for the rest", (share, qualifier, value, rest) => {
    expect(rowsIn(en, qualified(share, qualifier))[0]!.slice(2, 4)).toEqual([value, rest]);
  });
});

describe("the shares", () => {
  it("open the claim, with the owner's claim, and the record's observation", () => {
    expect(sharesOf(story, options, en).map(({ sel, also }) => [sel, also])).toEqual([
      ["claim.C09-02", ["claim.C09-01"]],
      ["record.F-half", []],
    ]);
  });

  it("never say of the rest whose it is, only that it is not named", () => {
    const [article, record] = sharesOf(story, options, en);
    expect([article!.rest, record!.rest]).toEqual(["49%, holder not named", "49%, holder not named"]);
  });

  it("quote the record's statement beside its number, and leave its note to the table", () => {
    const [article, record] = sharesOf(story, options, en);
    expect([article!.quote, record!.quote]).toEqual(["", observation.statement]);
  });

  it("are one where there is no record beside the article", () => {
    expect(sharesOf(story, qualified(51), en).map(({ layer }) => layer)).toEqual(["article"]);
  });
});
