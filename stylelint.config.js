export default {
  plugins: ["stylelint-use-logical"],
  rules: {
    // Pages run in both directions: inline-start, never left. The plot's own coordinates live in SVG attributes.
    "csstools/use-logical": [
      "always",
      { except: ["width", "height", "min-width", "max-width", "min-height", "max-height"] },
    ],
    "declaration-property-value-disallowed-list": {
      "text-align": ["left", "right", "justify"],
      float: ["left", "right"],
      "letter-spacing": ["/.*/"],
      "text-transform": ["uppercase"],
      // WebKit knows the shorthand of one value only, and else draws no line at all.
      "text-decoration": ["/ /"],
    },
  },
};
