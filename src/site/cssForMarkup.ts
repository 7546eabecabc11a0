import { group } from "d3-array";
import postcss, { type AtRule, type ChildNode, type Container, type Declaration, type Root, type Rule } from "postcss";
import * as attribute from "#state/attributes.ts";
import { lateSettings } from "#state/settings.ts";

/** Attributes of what only the app shows: the panel, what is selected, dimmed or lit, which way the reader scrolls, and settings. */
const { selected, dimmed, panel, opened, path, context, changing, lit, down } = attribute;
/**
 * Selectors that match only once the app runs, or a pointer moves, which loads it: with it comes the whole style sheet.
 */
const byTheApp = new RegExp(
  `#tooltip|#key-hint|:hover|\\[(?:${[selected, dimmed, panel, opened, path, lit, down, changing, ...lateSettings.map((key) => `data-${key}`)].join("|")})\\b|\\[${context}\\]`,
);

/** Controls that need the script and stand closed: who opens them has brought the whole sheet. */
const closedControls = /(<details(?=[^>]*\bneeds-script\b)[^>]*>\s*<summary[^>]*>.*?<\/summary>).*?(?=<\/details>)/gs;

/**
 * Prepares a style sheet for pages that carry only the rules they need until the app comes: the answer takes a page's
 * markup and gives the rules of which every class and every kind of element stands in it, with the custom properties that
 * they read, or style rules in the markup. Rules keep their order. Those of what only the app shows are left out,
 * unless they are asked for too.
 */
export function cssForMarkup(css: string): (markup: string, withTheApps?: boolean) => string {
  const sheet = postcss.parse(css);
  sheet.walkComments((comment) => {
    comment.remove();
  });
  // Safari has read it without a prefix since 12.1; the minifier writes both all the same.
  sheet.walkDecls("-webkit-text-decoration-color", (declaration) => {
    declaration.remove();
  });
  // Most pages are of claims and events, and alike in what stands in them.
  const known = new Map<string, string>();
  return (markup, withTheApps = false) => {
    const shown = withTheApps ? markup : markup.replace(closedControls, "$1");
    const stands = { classes: classesIn(shown), elements: elementsIn(shown) };
    const read = readIn(markup);
    const key = [[String(withTheApps)], ...[stands.classes, stands.elements, read].map((set) => [...set].sort())].join(
      "|",
    );
    const before = known.get(key);
    if (before !== undefined) return before;
    const needed = sheet.clone();
    keepSelectors(needed, (selector) => (withTheApps || !byTheApp.test(selector)) && mayFit(selector, stands));
    removeUnread(needed, read);
    removeEmpty(needed);
    const rules = needed.toString();
    known.set(key, rules);
    return rules;
  };
}

/** Leaves out the selectors that do not fit, and rules that have no other. */
function keepSelectors(sheet: Root, fits: (selector: string) => boolean): void {
  sheet.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const selectors = rule.selectors.filter(fits);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors;
  });
}

/** The custom properties that style rules read. */
function readIn(text: string): Set<string> {
  return new Set([...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = ""]) => name));
}

/** Leaves out custom properties that neither a rule which stayed, the markup nor the loader of embeds reads, nor only such properties. */
function removeUnread(sheet: Root, inMarkup: ReadonlySet<string>): void {
  const read = readIn(sheet.toString());
  const unread: Declaration[] = [];
  sheet.walkDecls(/^--/, (declaration) => {
    if (!read.has(declaration.prop) && !inMarkup.has(declaration.prop) && !declaration.prop.startsWith("--fig-"))
      unread.push(declaration);
  });
  if (unread.length === 0) return;
  for (const declaration of unread) declaration.remove();
  removeUnread(sheet, inMarkup);
}

/**
 * A style sheet without its font faces, for pages that have them already: a face that is declared again makes the
 * browser lay out every word anew.
 */
export function withoutFontFaces(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules("font-face", (rule) => {
    rule.remove();
  });
  return sheet.toString();
}

/**
 * What a sheet says beyond one that a page has already, as a sheet to be added after that: a declaration that came
 * again would win over those that follow it there.
 */
export function cssBeyond(css: string, own: string): string {
  const known = new Set<string>();
  const tell = (rule: Rule, selector: string, node: ChildNode) => `${conditionsOf(rule)}${selector}{${node}`;
  postcss.parse(own).walkRules((rule) => {
    for (const selector of rule.selectors) for (const node of rule.nodes) known.add(tell(rule, selector, node));
  });
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    if (isKeyframe(rule)) return;
    const newIn = (selector: string) => rule.nodes.filter((node) => !known.has(tell(rule, selector, node)));
    for (const [left, selectors] of group(rule.selectors, (selector) => newIn(selector).join(";")))
      if (left) rule.before(`${selectors.join(",")}{${left}}`);
    rule.remove();
  });
  removeEmpty(sheet);
  return sheet.toString();
}

/** Under which conditions a rule holds. */
function conditionsOf({ parent }: Rule): string {
  const at = parent as AtRule;
  return parent?.type === "atrule" ? `${conditionsOf(at as unknown as Rule)}@${at.name} ${at.params} ` : "";
}

/** Closed tables, of which nothing is seen at first. */
const closedTables = /<details[^>]*\bdata-table=.*?<\/details>/gs;

/**
 * A sheet in two: what the first screen of a page in a language may show, and what may come after the markup, for paper,
 * forced colours, motion and closed tables.
 */
export function partedSheet(css: string, markup: string, lang: string): { first: string; late: string } {
  const first = postcss.parse(css);
  keepSelectors(first, (selector) => !selector.startsWith(":root:lang(") || isIn(selector, lang));
  removeEmpty(first);
  const late = postcss.root();
  const folded = classesIn(markup);
  for (const name of classesIn(markup.replace(closedTables, ""))) folded.delete(name);
  const isLate = (rule: string) => /^page$|^print\b|forced-colors|prefers-reduced-motion/.test(rule);
  first.each((node) => {
    const isFolded = (selector: string) => classesOf(selector).some((name) => folded.has(name));
    if (node.type === "atrule" && isLate(node.name === "media" ? node.params : node.name)) late.append(node);
    else if (node.type === "rule" && node.selectors.every(isFolded)) late.append(node);
  });
  return { first: first.toString(), late: late.toString() };
}

function classesIn(markup: string): Set<string> {
  return new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(" ")));
}

/** Style rules without those that are for other languages than a page's. */
export function cssInLanguage(css: string, lang: string): string {
  const sheet = postcss.parse(css);
  keepSelectors(sheet, (selector) => !selector.includes(":lang(") || isIn(selector, lang));
  removeEmpty(sheet);
  return sheet.toString();
}

function isIn(selector: string, lang: string): boolean {
  return selector.includes(`:lang(${lang})`);
}

interface Standing {
  classes: ReadonlySet<string>;
  elements: ReadonlySet<string>;
}

/** Whether all that a selector needs is there: of an `:is(...)` one of the alternatives, of a `:not(...)` none. */
function mayFit(selector: string, { classes, elements }: Standing): boolean {
  const areThere = (part: string) =>
    classesOf(part).every((name) => classes.has(name)) && elementsOf(part).every((name) => elements.has(name));
  const choices = /:(?:is|where)\(([^()]*)\)/g;
  const always = selector.replace(/:not\([^)]*\)/g, "").replace(choices, "");
  return areThere(always) && [...selector.matchAll(choices)].every(([, list = ""]) => list.split(",").some(areThere));
}

/** The elements of a page's body, and those around it. */
function elementsIn(markup: string): Set<string> {
  return new Set(["html", "body", ...[...markup.matchAll(/<([a-z]\w*)/gi)].map(([, name = ""]) => name)]);
}

function elementsOf(selector: string): string[] {
  const bare = selector.replace(/\[[^\]]*\]|::?[\w-]+(?:\([^()]*\))?/g, "");
  return [...bare.matchAll(/(?<![\w.#\\-])[a-z]\w*/gi)].map(([name]) => name);
}

function classesOf(selector: string): string[] {
  return [...selector.matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name = ""]) => name.replace(/\\/g, ""));
}

function isKeyframe(rule: Rule): boolean {
  return rule.parent?.type === "atrule" && "name" in rule.parent && rule.parent.name.endsWith("keyframes");
}

function removeEmpty(container: Container): void {
  container.each((rule) => {
    if (rule.type !== "rule" && rule.type !== "atrule") return;
    if (rule.nodes) removeEmpty(rule);
    if (rule.nodes?.length === 0) rule.remove();
  });
}
