import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The layers, lowest first. An import points to the left, never to the right. This is their only machine-read statement. */
const layers = ["model", "i18n", "state", "figures", "story", "app"];

const refused = (group, message) => ({ group, message });

const layerRules = layers.map((layer, position) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  ignores: ["**/*.test.*"],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          ...layers
            .slice(position + 1)
            .map((higher) =>
              refused(
                [`#${higher}/*`],
                `Layer rule: ${layer} may not import from ${higher} (order: ${layers.join(" -> ")}).`,
              ),
            ),
          refused(["../**/src/*", "../*/", "../../*"], "Layer rule: write cross-folder imports as #layer/file.ts."),
          ...(layer === "model" || layer === "state" || layer === "i18n"
            ? [refused(["react", "react-dom", "react-dom/*"], `Layer rule: ${layer} knows no React.`)]
            : []),
          ...(layer === "figures" ? [refused(["../*/*"], "Layer rule: figures never import each other.")] : []),
          refused(["d3", "d3-selection", "d3-transition"], "Only d3's pure modules; React owns the DOM."),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "public/"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  { files: ["src/**/*.{ts,tsx}"], plugins: { "react-hooks": hooks }, rules: hooks.configs.recommended.rules },
  {
    rules: {
      "max-lines": ["error", { max: 350, skipBlankLines: false, skipComments: false }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/array-type": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: { "max-lines": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
  ...layerRules,
);
