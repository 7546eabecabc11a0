import { deniedLabel } from "#figures/deniedLabel.ts";
import { Graphic } from "#figures/Graphic.tsx";
import type { GraphicName } from "#figures/graphicName.ts";
import { Label } from "#figures/Label.tsx";
import { Mark } from "#figures/Mark.tsx";
import { useReading } from "#figures/Reading.tsx";
import { entityKey } from "#model/entity.ts";
import type { Actor, Relation } from "#model/schema/actor.ts";
import type { FigureBlock } from "#model/schema/story.ts";
import { layoutRelationArcs, type PlacedActor, type PlacedArc, type PlacedSign } from "./layout.ts";
import { marksOf, type Pair } from "./pairs.ts";
import styles from "./RelationArcs.module.css";

/** Its own width, in px; it is shown at this size or somewhat larger, never smaller than a phone's page. */
export const drawingPx = 288;

interface ArcDrawingProps {
  block: FigureBlock;
  name: GraphicName;
  /** From top to bottom. */
  actors: readonly Actor[];
  pairs: readonly Pair[];
}

/** The actors one below the other with the arcs between them. */
export function ArcDrawing({ block, name, actors, pairs }: ArcDrawingProps) {
  const { i18n } = useReading();
  const layout = layoutRelationArcs(actors, pairs, drawingPx, i18n.dir);
  return (
    <div className={styles.drawing}>
      <Graphic id={block.id} widthPx={drawingPx} heightPx={layout.heightPx} name={name}>
        {layout.actors.map((actor, index) => (
          <ActorMark key={actor.id} placed={actor} actor={actors[index]} />
        ))}
        {layout.arcs.map((arc) => (
          <Arc key={arc.id} arc={arc} />
        ))}
      </Graphic>
    </div>
  );
}

function Arc({ arc }: { arc: PlacedArc<Relation> }) {
  return (
    <g>
      <path d={arc.path} strokeWidth={arc.strokePx} className={styles.arc} />
      {arc.signs.map((sign) => (
        <SignMark key={sign.relation.id} sign={sign} />
      ))}
    </g>
  );
}

function SignMark({ sign: { relation, x, y } }: { sign: PlacedSign<Relation> }) {
  const reading = useReading();
  const { i18n } = reading;
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
      <use href={`#sign-${relation.comparison}`} transform={`translate(${String(x - 8)} ${String(y - 8)})scale(.5)`} />
    </Mark>
  );
}

interface ActorMarkProps {
  placed: PlacedActor;
  actor: Actor | undefined;
}

function ActorMark({ placed: { id, lines, side, box, port }, actor }: ActorMarkProps) {
  const { i18n } = useReading();
  return (
    <Mark sel={entityKey("actor", id)} label={i18n.localiseDigits(actor?.name ?? "")}>
      <rect {...box} className={styles.hit} data-ring="" />
      {lines.map(({ words, x, y }) => (
        <Label key={y} x={x} y={y} side={side} className={styles.name}>
          {i18n.localiseDigits(words)}
        </Label>
      ))}
      <path d={`M${String(port.x)} ${String(port.top + 2)}V${String(port.bottom - 2)}`} className={styles.port} />
    </Mark>
  );
}
