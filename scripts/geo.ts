/**
 * npm run geo: builds the region's base map anew. The same source gives the same bytes.
 * Which lines and areas depart from the source, and why, stands in scripts/geo and in the story's boundaries.json.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { buildRegion, type World } from "./geo/region.ts";

const source = new URL("../node_modules/world-atlas/countries-10m.json", import.meta.url);
const target = new URL("../data/azerbaijan-israel/geo/region.topo.json", import.meta.url);

const world = JSON.parse(await readFile(source, "utf8")) as World;
const region = buildRegion(world);
const text = `${JSON.stringify(region)}\n`;
await mkdir(new URL(".", target), { recursive: true });
await writeFile(target, text);

const states = region.objects.countries.geometries.length;
console.log(`geo: ${states} areas, ${region.arcs.length} arcs, ${gzipSync(text).length} bytes gzip`);
