/*
 * The attributes by which the app reads a page, also those of its parts that have not hydrated. Components write them,
 * selectors ask for them by these names (`import * as attribute`); `attributes.test.ts` finds what is asked for and
 * never written. They are constants of their own, not one object, because the bundler then puts the text in their place.
 */

/** On a link: the entity that it opens. */
export const sel = "data-sel";
/** On a mark: further entities that it shows, separated by spaces. */
export const also = "data-also";
/** On a button: one key and value of the view (`Assignment`). */
export const set = "data-set";
/** On a button: the id of a step of the guided path; empty to leave the path. */
export const step = "data-step";
/** On a button of the path: whether it leads to the `next` or the `previous` step. */
export const way = "data-way";
/** On a link: the entity or figure that it offers to share. */
export const share = "data-share";
/** On a link that shares, and on a part of the dialog: the part that opens at once. */
export const part = "data-part";
/** The `<details>` in which a figure is heard, by the figure's id. */
export const hear = "data-hear";
/** On a button: loads the page again, or the app. */
export const retry = "data-retry";
/** The open panel, with the entity that it shows. */
export const panel = "data-selection-panel";
/** On the root of a page of ours: a panel is open. Rules of `:has()` would ask all of the page, at each change of it. */
export const opened = "data-opened";
/** On the root: the address asks for a panel, which is on its way. */
export const opening = "data-opening";
/** The panel while it leads along the guided path. */
export const path = "data-path";
/** A graphic in which arrow keys lead from mark to mark; `across` or `down` where those stand in an order. */
export const roving = "data-roving";
/** A mark of what sounds just now. */
export const heard = "data-heard";
/** A mark or link of what is selected. */
export const selected = "data-selected";
/** A mark or link of what the filter leaves out. */
export const dimmed = "data-dimmed";
/** The paragraph being read beside a graphic, and the marks of what it names. */
export const lit = "data-lit";
/** On the root: the reader scrolls down. */
export const down = "data-down";
/** On a mark that stands among others: its place when they are ordered by size. */
export const rank = "data-rank";
/** On a mark: the layer to which it belongs. */
export const layer = "data-in";
/** Controls that filter. */
export const filters = "data-filters";
/** On controls that fold away: how many events a filter leaves. */
export const left = "data-left";
/** On the root: whether the map shows what the article does not mention. */
export const context = "data-context";
/** On the root: what the layers and the context leave out is going or coming. */
export const changing = "data-changing";
/** A figure, by its id. */
export const figure = "data-figure";
/** A figure or drawing that has hydrated. */
export const drawn = "data-drawn";
/** The `<details>` with a figure's table, by the figure's id. */
export const table = "data-table";
/** A figure's graphic, in full. */
export const graphic = "data-graphic";
/** The part of an embed that folds. */
export const fold = "data-fold";
/** In it, what shows all of the graphic. */
export const more = "data-more";
/** A bar that stays at the top of the screen. */
export const bar = "data-bar";
/** In it, the words on the filter. */
export const filtered = "data-filtered";
/** The `<details>` with the settings of the page. */
export const settings = "data-settings";
/** A `<details>` that closes when one of its links is followed. */
export const closes = "data-closes";
/** The notice on a kept revision: the number of the newest one. */
export const newer = "data-newer";
/** What is as high as an embed's content. */
export const embedRoot = "data-fig-root";
/** In an embed: the link to the page of our own that it stands for. */
export const ownPage = "data-own-page";
