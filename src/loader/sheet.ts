/*
 * The rules of places. Only screens have them: on paper the picture and its link stand as the host wrote them. A frame
 * that does not live yet is transparent, not hidden: browsers let hidden frames sleep. The picture that a live one lies
 * over stays in the flow, unseen: a box of the host's that is as wide as its content would have no width without it.
 * A perspective makes the link what the frame is placed by, whatever `position` the host gave it. What is important in a
 * layer is stronger than all that hosts have outside of layers.
 */
const rules =
  "@layer{[data-fig-box]>iframe,fig-box{display:none!important}@media screen{" +
  "img:has(+fig-box),fig-box+fig-box{display:none!important}" +
  "[data-fig-box]>iframe{all:initial!important;width:100%!important;height:100%!important;inset:0!important;position:absolute!important}" +
  "[data-fig-box][style*=--fig] img{display:block!important}" +
  "[data-fig-box]{opacity:1!important;max-width:100%;background:0!important;perspective:1px!important;min-width:30%;border:0!important;display:block!important;color:inherit!important}" +
  "[data-fig-box]>[inert]{opacity:0!important}" +
  "[data-fig-box]:has(>iframe:not([inert])){height:var(--fig-row)!important;visibility:hidden!important}" +
  // Reserved, the place is the picture's own, in one piece where there are columns, and has no gap below the picture that
  // a line of words would need. Until then it keeps what the host gave it: that may be all the height of the picture.
  // It stands below what floats where less than its least width is left beside that.
  "[data-fig-box][style*=--fig]{break-inside:avoid;min-height:var(--fig-row)!important;padding:0!important;overflow:hidden!important}" +
  "}}";

/** Given to the page by the one way that every Content-Security-Policy lets pass. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(rules);
