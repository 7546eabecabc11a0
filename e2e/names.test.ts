import { type HTMLElement, type Node, NodeType } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { editions, readPage } from "./site.ts";
import { languages, uiWord } from "./words.ts";

/** The words of an element that are heard: with those of its signs, without those of what is hidden from readers. */
function heardOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  const element = node as HTMLElement;
  if (element.getAttribute?.("aria-hidden") === "true") return "";
  return element.getAttribute?.("aria-label") ?? node.childNodes.map(heardOf).join(" ");
}

const namesIn = (root: HTMLElement) =>
  root.querySelectorAll("[data-roving] a[data-sel]").map((mark) =>
    heardOf(mark)
      .replace(/[\u2066-\u2069\u061c\u200e\u200f]/g, "")
      .replace(/\s+/g, " ")
      .trim(),
  );

describe.each(languages)("the name of a mark in $lang", ({ lang }) => {
  const { story } = editions[lang]!;
  const names = ["", ...story.figures.map(({ id }) => `${id}/`)].flatMap((path) => {
    const { root } = readPage(`${lang}/${path}`);
    return namesIn(root).map((name) => ({ path, name }));
  });
  const broken = (pattern: RegExp) => names.filter(({ name }) => pattern.test(name));

  it("says something of each", () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter(({ name }) => name.length < 3)).toEqual([]);
  });

  it("never has two numbers one after the other", () => {
    expect(broken(/\d%? +[\d.]*\d(?![\d٫.]*[-/])/)).toEqual([]);
  });

  it("says how something compares, and who says it, in sentences of their own", () => {
    const comparisons = [
      ...new Set(story.claims.map(({ comparison }) => uiWord(lang, `comparison.${comparison}.label`))),
    ];
    const layers = ["article", "record"].map((layer) => uiWord(lang, `layer.${layer}`));
    const either = (words: readonly string[]) =>
      words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    expect(broken(new RegExp(`[^.:،,·؛;(«“\\s] *(?:${either(comparisons)})(?:[ .]|$)`))).toEqual([]);
    expect(broken(new RegExp(`^(?:${either(layers)})(?! *[.:،,·])`))).toEqual([]);
  });
});
