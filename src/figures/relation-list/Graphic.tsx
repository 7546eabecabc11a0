import { ClaimSign } from "#figures/ClaimSigns.tsx";
import { useFrame } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { wordsWithin } from "#figures/placing/wrapWords.ts";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { denialsOf, findActor, findClaim } from "#model/questions.ts";
import type { Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { fittedGroups } from "./fitted.ts";
import { type Group, groupsOf, marksOf, relationsShown } from "./groups.ts";
import styles from "./RelationList.module.css";

/** The relations in words, a square before each, group by group; in a room of its own the squares alone. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const { widthPx, ...room } = useFrame();
  const groups = groupsOf(relationsShown(story, block));
  const shown = widthPx === "fluid" ? { groups, squarePx: undefined } : fittedGroups(groups, { widthPx, ...room });
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      {groups.length === 0 && <p>{i18n.t("relationList.none")}</p>}
      <div className={styles.groups}>
        {shown.groups.map((group) => (
          <RelationGroup key={group.actors.join(" ")} group={group} squarePx={shown.squarePx} />
        ))}
      </div>
    </div>
  );
}

/** @param squarePx the side of a square where the relations are squares alone */
function RelationGroup({ group: { actors, relations }, squarePx }: { group: Group; squarePx: number | undefined }) {
  const { story, i18n } = useReading();
  const { widthPx, fontPx } = useFrame();
  const names = actors.flatMap((id) => findActor(story, id)?.name ?? []);
  const heading =
    names.length === 0
      ? i18n.t("relationList.rest")
      : i18n.formatList(names.length === 1 ? [...names, i18n.t("relationList.others")] : names);
  const count = i18n.t("count.relations", { count: relations.length });
  return (
    <>
      <p className={styles.title}>
        <b>{widthPx === "fluid" ? heading : wordsWithin(heading, 0.8 * widthPx, fontPx, 1)}</b> {count}
      </p>
      <ul role="list" className={styles.list}>
        {relations.map((relation) => (
          <li key={relation.id}>
            {squarePx === undefined ? (
              <RelationRow relation={relation} />
            ) : (
              <ClaimSign comparison={relation.comparison} sizePx={squarePx} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The kinds of relation that run both ways. */
const mutual: readonly Relation["kind"][] = ["partner", "tension", "meeting", "talks"];

function RelationRow({ relation }: { relation: Relation }) {
  const { story, i18n } = useReading();
  const { from, to, kind, label, claims, comparison } = relation;
  const [source, target] = [from, to].map((id) => <Words key={id} of={findActor(story, id)?.name ?? ""} />);
  const status = findClaim(story, claims[0] ?? "")?.status;
  return (
    <RowMark {...marksOf(relation)} className={styles.row}>
      <ClaimSign comparison={comparison} status={status} />
      <span>
        {source} {i18n.t(mutual.includes(kind) ? "relationList.with" : "relationList.to")} {target}:{" "}
        <b>
          <Words of={label} />
        </b>
        <i>
          {i18n.t(`comparison.${comparison}.label`)}
          {status && <span className="visually-hidden">{i18n.t("list.dot") + i18n.t(`status.${status}.label`)}</span>}
        </i>
        {denialsOf(story, claims).map((denial) => (
          <span key={denial}>
            <Words of={denial} />
          </span>
        ))}
      </span>
    </RowMark>
  );
}
