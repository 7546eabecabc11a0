/**
 * The attributes by which the app reads a page, also those of its parts that have not hydrated. Components write them,
 * selectors ask for them by these names; `attributes.test.ts` finds what is asked for and never written.
 */
export const attribute = {
  /** On a link: the entity that it opens. */
  sel: "data-sel",
  /** On a mark: further entities that it shows, separated by spaces. */
  also: "data-also",
  /** On a button: one key and value of the view (`Assignment`). */
  set: "data-set",
  /** On a button: the id of a step of the guided path; empty to leave the path. */
  step: "data-step",
  /** On a button of the path: whether it leads to the `next` or the `previous` step. */
  way: "data-way",
  /** On a link: the entity or figure that it offers to share. */
  share: "data-share",
  /** On a link that shares, and on a part of the dialog: the part that opens at once. */
  part: "data-part",
  /** On a button: copies the field beside it. */
  copy: "data-copy",
  /** On a button: loads the page again, or the app. */
  retry: "data-retry",
  /** The open panel, with the entity that it shows. */
  panel: "data-selection-panel",
  /** The panel while it leads along the guided path. */
  path: "data-path",
  /** A graphic in which arrow keys lead from mark to mark. */
  roving: "data-roving",
  /** A mark or link of what is selected. */
  selected: "data-selected",
  /** A mark or link of what the filter leaves out. */
  dimmed: "data-dimmed",
  /** On a mark: the layer to which it belongs. */
  layer: "data-in",
  /** On the root: whether the map shows what the article does not mention. */
  context: "data-context",
  /** A figure, by its id. */
  figure: "data-figure",
  /** A figure or drawing that has hydrated. */
  drawn: "data-drawn",
  /** The `<details>` with a figure's table, by the figure's id. */
  table: "data-table",
  /** A figure's graphic, in full. */
  graphic: "data-graphic",
  /** The part of an embed that folds. */
  fold: "data-fold",
  /** In it, what shows all of the graphic. */
  more: "data-more",
  /** A bar that stays at the top of the screen. */
  bar: "data-bar",
  /** In it, the words on the filter. */
  filtered: "data-filtered",
  /** The `<details>` with the settings of the page. */
  settings: "data-settings",
  /** A `<details>` that closes when one of its links is followed. */
  closes: "data-closes",
  /** The notice on a kept revision: the number of the newest one. */
  newer: "data-newer",
  /** What is as high as an embed's content. */
  embedRoot: "data-fig-root",
} as const;
