import { cameraLimits } from "#model/cameraLimits.ts";

/** Where a map looks: the point at its centre in degrees (WGS 84) and how many times closer than its first view. */
export interface Camera {
  lon: number;
  lat: number;
  zoom: number;
}

/** Reads `lon,lat,zoom`. No camera where three numbers cannot be read; `clamped` where one of them was out of range. */
export function parseCamera(text: string): { camera?: Camera; clamped: boolean } {
  const parts = text.split(",");
  if (parts.length !== 3 || !parts.every((part) => /^[+-]?\d{1,12}(\.\d{0,20})?$/.test(part)))
    return { clamped: false };
  const [lon = 0, lat = 0, zoom = 1] = parts.map(Number);
  const camera = clampCamera({ lon, lat, zoom });
  const clamped = Math.abs(camera.lon - lon) + Math.abs(camera.lat - lat) + Math.abs(camera.zoom - zoom) > 0.02;
  return { camera, clamped };
}

/** Writes `lon,lat,zoom` with two decimals each: `49.87,40.41,4.00`. */
export function formatCamera(camera: Camera): string {
  const { lon, lat, zoom } = clampCamera(camera);
  return [lon, lat, zoom].map((value) => value.toFixed(2)).join(",");
}

/** The camera inside its limits and rounded to the two decimals that a link carries; what is no number becomes the least. */
function clampCamera(camera: Camera): Camera {
  return {
    lon: clamp(camera.lon, cameraLimits.lon),
    lat: clamp(camera.lat, cameraLimits.lat),
    zoom: clamp(camera.zoom, cameraLimits.zoom),
  };
}

function clamp(value: number, [least, greatest]: readonly [number, number]): number {
  if (Number.isNaN(value)) return least;
  return Math.round(Math.min(Math.max(value, least), greatest) * 100) / 100 + 0;
}
