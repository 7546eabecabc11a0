/**
 * Adds style rules one by one to the embed's inline sheet: in a sandbox without an origin, WebKit refuses a style sheet
 * from the embed's own site.
 */
export function addRules(rules: readonly string[]): void {
  const [own] = document.styleSheets;
  for (const rule of rules) {
    try {
      own?.insertRule(rule, own.cssRules.length);
    } catch {
      // A rule that the browser cannot parse is skipped, as in a style sheet.
    }
  }
}
