import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { scopedName } from "./scripts/bundle/scopedName.ts";
import { storyServer } from "./scripts/serving/storyServer.ts";

export default defineConfig(({ isSsrBuild, mode }) => ({
  // Relative, so that the built folder works under any path.
  base: "./",
  appType: "custom",
  plugins: [react(), mapLibraryGeo, plainImports, storyServer()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    // One style sheet: the pages carry it inline, so that the first paint waits for no request.
    cssCodeSplit: false,
    manifest: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    target: "es2022",
    // Safari 15 reads styles without prefixes.
    cssTarget: ["chrome105", "firefox115", "safari15.4"],
    // 1 to 2 % smaller than the bundler's own, once compressed.
    minify: "terser",
    terserOptions: { ecma: 2020, compress: { passes: 8, pure_getters: true } },
    // The app of the embeds is one script.
    chunkSizeWarningLimit: 600,
    rollupOptions: isSsrBuild ? {} : mode === "embed" ? oneScript : modules,
  },
  // The development server leaves libraries in CommonJS, such as React, to Node.
  ssr: isSsrBuild ? { noExternal: true } : {},
  server: { host: "127.0.0.1", port: 5173 },
}));

const kinds = readdirSync(new URL("src/figures", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    isLive: existsSync(new URL(`src/figures/${name}/liveKind.ts`, import.meta.url)),
  }));
const foldersOf = (live: boolean) =>
  `src/figures/(${kinds.flatMap(({ name, isLive }) => (isLive === live ? name : [])).join("|")})/`;
/** Parts of pages that are kept as prerendered (src/story/stillParts.ts). */
const still = "FigureDifferences|Glance|Matters|SourceEntry|SourceLinks|SourceList";
const apart = "(?!gestures|glance|Basemap|mapLibraryGeo|ClaimTable|PanButtons|table.ts)";
/** What d3-geo draws paths with, of which projections need the bounds alone. */
const paths = "src/(path/(index|area|centroid|context|measure|string)|graticule|transform)";
/** What d3-geo has of d3-array; of the rest only drawings have need. */
const geoArrays = "node_modules/d3-array/src/(fsum|merge|range).js";

/** react-simple-maps takes all projections of d3-geo, to look them up by name; our maps hand it theirs. */
const mapLibraryGeo: Plugin = {
  name: "map-library-geo",
  enforce: "pre",
  resolveId: (id, importer) =>
    id === "d3-geo" && importer?.includes("/react-simple-maps/")
      ? fileURLToPath(new URL("src/figures/place-map/mapLibraryGeo.ts", import.meta.url))
      : undefined,
};

/** Parts that load later bring no style sheet and nothing is preloaded, so Vite need not see to either. */
const plainImports: Plugin = {
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
};

/**
 * Few chunks compress better and ask for fewer round trips. Apart stay the kinds of figure that a prerendered page
 * shows without their code, and what only gestures on the map need.
 */
const chunks = [
  { name: "libraries", test: /node_modules\/(react|react-dom|scheduler|i18next)\// },
  {
    name: "figures",
    test: new RegExp(
      `${foldersOf(true)}${apart}|node_modules/d3-geo/(?!${paths})|${geoArrays}|src/(model/(?!sourcing|drawnSigns)|i18n|state/(?!repairWords)|figures/(?!GrammarKey|SignStore|steps|holdDrawing)(placing/textWidth)?[\\w.-]+$|story/(?!${still}|citation|swipe)|page/(routes|embedded|reading|head|Page.module)|reader/(pointing|toldOn|bringOnScreen)|editors/EmbedPart)`,
    ),
  },
  // The scales of drawings and the zoom of gestures have it, and neither should load the other.
  { name: "interpolation", test: /node_modules\/(d3-interpolate|d3-color)\// },
  { name: "taking", test: /src\/(page\/TakeAway|story\/citation)/ },
  {
    name: "still",
    test: new RegExp(
      `src/(story/(${still})|figures/(GrammarKey|SignStore)|model/(sourcing|drawnSigns)|page/(MethodPage|EntityPage))`,
    ),
  },
  { name: "announcing", test: /src\/reader\/announce\.ts/ },
  { name: "sound", test: /src\/(figures\/([\w-]+\/)?sound[./]|reader\/hear\.ts)/ },
  { name: "drawings", test: new RegExp(foldersOf(false)) },
  // A group takes along what it needs of what no group before it has. What drew the ground of a map a prerendered page keeps.
  {
    name: "basemap",
    test: /place-map\/(Basemap|mapLibraryGeo)|node_modules\/(react-simple-maps|topojson-client|d3-geo)\//,
  },
  {
    name: "embedding",
    test: /src\/(editors\/(EmbedBuilder|EmbedPreview|LookChoice|snippets|hostLook|contrast|measured)|page\/CopyField)/,
  },
];

const modules = {
  // Scripts find pictures by the name of their file (scripts/browser/pictures.ts).
  input: ["src/reader/client.tsx", "src/picture/picture.ts"],
  // The page imports `start` from the entry by its address.
  preserveEntrySignatures: "strict",
  // Names of attributes (src/state/attributes.ts) cost as many bytes as their text.
  optimization: { inlineConst: true },
  output: { codeSplitting: { groups: chunks } },
} as const;

/** The app of the embeds: modules need an origin, which a sandbox may not give (scripts/bundle/bundleEmbed.ts). */
const oneScript = {
  input: "src/embed/embedClient.tsx",
  // Vite asks for it beside each dynamic import, of which one script has none.
  transform: { define: { "import.meta": "{}" } },
  output: { format: "iife", codeSplitting: false },
} as const;
