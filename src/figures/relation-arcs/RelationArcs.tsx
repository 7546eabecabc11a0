import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import { actorOrder } from "./actorOrder.ts";
import { ArcDrawing } from "./ArcDrawing.tsx";
import { actorsOf, pairsOf, relationsShown } from "./pairs.ts";
import styles from "./RelationArcs.module.css";
import { RelationList } from "./RelationList.tsx";
import { relationTable } from "./table.ts";

/**
 * Who is tied to whom, as the article has it: actors as names with an arc for each two that are tied, on it a sign for
 * each relation; beside it, or below where there is no room, the same relations in words.
 */
export function RelationArcs({ block, headingLevel }: FigureKindProps) {
  const { story, i18n } = useReading();
  const relations = relationsShown(story, block);
  const actors = actorsOf(story, relations);
  const pairs = pairsOf(relations);
  const order = actorOrder(actors, pairs);
  const ordered = order.flatMap((id) => actors.find((actor) => actor.id === id) ?? []);
  return (
    <Figure block={block} headingLevel={headingLevel} table={relationTable(block, relations, story, i18n)} shown={[]}>
      <div className={styles.frame}>
        {pairs.length > 0 ? (
          <div className={styles.parts}>
            <ArcDrawing block={block} name={graphicName(block, headingLevel, i18n)} actors={ordered} pairs={pairs} />
            <RelationList actors={ordered} pairs={pairs} />
          </div>
        ) : (
          <p>{i18n.t("relationArcs.none")}</p>
        )}
      </div>
    </Figure>
  );
}
