/*
 * The rules of stages. Only screens have them: on paper the picture and its link stand as the host wrote them. A frame
 * that does not live yet is transparent, not hidden: browsers let hidden frames sleep. What is important in a layer is
 * stronger than all that hosts have outside of layers.
 */
const rules =
  "@layer{[data-fig-box]>iframe{display:none!important}@media screen{" +
  "[data-fig-box]{position:relative!important;min-height:var(--fig-row)!important}" +
  "[data-fig-box]>iframe{all:initial!important;position:absolute!important;inset:0!important;width:100%!important;height:100%!important}" +
  // Themes centre figures by making tables of them, which are no wider than what is in them. And reserved, the place is
  // the picture's own, without the gap below it that a line of words would need.
  ".fig-embed,[data-fig-box][style] img{display:block!important}" +
  "[data-fig-box]>[inert]{opacity:0!important}" +
  "[data-fig-box]>:not([inert])+*{display:none!important}" +
  "}}";

/** Gives the page the rules, by the one way that every Content-Security-Policy lets pass. */
export function addRules(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
}
