import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The layers, lowest first. An import points to the left, never to the right. This is their only machine-read statement. */
const layers = ["model", "i18n", "state", "figures", "story", "app"];

const refused = (regex, message) => ({ regex, message });

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
                `^#${higher}/`,
                `Layer rule: ${layer} may not import from ${higher} (order: ${layers.join(" -> ")}).`,
              ),
            ),
          refused(
            `^(\\.\\./){2}|^\\.\\./(${layers.join("|")}|styles)/`,
            "Layer rule: write cross-folder imports as #layer/file.ts.",
          ),
          ...(["model", "i18n", "state"].includes(layer)
            ? [refused("^react(-dom)?(/|$)", `Layer rule: ${layer} knows no React.`)]
            : []),
          ...(layer === "figures"
            ? [
                refused(
                  "^\\.\\./|^#figures/[a-z-]+/",
                  "Layer rule: figures never import each other; what they share is #figures/File.tsx.",
                ),
              ]
            : []),
          refused("^d3$|^d3-(selection|transition)$", "Only d3's pure modules; React owns the DOM."),
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
