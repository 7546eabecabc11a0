import { type KeyboardEvent, useMemo } from "react";
import { Drawings } from "#figures/Drawings.tsx";
import { type DrawingSize } from "#figures/frame.ts";
import { Figure } from "#figures/Figure.tsx";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureKindProps } from "#figures/registry.ts";
import type { PlaceMapOptions } from "./block.ts";
import { zoomedCamera } from "./camera.ts";
import { geoFrame } from "./drawing.ts";
import { MapControls } from "./MapControls.tsx";
import { MapDrawing } from "./MapDrawing.tsx";
import { notesOf } from "./notes.ts";
import { mapPlaces } from "./places.ts";
import { StillBasemap } from "./StillBasemap.tsx";
import { placeMapTable } from "./table.ts";

const sizes: readonly DrawingSize[] = ["narrow", "medium", "wide"];
const zoomStep = 1.6;

/** The places that the article names and the record gives, on the region's land, with context that neither mentions. */
export function PlaceMap({ block, headingLevel }: FigureKindProps) {
  const { story, i18n, store, methodHref, remember } = useReading();
  const places = useMemo(
    () => remember(`${block.id} places ${i18n.digits}`, () => mapPlaces(story, i18n)),
    [remember, block.id, story, i18n],
  );
  const options = block.options as PlaceMapOptions;
  const zoomBy = (factor: number) => store.set({ map: zoomedCamera(store.get().map, factor, geoFrame(options.frame)) });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoomBy(zoomStep);
    else if (event.key === "-") zoomBy(1 / zoomStep);
    else if (/^[0٠۰]$/.test(event.key) || isZeroKey(event)) store.set({ map: undefined });
    else return;
    event.preventDefault();
  };
  return (
    <Figure
      block={block}
      headingLevel={headingLevel}
      table={remember(`${block.id} table ${i18n.digits}`, () => placeMapTable(story, block, places, i18n))}
      notes={notesOf(story, options, places, i18n, methodHref)}
    >
      <StillBasemap block={block} />
      <div onKeyDown={onKeyDown} data-map="">
        <Drawings
          sizes={sizes}
          draw={(drawing) => (
            <MapDrawing name={graphicName(block, headingLevel, i18n)} block={block} drawing={drawing} places={places} />
          )}
        />
        <MapControls block={block} onZoom={zoomBy} zoomStep={zoomStep} />
      </div>
    </Figure>
  );
}

/** Whether it is the key of the digit 0, which types a letter on a French keyboard. */
function isZeroKey({ code, shiftKey }: KeyboardEvent): boolean {
  return code === "Digit0" && !shiftKey;
}
