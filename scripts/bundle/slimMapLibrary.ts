import type { Plugin } from "vite";

/**
 * react-simple-maps takes all of d3-geo, to look projections up by name and to draw paths, and topojson-client, for a
 * component that loads maps in the browser. Our maps hand it a projection of d3-geo's and draw their ground at build
 * time: readers get the library without what no map of ours asks it for.
 */
export function slimMapLibrary(): Plugin {
  const parts: Record<string, string> = {
    "d3-geo": "export const geoPath = () => ({ projection: () => undefined }); export const geoGraticule = undefined;",
    "topojson-client": "export const feature = undefined; export const mesh = undefined;",
  };
  const prefix = "\0slim:";
  return {
    name: "slim-map-library",
    enforce: "pre",
    resolveId: (id, importer) => (importer?.includes("/react-simple-maps/") && id in parts ? prefix + id : undefined),
    load: (id) => (id.startsWith(prefix) ? parts[id.slice(prefix.length)] : undefined),
    transform: (code, id) => (id.includes("/react-simple-maps/") ? markPure(code) : undefined),
  };
}

/** Lets the bundler drop the components that are not used: making one has no effect, nor has naming it. */
function markPure(code: string): string {
  const makers = [...code.matchAll(/\b(?:forwardRef|memo|createContext) as (\w+)/g)].map(([, name]) => name);
  return code
    .replace(/\w+\.displayName="\w+";/g, "")
    .replace(new RegExp(`=(${makers.join("|")})\\(`, "g"), "=/*#__PURE__*/$1(");
}
