import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { RowMark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { denialsOf } from "#model/questions.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import { groupsOf } from "./groups.ts";
import { marksOf, type Pair } from "./pairs.ts";
import styles from "./RelationList.module.css";

interface RelationListProps {
  /** From top to bottom of the drawing. */
  actors: readonly Actor[];
  pairs: readonly Pair[];
}

/** The relations in words, those from one actor to another together. */
export function RelationList({ actors, pairs }: RelationListProps) {
  const { i18n } = useReading();
  return (
    <ul role="list" className={styles.list} aria-label={i18n.t("relationArcs.list")} data-roving="">
      {groupsOf(pairs, actors).map(({ id, from, to, relations }) => (
        <li key={id}>
          <p>{i18n.localiseDigits(i18n.t("relationArcs.pair", { from: from.name, to: to.name }))}</p>
          {relations.map((relation) => (
            <RelationRow key={relation.id} relation={relation} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function RelationRow({ relation }: { relation: Relation }) {
  const { i18n, story } = useReading();
  return (
    <RowMark {...marksOf(relation)} className={styles.row}>
      <ClaimSign comparison={relation.comparison} />
      <span>
        <b>
          <Words of={relation.label} />
        </b>{" "}
        <i>{i18n.t(`comparison.${relation.comparison}.label`)}</i>
        {denialsOf(story, relation.claims).map((denial) => (
          <span key={denial}>
            <Words of={denial} />
          </span>
        ))}
      </span>
    </RowMark>
  );
}
