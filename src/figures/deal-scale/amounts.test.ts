import { expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import english from "#i18n/ui/en.json" with { type: "json" };
import type { Relation } from "#model/schema/actor.ts";
import { headingsOf } from "./amounts.ts";

function headings(...kinds: Relation["kind"][]): string[] {
  const relations = kinds.map((kind, index) => ({ id: `tie-${String(index)}`, kind }) as Relation);
  const sellers = relations.map(({ id }) => ({ relation: id }));
  return Object.values(headingsOf({ relations }, { sellers }, createI18n("en", english)));
}

it("speak of deals where all sell or supply, and else of what holds for a bill or talks too", () => {
  expect(headings("sale", "supply")).toEqual(["Who sold what", "The size of the deals"]);
  expect(headings("sale", "talks")).toEqual(["Who did what", "The amounts"]);
  expect(headings()).toEqual(["Who did what", "The amounts"]);
});
