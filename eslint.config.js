import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const refused = (regex, message) => ({ regex, message });

/** What imports may not name. Which room imports which, and that none do so in a ring, is in .dependency-cruiser.js. */
const importRules = [
  {
    files: ["src/**/*.{ts,tsx}"],
    patterns: [
      refused("^(\\.\\./){2}", "Write imports of other folders as #room/file.ts."),
      refused("^d3$|^d3-(selection|transition)$", "Only d3's pure modules; React owns the DOM."),
    ],
  },
  {
    files: ["src/{model,i18n,state}/**/*.ts"],
    patterns: [refused("^react(-dom)?(/|$)", "The model, the words and the view know no React.")],
  },
  {
    files: ["src/figures/*/*.{ts,tsx}"],
    patterns: [
      refused(
        "^\\.\\./|^#figures/(?!(?:bars|placing|sound)/)[a-z-]+/",
        "Kinds of figure never import each other; what they share is #figures/File.tsx, #figures/bars/, #figures/placing/ and #figures/sound/.",
      ),
    ],
  },
].map(({ files, patterns }, position, all) => ({
  files,
  ignores: ["**/*.test.*"],
  // The last rule that fits a file replaces the others, so it repeats the first.
  rules: {
    "no-restricted-imports": ["error", { patterns: position ? [...all[0].patterns, ...patterns] : patterns }],
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
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/array-type": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**"],
    rules: {
      "max-lines": "off",
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // Its closures share one frame's state, and its built bytes are pinned (scripts/bundle/loader.test.ts): to be split
    // with the next version of the loader.
    files: ["src/loader/embed.ts"],
    rules: { "max-lines-per-function": "off" },
  },
  ...importRules,
);
