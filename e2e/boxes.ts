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
];

/** What editors paste, whole or what is left of it. */
export const forms = { figure: figure(), "link and picture": link, picture };
