/** The rooms of src/, lowest first, then what stands outside of it. An import points to the left, never to the right. */
const rooms = [
  "model",
  "i18n",
  "state",
  "figures",
  "story",
  "page",
  "documents",
  "editors",
  "share",
  "reader",
  "embed",
  "site",
];
const folderOf = (names) => `^src/(${names.join("|")})/`;
const order = [...rooms, "scripts"].join(" -> ");
const tests = "\\.(test|spec|fixture)\\.";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment:
        "Files that import each other in a ring, be it for types only: move what they share to a file below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...rooms.slice(0, -1).map((room, position) => ({
      name: `${room}-imports-upwards`,
      comment: `The order of the rooms is ${order}.`,
      severity: "error",
      from: { path: folderOf([room]), pathNot: tests },
      to: { path: folderOf(rooms.slice(position + 1)) },
    })),
    {
      name: "src-imports-scripts",
      comment: `The order of the rooms is ${order}.`,
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(scripts|e2e)/" },
    },
    {
      name: "leaf-imports-ours",
      comment: "picture/ and loader/ import nothing of ours: they could be packages.",
      severity: "error",
      from: { path: "^src/(picture|loader)/", pathNot: tests },
      to: { path: "^(src|scripts|e2e)/", pathNot: "^src/$1/" },
    },
    {
      name: "readers-load-the-door",
      comment: "What readers load knows neither what only the build runs nor the validator.",
      severity: "error",
      from: { path: "^src/(model/[^/]+$|story/|page/|share/|reader/|embed/)", pathNot: tests },
      to: { path: "^src/model/(door|schema)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "e2e-sees-the-sources",
      comment:
        "The tests of the built site see that site and the data; of the sources only what serves it and writes it, how a map is projected, and which words say others again.",
      severity: "error",
      from: { path: "^e2e/" },
      to: {
        path: "^(src|scripts)/",
        pathNot:
          "^scripts/(serving|browser|bundle)/|^src/(site|editors/measured|figures/place-map/projection|story/repeats)",
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
