import { figureKind } from "#figures/figureKind.tsx";
import { Graphic } from "./Graphic.tsx";
import { relationsShown } from "./groups.ts";
import { relationTable } from "./table.ts";

/** Whom the article ties to whom, and by what. */
export const Kind = figureKind(Graphic, (block, { story, i18n }) => ({
  listsAll: true,
  table: relationTable(block, relationsShown(story, block), story, i18n),
  shown: [],
}));
