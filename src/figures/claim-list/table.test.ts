import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import type { Claim } from "#model/schema/claim.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";
import { claimTable } from "./table.ts";

const block = { title: "The article in 2 claims" } as FigureBlock;
const story = {
  ...emptyStory,
  article: { language: "ar" },
  actors: [{ id: "minister", name: "The Minister" }],
} as unknown as Story;
const claims = [
  {
    id: "C01-01",
    paragraph: 1,
    phrase: "عبارة",
    gloss: "What it says",
    attributedTo: "article",
    status: "article_assertion",
    comparison: "differs",
  },
  {
    id: "C52-03",
    paragraph: 12,
    phrase: "قول",
    gloss: "What he says",
    attributedTo: "minister",
    status: "attributed_named",
    comparison: "consistent",
  },
] as Claim[];

describe("claimTable", () => {
  it("gives every claim its phrase in its own language, its gloss, both vocabularies in words, and its paragraph", async () => {
    const table = claimTable(block, claims, story, createI18n("en", loadUi("en")));
    expect(table.columns.map(({ label }) => label)).toEqual([
      "The article’s words",
      "Meaning",
      "Who says so",
      "Comparison with the sources",
      "Paragraph",
    ]);
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ["عبارة", "What it says", "Stated by the article", "Sources say otherwise", "1"],
      ["قول", "What he says", "Attributed to a named source: The Minister", "Sources agree", "12"],
    ]);
    expect(table.rows[0]?.cells[0]).toMatchObject({ sel: "claim.C01-01", lang: "ar" });
  });

  it("writes its numbers in the reader's digits", async () => {
    const table = claimTable(block, claims, story, createI18n("ar", loadUi("ar"), "arab"));
    expect(table.rows[1]?.cells.at(-1)?.text).toBe("١٢");
    expect(table.caption).toContain("٢");
  });
});
