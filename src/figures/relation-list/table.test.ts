import { describe, expect, it } from "vitest";
import { type FigureTable, tableInShort } from "#figures/DataTable.tsx";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { emptyStory } from "#model/emptyStory.fixture.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { marksOf } from "./groups.ts";
import { relationTable } from "./table.ts";

const relation = (id: string, from: string, to: string, rest: Partial<Relation> = {}): Relation => ({
  id,
  from,
  to,
  kind: "sale",
  label: `label of ${id}`,
  claims: ["C01-01"],
  comparison: "consistent",
  ...rest,
});
const relations = [
  relation("lamp", "north", "south", { comparison: "differs", note: "Sold in 2011." }),
  relation("rope", "south", "west"),
  relation("salt", "south", "north", { kind: "supply", comparison: "contested", claims: ["C02-01", "C01-01"] }),
  relation("salt", "north", "south"),
  relation("self", "west", "west"),
];
const actors = ["north", "south", "west"].map((id) => ({ id, name: id.toUpperCase(), kind: "state" }) as Actor);
const story = { ...emptyStory, relations, actors };
const block = { title: "Ties of 3", options: {} } as unknown as FigureBlock;

describe("the table of relations", () => {
  const whole = relationTable(block, relations, story, createI18n("en", loadUi("en")));
  const texts = ({ rows }: FigureTable) =>
    rows.map(({ cells }) => cells.map((cell) => (typeof cell === "string" ? cell : cell.text)));

  it("names both sides, what ties them and how the record compares", () => {
    expect(texts(tableInShort(whole))[0]).toEqual(["label of lamp", "NORTH", "SOUTH", "Sources say otherwise"]);
  });

  it("has the kind and the note on the figure's own page", () => {
    expect(
      texts(whole)
        .slice(0, 2)
        .map((cells) => cells.slice(4)),
    ).toEqual([
      ["Sale", "Sold in 2011."],
      ["Sale", "—"],
    ]);
  });

  it("opens the first claim of each", () => {
    const [, , salt] = relationTable(block, relations, story, createI18n("ar", loadUi("ar"))).rows;
    expect(salt?.cells[0]).toMatchObject({ sel: "claim.C02-01" });
    expect(marksOf(relations[2]!)).toEqual({ sel: "claim.C02-01", also: ["claim.C01-01"] });
  });
});
