import type { Position } from "geojson";
import { feature, meshArcs } from "topojson-client";
import type { GeometryCollection, GeometryObject, Polygon } from "topojson-specification";
import type { RegionTopology as Region } from "#figures/place-map/basemap.ts";
import { type Named, isInside } from "./rings.ts";

type Id = string | number | undefined;

const israel = "376";
const palestine = "275";
const ukraine = "804";

const ramallah: Position = [35.2, 31.9];

/** Whether the line between two features is one that we dash: all round the Golan, the lines of 1949, Perekop. */
export function isContested(a: Id, b: Id): boolean {
  const between = (one: string, other: string) => (a === one && b === other) || (a === other && b === one);
  return a === "golan" || b === "golan" || between(israel, palestine) || between("crimea", ukraine);
}

/** The dashed lines as one MultiLineString each: golan, west-bank, gaza, crimea. */
export function contestedLines(region: Region, { geometries }: GeometryCollection<Named>): GeometryCollection<Named> {
  const shape = (id: string) => geometries.filter((geometry) => geometry.id === id);
  const [westBank, gaza] = partsOfPalestine(region, shape(palestine));
  return {
    type: "GeometryCollection",
    geometries: [
      lineAmong(region, "golan", "Golan Heights", geometries),
      lineAmong(region, "west-bank", "West Bank, line of 1949", [...westBank, ...shape(israel)]),
      lineAmong(region, "gaza", "Gaza Strip, line of 1949", [...gaza, ...shape(israel)]),
      lineAmong(region, "crimea", "Crimea, Perekop", [...shape("crimea"), ...shape(ukraine)]),
    ],
  };
}

function lineAmong(region: Region, id: string, name: string, geometries: GeometryObject[]) {
  const isSide = (geometry: GeometryObject) => id !== "golan" || geometry.id === "golan";
  const among: GeometryCollection = { type: "GeometryCollection", geometries };
  const mesh = meshArcs(region, among, (a, b) => a !== b && isContested(a.id, b.id) && (isSide(a) || isSide(b)));
  return { ...mesh, id, properties: { name } };
}

function partsOfPalestine(region: Region, [whole]: GeometryObject[]): [GeometryObject[], GeometryObject[]] {
  if (whole?.type !== "MultiPolygon") throw new Error(`geo: expected West Bank and Gaza as one feature ${palestine}`);
  const parts = whole.arcs.map((arcs): Polygon => ({ type: "Polygon", id: palestine, arcs }));
  const isWestBank = (part: Polygon) => isInside(ramallah, feature(region, part).geometry.coordinates[0] ?? []);
  return [parts.filter(isWestBank), parts.filter((part) => !isWestBank(part))];
}
