import type { FigureTable } from "#figures/DataTable.tsx";
import { figureTable } from "#figures/figureTable.ts";
import type { I18n } from "#i18n/i18n.ts";
import { entityKey } from "#model/entity.ts";
import { findActor } from "#model/questions.ts";
import type { Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Story } from "#model/story.ts";

/**
 * Every relation as a row, as given: what it is, from whom to whom, how the record compares; in detail also of which
 * kind it is, and the notes.
 */
export function relationTable(
  block: FigureBlock,
  relations: readonly Relation[],
  story: Story,
  i18n: I18n,
): FigureTable {
  const nameOf = (id: string) => findActor(story, id)?.name ?? id;
  return figureTable(
    block,
    i18n,
    { columns: ["relation", "from", "to", "comparison", "role", "note"], details: ["role", "note"] },
    relations.map(({ id, label, kind, from, to, claims, comparison, note }) => ({
      id,
      cells: [
        { text: label, sel: entityKey("claim", claims[0] ?? ""), claims },
        nameOf(from),
        nameOf(to),
        i18n.t(`comparison.${comparison}.label`),
        i18n.t(`relationKind.${kind}`),
        note ?? i18n.t("table.empty"),
      ],
    })),
  );
}
