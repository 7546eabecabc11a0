import { useReading } from "#figures/Reading.tsx";
import { type Camera, formatCamera } from "#state/camera.ts";
import type { PlaceMapOptions } from "./block.ts";
import { pannedCamera } from "./camera.ts";
import { geoFrame } from "./drawing.ts";

const ways = [
  { key: "west", east: -1, north: 0, arrow: "M6 0H-6M-1-5L-6 0L-1 5" },
  { key: "north", east: 0, north: 1, arrow: "M0 6V-6M-5-1L0-6L5-1" },
  { key: "south", east: 0, north: -1, arrow: "M0-6V6M-5 1L0 6L5 1" },
  { key: "east", east: 1, north: 0, arrow: "M-6 0H6M1-5L6 0L1 5" },
] as const;

interface PanButtonsProps {
  camera: Camera;
  frame: PlaceMapOptions["frame"];
  className: string | undefined;
}

/** What dragging does, as buttons; west is left in every language. */
export function PanButtons({ camera, frame, className }: PanButtonsProps) {
  const { i18n } = useReading();
  return (
    <div className={className} role="group" aria-label={i18n.t("map.pan")} dir="ltr">
      {ways.map(({ key, east, north, arrow }) => (
        <button
          key={key}
          type="button"
          aria-label={i18n.t(`map.to.${key}`)}
          data-set={`map=${formatCamera(pannedCamera(camera, { east, north }, geoFrame(frame)))}`}
        >
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <path d={arrow} />
          </svg>
        </button>
      ))}
    </div>
  );
}
