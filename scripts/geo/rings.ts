import { geoArea, geoIdentity, geoStream } from "d3-geo";
import type { Polygon, Position } from "geojson";

/** What a feature of the source says of itself. */
export interface Named {
  name: string;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/**
 * Cuts polygons along a rectangle of the longitude-latitude plane.
 * Planar on purpose: one ring of the source is wound the wrong way and would flood a spherical clip.
 *
 * @returns polygons wound as d3-geo wants them (clockwise outside), none where all lies outside.
 */
export function clipToBox(polygons: readonly Position[][][], [west, south, east, north]: Box): Position[][][] {
  return polygons.flatMap(withCopies).flatMap((polygon) => {
    const rings: Position[][] = [];
    let ring: Position[] = [];
    const sink = {
      point: (x: number, y: number) => ring.push([x, y]),
      lineStart: () => (ring = []),
      lineEnd: () => {
        const outline = withoutSpikes(ring);
        if (outline.length > 2) rings.push([...outline, ...outline.slice(0, 1)]);
      },
      polygonStart: () => undefined,
      polygonEnd: () => undefined,
    };
    const clip = geoIdentity().clipExtent([
      [west, south],
      [east, north],
    ]);
    geoStream({ type: "Polygon", coordinates: polygon } satisfies Polygon, clip.stream(sink as never));
    return polygonsFromRings(rings, Math.sign(planarArea(polygon[0] ?? [])));
  });
}

/**
 * A polygon whose rings run on where the source jumps over the date line, and what of it lies once round the globe: the
 * east of Russia reaches to 190 degrees and so from -170 on.
 */
function withCopies(polygon: Position[][]): Position[][][] {
  const rings = polygon.map(runningOn);
  const lons = rings.flat().map(([lon = 0]) => lon);
  const shifted = (degrees: number) => rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + degrees, lat]));
  const [least, greatest] = [Math.min(...lons), Math.max(...lons)];
  return [rings, ...(least < -180 ? [shifted(360)] : []), ...(greatest > 180 ? [shifted(-360)] : [])];
}

/** A ring without jumps of longitude; one round a pole is closed along the pole. */
function runningOn(ring: readonly Position[]): Position[] {
  let turns = 0;
  const points = ring.map(([lon = 0, lat = 0], index): Position => {
    const step = lon - (ring[index - 1]?.[0] ?? lon);
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [lon + 360 * turns, lat];
  });
  if (turns === 0) return points;
  const [first = [], last = []] = [points[0], points.at(-1)];
  const pole = Math.sign(last[1] ?? 0) * 90;
  return [...points, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

/** Reverses a ring where its inside, by d3-geo's rule, would be the larger part of the globe. */
export function windClockwise(ring: Position[], hole = false): Position[] {
  const floods = geoArea({ type: "Polygon", coordinates: [ring] }) > 2 * Math.PI;
  return floods === hole ? ring : ring.toReversed();
}

/** Whether a point lies inside a ring of the longitude-latitude plane, by the even-odd rule. */
export function isInside(point: Position, ring: readonly Position[]): boolean {
  const [x = 0, y = 0] = point;
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function polygonsFromRings(rings: readonly Position[][], outerSign: number): Position[][][] {
  const outer = rings.filter((ring) => Math.sign(planarArea(ring)) === outerSign);
  const holes = rings.filter((ring) => !outer.includes(ring));
  return outer.map((ring) => [
    windClockwise(ring),
    ...holes.filter((hole) => isInside(hole[0] ?? [], ring)).map((hole) => windClockwise(hole, true)),
  ]);
}

/** Drops the steps that go out and straight back; the source has one where three areas meet at the Dead Sea. */
function withoutSpikes(ring: readonly Position[]): Position[] {
  const kept: Position[] = [];
  for (const point of ring) {
    const earlier = kept.at(-2);
    if (earlier && earlier[0] === point[0] && earlier[1] === point[1]) kept.pop();
    else kept.push(point);
  }
  return kept;
}

function planarArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}
