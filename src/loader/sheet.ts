/*
 * The rules of places. Only screens have them: on paper the picture and its link stand as the host wrote them. A frame
 * that does not live yet is transparent, not hidden: browsers let hidden frames sleep. The picture that a live one lies
 * over stays in the flow, unseen: a box of the host's that is as wide as its content would have no width without it.
 * A perspective makes the link what the frame is placed by, whatever `position` the host gave it. What is important in a
 * layer is stronger than all that hosts have outside of layers.
 */
const rules =
  "@layer{[data-fig-box]>iframe,fig-box{display:none!important}@media screen{" +
  "[data-fig-box]{display:block!important;perspective:1px!important;max-width:100%;min-height:var(--fig-row)!important;padding:0!important;border:0!important;background:0!important;color:inherit!important;opacity:1!important}" +
  "[data-fig-box]>iframe{all:initial!important;position:absolute!important;inset:0!important;width:100%!important;height:100%!important}" +
  "[data-fig-box]>[inert]{opacity:0!important}" +
  "[data-fig-box]:has(>iframe:not([inert])){height:var(--fig-row)!important;visibility:hidden!important;overflow:clip!important}" +
  // Reserved, the place is the picture's own, without the gap below it that a line of words would need.
  "[data-fig-box][style*=--fig-row] img{display:block!important;float:none!important}" +
  "img:has(+fig-box),fig-box+fig-box{display:none!important}" +
  "}}";

/** Given to the page by the one way that every Content-Security-Policy lets pass. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
