import { deniedLabel } from "#figures/deniedLabel.ts";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import type { PlacedActor, PlacedArc, PlacedArcs, PlacedSign } from "./layout.ts";
import { marksOf } from "./pairs.ts";
import styles from "./RelationArcs.module.css";

interface ArcDrawingProps {
  id: string;
  name: GraphicName;
  /** From top to bottom. */
  actors: readonly Actor[];
  layout: PlacedArcs<Relation>;
  widthPx: number;
}

/** The actors one below the other with the arcs between them. */
export function ArcDrawing({ id, name, actors, layout, widthPx }: ArcDrawingProps) {
  return (
    <Graphic id={id} widthPx={widthPx} heightPx={layout.heightPx} name={name}>
      {layout.actors.map((actor, index) => (
        <ActorMark key={actor.id} placed={actor} actor={actors[index]} />
      ))}
      {layout.arcs.map((arc) => (
        <Arc key={arc.id} arc={arc} growth={layout.growth} />
      ))}
    </Graphic>
  );
}

function Arc({ arc, growth }: { arc: PlacedArc<Relation>; growth: number }) {
  return (
    <g>
      <path d={arc.path} strokeWidth={arc.strokePx} className={styles.arc} />
      {arc.signs.map((sign) => (
        <SignMark key={sign.relation.id} sign={sign} growth={growth} />
      ))}
    </g>
  );
}

interface SignMarkProps {
  sign: PlacedSign<Relation>;
  growth: number;
}

function SignMark({ sign: { relation, x, y }, growth }: SignMarkProps) {
  const reading = useReading();
  const { i18n } = reading;
  const [left, top] = [x - 8 * growth, y - 8 * growth].map(String);
  const placed = `translate(${left ?? ""} ${top ?? ""})scale(${String(growth / 2).replace(/^0/, "")})`;
  const comparison = i18n.t(`comparison.${relation.comparison}.label`);
  return (
    <Mark
      {...marksOf(relation)}
      label={deniedLabel(
        i18n.t("relationArcs.sign", { relation: i18n.localiseDigits(relation.label), comparison }),
        relation.claims,
        reading,
      )}
    >
      <rect x={x - 12} y={y - 12} width="24" height="24" className={styles.hit} data-ring="" />
      <use href={`#sign-${relation.comparison}`} transform={placed} />
    </Mark>
  );
}

interface ActorMarkProps {
  placed: PlacedActor;
  actor: Actor | undefined;
}

function ActorMark({ placed: { id, lines, box, port }, actor }: ActorMarkProps) {
  const { i18n } = useReading();
  return (
    <Mark sel={entityKey("actor", id)} label={i18n.localiseDigits(actor?.name ?? "")}>
      <rect {...box} className={styles.hit} data-ring="" />
      {lines.map(({ words, x, y }) => (
        <Label key={y} x={x} y={y} side="end" className={styles.name}>
          {i18n.localiseDigits(words)}
        </Label>
      ))}
      <path d={`M${String(port.x)} ${String(port.top + 2)}V${String(port.bottom - 2)}`} className={styles.port} />
    </Mark>
  );
}
