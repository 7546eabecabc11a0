import { ClaimSign } from "#figures/ClaimSign.tsx";
import { useFrame } from "#figures/frame.ts";
import type { GraphicName } from "#figures/graphicName.ts";
import { RowMark } from "#figures/Mark.tsx";
import { wordsWithin } from "#figures/placing/textWidth.ts";
import { Pause } from "#figures/Pause.tsx";
import { useReading } from "#figures/Reading.tsx";
import { Words } from "#figures/Words.tsx";
import { denialsOf, findActor, findClaim } from "#model/questions.ts";
import type { Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { fittedGroups, type Group, groupsOf, marksOf, relationsShown } from "./groups.ts";
import styles from "./RelationList.module.css";

/** The relations group by group, the first open: names, number and a square each, then the words; in a room of its own no words. */
export function Graphic({ block, name }: { block: FigureBlock; name?: GraphicName }) {
  const { story, i18n } = useReading();
  const { widthPx, ...room } = useFrame();
  const groups = groupsOf(relationsShown(story, block));
  const fitted = widthPx === "fluid" ? undefined : fittedGroups(groups, { widthPx, ...room });
  return (
    <div className={styles.frame} role="group" {...name} data-roving="">
      {groups.length === 0 && <p>{i18n.t("relationList.none")}</p>}
      {fitted?.groups.map((group) => (
        <div key={group.actors.join(" ")}>
          <Overview group={group} squarePx={fitted.squarePx} />
        </div>
      ))}
      {!fitted &&
        groups.map((group, index) => (
          <details key={group.actors.join(" ")} open={index === 0}>
            <summary>
              <Overview group={group} />
            </summary>
            <ul role="list" className={styles.list}>
              {group.relations.map((relation, at, { [at - 1]: above }) => (
                <li key={relation.id}>
                  <RelationRow relation={relation} said={denialsOf(story, above?.claims ?? [])} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}

/**
 * Whose relations a group holds, how many, and how each compares.
 * @param squarePx the side of a square; as in RelationList.module.css without
 */
function Overview({ group: { actors, relations }, squarePx }: { group: Group; squarePx?: number }) {
  const { story, i18n } = useReading();
  const { widthPx, fontPx } = useFrame();
  const names = actors.flatMap((id) => findActor(story, id)?.name ?? []);
  const heading =
    names.length === 0
      ? i18n.t("relationList.rest")
      : i18n.formatList(names.length === 1 ? [...names, i18n.t("relationList.others")] : names);
  return (
    <>
      <b>{widthPx === "fluid" ? heading : wordsWithin(heading, 0.8 * widthPx, fontPx, 1)}</b>
      {widthPx === "fluid" && <Pause />} {i18n.t("count.relations", { count: relations.length })}
      <span className={styles.squares}>
        {relations.map(({ id, comparison }) => (
          <ClaimSign key={id} comparison={comparison} sizePx={squarePx} />
        ))}
      </span>
    </>
  );
}

/** How the two names of a relation are told, by its kind: whose it is together, who belongs to whom; else from one to the other. */
const ways: Readonly<Partial<Record<Relation["kind"], "both" | "within">>> = {
  partner: "both",
  tension: "both",
  meeting: "both",
  talks: "both",
  membership: "within",
  ownership: "within",
};

/** @param said who denies the relation above, which is not to be seen again; whoever hears a row alone hears it */
function RelationRow({ relation, said }: { relation: Relation; said: readonly string[] }) {
  const { story, i18n } = useReading();
  const { kind, label, claims, comparison } = relation;
  const [from = "", to = ""] = [relation.from, relation.to].map((id) => {
    const name = findActor(story, id)?.name ?? "";
    return story.untranslated.includes(name) ? i18n.isolate(name) : name;
  });
  const status = findClaim(story, claims[0] ?? "")?.status;
  return (
    <RowMark {...marksOf(relation)} className={styles.row}>
      <ClaimSign comparison={comparison} status={status} />
      <span>
        {/* One text: a space of its own before the words would not be heard. */}
        {`${i18n.t(`relationList.${ways[kind] ?? "toward"}`, { from, to })}: `}
        <Words as="b" of={label} />
        <Pause />
        <i>
          {i18n.t(`comparison.${comparison}.label`)}
          {status && <span className="visually-hidden">{i18n.t("list.dot") + i18n.t(`status.${status}.label`)}</span>}
        </i>
        {denialsOf(story, claims).map((denial) => (
          <span key={denial} className={said.includes(denial) ? "visually-hidden" : undefined}>
            <Pause then={i18n.t("figure.denied")} />
            <Words of={denial} />
          </span>
        ))}
      </span>
    </RowMark>
  );
}
