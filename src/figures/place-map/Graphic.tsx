import { enlarged, FrameProvider, pageFrame, useFrame } from "#figures/frame.ts";
import { graphicName } from "#figures/graphicName.ts";
import { useReading } from "#figures/Reading.tsx";
import type { FigureBlock } from "#model/schema/story.ts";
import type { Basemap } from "./basemap.ts";
import type { PlaceMapOptions } from "./block.ts";
import { geoFrame } from "./drawing.ts";
import { fittedMap } from "./fittedMap.ts";
import { MapGraphic } from "./MapGraphic.tsx";
import { isArea, mapPlaces, tellingPlaces } from "./places.ts";
import { StillBasemap } from "./StillBasemap.tsx";

/**
 * The map in a room of its own: the land around the most telling places, drawn as on a page of fewer px and shown as
 * much larger as letters are there. Pages draw the whole map, for each of their widths, under a camera (PlaceMap.tsx).
 */
export function Graphic({ block }: { block: FigureBlock }) {
  const { story, i18n, prepared } = useReading();
  const room = useFrame();
  const { widthPx, heightPx, most = Infinity } = room;
  const { extents, rooms } = prepared[block.id] as Basemap;
  const { frame, raised } = block.options as PlaceMapOptions;
  if (widthPx === "fluid" || heightPx === undefined) throw new Error(`figure "${block.id}" has a room without a size`);
  const size = { widthPx: Math.floor(widthPx / enlarged(room)), heightPx: Math.floor(heightPx / enlarged(room)) };
  const places = mapPlaces(story, i18n);
  const fitted = fittedMap(tellingPlaces(story, block, places), places.filter(isArea), {
    frame: geoFrame(frame),
    size,
    filled: extents.card,
    rooms,
    most,
    raised,
  });
  return (
    <FrameProvider value={{ ...pageFrame, ...size, most }}>
      <StillBasemap block={block} />
      <MapGraphic
        id={block.id}
        name={graphicName(block, 1, i18n)}
        block={block}
        size={size}
        places={places}
        {...fitted}
      />
    </FrameProvider>
  );
}
