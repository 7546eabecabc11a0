/** Adds style rules to the embed's own sheet: policies allow a script to do that where they refuse it a sheet. */
export function addRules(rules: readonly string[]): void {
  const [own] = document.styleSheets;
  for (const rule of rules) {
    try {
      own?.insertRule(rule, own.cssRules.length);
    } catch {
      // A rule that the browser does not know is left out, as in a sheet.
    }
  }
}
