/**
 * npm run geo -- STORY: cuts the base map of a story out of the world, as geo/map.json in its folder says, and writes
 * geo/region.topo.json there, nothing else. The same source gives the same bytes. Which lines and areas depart from the
 * source, and why, stands in that map.json, and for readers in boundaries.json.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { formatProblem } from "#model/door/problem.ts";
import { root } from "#site/folders.ts";
import { readMapFile, storiesWithMap } from "./geo/mapFile.ts";
import { buildRegion, type World } from "./geo/region.ts";

const [story] = process.argv.slice(2);
if (!story || !existsSync(`${root}/data/${story}/geo/map.json`)) {
  const known = storiesWithMap().join(", ");
  giveUp(
    `${story ? `data/${story}/geo/map.json is not there` : "which story?"}; npm run geo -- STORY, one of: ${known}`,
  );
}
const { map, problems } = readMapFile(`data/${story}/geo/map.json`);
if (!map) giveUp(problems.map(formatProblem).join("\n"));

const world = JSON.parse(readFileSync(`${root}/node_modules/world-atlas/countries-10m.json`, "utf8")) as World;
const region = buildRegion(world, map);
const text = `${JSON.stringify(region)}\n`;
const target = `data/${story}/geo/region.topo.json`;
writeFileSync(`${root}/${target}`, text);

const states = region.objects.countries.geometries.length;
console.log(
  `${target}: ${states} areas, ${region.arcs.length} arcs, ${text.length} bytes, ${gzipSync(text).length} gzip`,
);

function giveUp(reason: string): never {
  console.error(`geo: ${reason}`);
  process.exit(1);
}
