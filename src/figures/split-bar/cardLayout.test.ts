import { describe, expect, it } from "vitest";
import { labelProblems } from "#figures/cardLabels.fixture.ts";
import { layoutSplitCard } from "./cardLayout.ts";
import type { Share } from "./shares.ts";

const names = { article: "The article", record: "The record" };
const share = (rest: Partial<Share> = {}): Share => ({
  layer: "article",
  side: 0,
  percent: 51,
  end: "closed",
  value: "51%",
  holder: "Israeli military industries",
  restValue: "49%",
  rest: "",
  heading: "The article’s claim",
  words: ["the yards own 51%"],
  sel: "claim.C09-02",
  also: [],
  ...rest,
});
const record = share({ layer: "record", side: 1, holder: "Azerbaijan", heading: "The record · 2011" });
const lay = (...shares: Share[]) => layoutSplitCard(shares, "No share from the record.", names);
const place = (words: string, ...shares: Share[]) => lay(...shares).labels.find((label) => label.words === words);

describe("the card of a split", () => {
  it("fills each part from its own end up to its share", () => {
    expect(lay(share(), record).strips.map(({ part }) => [part?.from, Math.round(part!.to)])).toEqual([
      [0, 551],
      [1080, 529],
    ]);
  });

  it("says over each part whose it is, and across from it who says so", () => {
    expect(place("51%", share())).toMatchObject({ x: 0, anchor: "start" });
    expect(place("The article’s claim", share())).toMatchObject({ x: 1080, anchor: "end" });
    expect(place("The record · 2011", share(), record)).toMatchObject({ x: 0, anchor: "start" });
    expect(place("Azerbaijan", share(), record)).toMatchObject({ anchor: "end", tone: "record" });
  });

  it("says where no share of the record stands beside it", () => {
    const { missing, labels } = lay(share());
    expect(missing).toBeDefined();
    expect(labels.map(({ words }) => words)).toContain("No share from the record.");
    expect(lay(share(), record).missing).toBeUndefined();
  });

  it("has words and no part where the record gives no number, and no part of nothing", () => {
    const silent = { ...record, percent: undefined, value: "", words: ["A third or two thirds"] };
    expect(lay(share(), silent).strips[1]!.part).toBeUndefined();
    expect(place("A third or two thirds", share(), silent)).toBeDefined();
    expect(lay(share({ percent: 0, value: "0%" })).strips[0]!.part).toBeUndefined();
  });

  it.each([
    ["none", []],
    ["one", [share()]],
    ["two", [share(), record]],
    [
      "long names and headings",
      [
        share({
          side: 1,
          value: "up to 12.5%",
          holder: "The committee for harbours, lamps and all other lights at sea",
        }),
        share({
          ...record,
          heading: "The record · between 1 December 2011 and 30 November 2016",
          value: "at least 87.4%",
        }),
      ],
    ],
    ["many words", [share(), { ...record, value: "", words: ["A third or two thirds, ".repeat(12)] }]],
  ])("keeps its words on the card, apart: %s", (_, shares) => {
    expect(labelProblems(lay(...shares).labels)).toEqual([]);
  });
});
