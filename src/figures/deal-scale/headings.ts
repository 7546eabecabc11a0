import type { I18n } from "#i18n/i18n.ts";
import type { Story } from "#model/story.ts";
import type { DealScaleOptions } from "./block.ts";

/** What the parts of the figure are called: it is of deals where all its sellers sell or supply, else of amounts. */
export function headingsOf(
  { relations }: Pick<Story, "relations">,
  { sellers }: Pick<DealScaleOptions, "sellers">,
  i18n: I18n,
): { sellers: string; sizes: string } {
  const kinds = sellers.map(({ relation }) => relations.find(({ id }) => id === relation)?.kind);
  const isOfDeals = kinds.length > 0 && kinds.every((kind) => kind === "sale" || kind === "supply");
  return {
    sellers: i18n.t(isOfDeals ? "dealScale.sellers" : "dealScale.actors"),
    sizes: i18n.t(isOfDeals ? "dealScale.sizes" : "dealScale.amounts"),
  };
}
