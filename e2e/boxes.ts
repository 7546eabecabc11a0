import { figure, site } from "./newsroom.ts";

const picture = `<img src="${site}de/tides/fallback.png" alt="Picture of tides" width="640" height="509" style="max-width:100%;height:auto">`;
const link = `<a href="${site}de/tides/">${picture}</a>`;

/** Boxes that hosts put a figure in, most of them as wide as what is in them: name, rules, markup around `FIGURE`. */
export const boxes: readonly (readonly [name: string, rules: string, markup?: string])[] = [
  ["a column", ""],
  ["flex, centred", ".box{display:flex;justify-content:center}"],
  ["a row that wraps", ".box{display:flex;flex-wrap:wrap;align-items:center;gap:24px}"],
  ["a stack", ".box{display:flex;flex-direction:column;align-items:flex-start}"],
  ["a flex column, centred", ".box{display:flex;flex-direction:column;align-items:center}"],
  [
    "flex, beside words",
    ".box{display:flex;gap:20px}",
    `<div class="box"><div>FIGURE</div><p>Words beside it.</p></div>`,
  ],
  ["grid, centred", ".box{display:grid;place-items:center}"],
  ["a grid's own column", ".box{display:grid;grid-template-columns:auto 1fr}"],
  ["a float", ".box{float:right}"],
  ["a floated picture", ".box img{float:left;margin:0 1em 1em 0}", `<div class="box">FIGURE Words beside it.</div>`],
  ["fit-content", ".box{width:fit-content;margin:auto}"],
  ["max-content", ".box{width:max-content;max-width:100%}"],
  ["an inline block", ".box{display:inline-block}"],
  ["a table cell", "", "<table><tr><td>FIGURE</td></tr></table>"],
  ["a table around it", ".box>*{display:table;margin:auto}"],
  ["an absolute box", "main{position:relative;height:700px}.box{position:absolute;inset-inline-end:0;top:0}"],
  ["an absolute figure", "main{position:relative;height:700px}.box>*{position:absolute;inset-inline-end:0;top:0}"],
  ["columns", ".box{columns:2 290px}", `<div class="box">FIGURE<p>${"Words. ".repeat(90)}</p></div>`],
  ["no box of its own", "main{display:flex;justify-content:center}.box{display:contents}"],
  [
    "boxes in boxes",
    "main{display:flex}.box{float:left}",
    `<div style="display:inline-block"><p class="box">FIGURE</p></div>`,
  ],
  ["a padded link", ".box a{padding:6px 2px;border-bottom:3px solid}"],
  [
    "a subgrid",
    "main{display:grid;grid-template-columns:auto 1fr}.box{display:grid;grid-template-columns:subgrid;grid-column:1/-1}",
  ],
  ["a container of its own", ".box{container-type:inline-size}@container(width>10px){.box>*{width:100%}}"],
  ["a zoomed page", "main{zoom:1.1}"],
  ["a box that paints for itself", ".box{contain:layout paint style}"],
  ["opened details", "", "<details open><summary>More</summary>FIGURE</details>"],
  ["a dialog", "dialog{position:static;border:0;padding:0;margin:0;max-width:none}", "<dialog open>FIGURE</dialog>"],
  [
    "a carousel",
    ".box{display:flex;overflow:hidden;scroll-snap-type:x mandatory;transform:translateX(0)}.box>*{flex:0 0 100%;scroll-snap-align:start}",
  ],
  ["a sticky box", "main{display:flex}.box{position:sticky;top:0;align-self:start}"],
  ["a box that scrolls", ".box{max-height:700px;overflow:auto;scrollbar-width:none}"],
  [
    "rules for frames",
    ".box iframe{object-fit:cover;aspect-ratio:16/9!important;height:auto!important;max-height:300px!important;width:50%!important;position:static!important;border:4px solid!important;margin:1em!important}",
  ],
  ["everything unset", ".box,.box *{all:unset}"],
  ["everything unset but boxes", ".box *{all:unset;display:revert}"],
  [
    "links that are buttons",
    ".box a{display:inline-flex;overflow:hidden;border-radius:9px;padding:8px;line-height:1;transition:all .2s}",
  ],
  ["links that stand above", ".box a{position:relative;z-index:2;float:left;clear:both;height:100%}"],
  ["letters without a size", ".box{font-size:0;line-height:0;text-align:center}"],
  ["no box of its own, the figure neither", ".box figure,.box a{display:contents}"],
  ["an odd direction", "", `<div dir="auto">مرحبا FIGURE</div>`],
  [
    "the slot of a component",
    "",
    `<div><template shadowrootmode="open"><div style="display:flex;justify-content:center"><slot></slot></div></template>FIGURE</div>`,
  ],
];

/** What editors paste, whole or what is left of it: the whole is of another figure, so that its frame can be told. */
export const forms = { figure: figure("dunes"), "link and picture": link, picture };
