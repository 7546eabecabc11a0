import { feature, meshArcs } from "topojson-client";
import type { GeometryCollection, GeometryObject, Polygon } from "topojson-specification";
import type { Position } from "geojson";
import type { RegionTopology as Region } from "#figures/place-map/basemap.ts";
import type { MapFile } from "#model/schema/map.ts";
import { type Named, isInside } from "./rings.ts";

type Id = string | number | undefined;
type Line = MapFile["contested"][number];

/** Whether the line between two areas is one that a story dashes. */
export function isContested(lines: readonly Line[], a: Id, b: Id): boolean {
  return lines.some((line) => runsBetween(line, a, b));
}

/**
 * The dashed lines as one MultiLineString each, in the order of the story's file; without those of areas that the box
 * does not hold.
 *
 * @throws where the box holds both sides of a line and they do not touch
 */
export function contestedLines(
  region: Region,
  { geometries }: GeometryCollection<Named>,
  lines: readonly Line[],
): GeometryCollection<Named> {
  const isHeld = (id: string) => geometries.some((geometry) => geometry.id === id);
  return {
    type: "GeometryCollection",
    geometries: lines
      .filter(({ between }) => between.every(isHeld))
      .map((line) => {
        const { id, name, between, holds } = line;
        const sides = between.flatMap((side) =>
          partsHolding(
            region,
            geometries.filter((geometry) => geometry.id === side),
            holds,
          ),
        );
        const among: GeometryCollection = {
          type: "GeometryCollection",
          geometries: between.length > 1 ? sides : geometries,
        };
        const mesh = meshArcs(region, among, (a, b) => a !== b && runsBetween(line, a.id, b.id));
        if (mesh.arcs.length === 0)
          throw new Error(`no line "${id}": ${between.join(" and ")} do not touch in the source`);
        return { ...mesh, id, properties: { name } };
      }),
  };
}

function runsBetween({ between: [one, other] }: Line, a: Id, b: Id): boolean {
  if (other === undefined) return a === one || b === one;
  return (a === one && b === other) || (a === other && b === one);
}

/** The polygons of an area that hold a point; all of it where none does, or without a point. */
function partsHolding(region: Region, shapes: readonly GeometryObject[], point?: Position): readonly GeometryObject[] {
  if (!point) return shapes;
  const parts = shapes.flatMap((shape) =>
    shape.type === "MultiPolygon" ? shape.arcs.map((arcs): Polygon => ({ type: "Polygon", id: shape.id, arcs })) : [],
  );
  const holding = parts.filter((part) => isInside(point, feature(region, part).geometry.coordinates[0] ?? []));
  return holding.length > 0 ? holding : shapes;
}
