import { useFrame } from "#figures/frame.ts";
import { graphicName, type HeadingLevel } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import { ArcDrawing } from "./ArcDrawing.tsx";
import { fitted, laidOut } from "./laidOut.ts";
import { actorsOf, pairsOf, relationsShown } from "./pairs.ts";
import styles from "./RelationArcs.module.css";
import { RelationList } from "./RelationList.tsx";

/** On a page the drawing's own width, in px; it is shown at this size or somewhat larger, never smaller than a phone's page. */
const drawingPx = 288;

/**
 * Actors as names with an arc for each two that are tied, on it a sign for each relation; beside it, or below where
 * there is no room, the same relations in words. In a room of its own the most telling actors alone, without words.
 */
export function Graphic({ block, headingLevel = 1 }: { block: FigureBlock; headingLevel?: HeadingLevel }) {
  const { story, i18n } = useReading();
  const frame = useFrame();
  const relations = relationsShown(story, block);
  const actors = actorsOf(story, relations);
  const pairs = pairsOf(relations);
  if (pairs.length === 0)
    return (
      <div className={styles.frame}>
        <p>{i18n.t("relationArcs.none")}</p>
      </div>
    );
  const name = graphicName(block, headingLevel, i18n);
  if (frame.widthPx !== "fluid") {
    const { widthPx } = frame;
    return <ArcDrawing id={block.id} name={name} widthPx={widthPx} {...fitted(actors, pairs, { ...frame, widthPx })} />;
  }
  const whole = laidOut(actors, pairs, { ...frame, widthPx: drawingPx });
  return (
    <div className={styles.frame}>
      <div className={styles.parts}>
        <div className={styles.drawing}>
          <ArcDrawing id={block.id} name={name} widthPx={drawingPx} {...whole} />
        </div>
        <RelationList actors={whole.actors} pairs={pairs} />
      </div>
    </div>
  );
}
