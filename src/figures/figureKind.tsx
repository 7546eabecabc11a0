import type { ComponentProps, ComponentType } from "react";
import type { FigureBlock } from "#model/schema/story.ts";
import { Figure } from "./Figure.tsx";
import { graphicName, type GraphicName } from "./graphicName.ts";
import { type Reading, useReading } from "./Reading.tsx";
import type { FigureKindProps } from "./registry.ts";

/** What a kind says of a figure beside its graphic; undefined where there is nothing to draw. */
type Told = Omit<ComponentProps<typeof Figure>, "block" | "headingLevel" | "children"> | undefined;

/** A kind that is its graphic in the frame that all figures share, and nothing more. */
export function figureKind(
  Graphic: ComponentType<FigureKindProps & { name: GraphicName }>,
  told: (block: FigureBlock, reading: Reading) => Told,
): ComponentType<FigureKindProps> {
  return function Kind(props) {
    const reading = useReading();
    const own = told(props.block, reading);
    return (
      own && (
        <Figure {...props} {...own}>
          <Graphic {...props} name={graphicName(props.block, props.headingLevel, reading.i18n)} />
        </Figure>
      )
    );
  };
}
