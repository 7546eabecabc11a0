import { type HTMLElement, type Node, NodeType } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { editions, escaped, readPage } from "./site.ts";
import { languages, uiWord } from "./words.ts";

/** The words of an element that are heard: with those of its signs, without those of what is hidden from readers. */
function heardOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (node.nodeType !== NodeType.ELEMENT_NODE) return "";
  const element = node as HTMLElement;
  if (element.getAttribute("aria-hidden") === "true") return "";
  return element.getAttribute("aria-label") ?? node.childNodes.map(heardOf).join(" ");
}

function nameOf(mark: HTMLElement): string {
  const words = heardOf(mark).replace(/[\u2066-\u2069\u061c\u200e\u200f]/g, "");
  return words
    .replace(/\s+/g, " ")
    .replace(/ (?=[.:،,])/g, "")
    .trim();
}

describe.each(languages)("the name of a mark in $lang", ({ lang }) => {
  const { story } = editions[lang]!;
  const marks = ["", ...story.figures.map(({ id }) => `${id}/`)].flatMap((path) =>
    readPage(`${lang}/${path}`).root.querySelectorAll("[data-roving] a[data-sel]"),
  );
  const names = [...new Set(marks.map(nameOf))];
  const matching = (pattern: RegExp) => names.filter((name) => pattern.test(name));

  it("says something of each", () => {
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => name.length < 3)).toEqual([]);
  });

  it("never has two numbers one after the other", () => {
    expect(matching(/\d%? +[\d.]*\d(?![\d٫.]*[-/])/)).toEqual([]);
  });

  it("says how something compares, and whose words they are, apart from the rest", () => {
    const comparisons = story.claims.map(({ comparison }) => escaped(uiWord(lang, `comparison.${comparison}.label`)));
    const unparted = new RegExp(`[^.:،,·؛;(«“\\s] *(?:${[...new Set(comparisons)].join("|")})(?:[ .]|$)`);
    expect(matching(unparted)).toEqual([]);
    const layers = ["article", "record"].map((layer) => uiWord(lang, `layer.${layer}`));
    const headed = marks.filter((mark) => layers.includes(mark.querySelector("b")?.text ?? ""));
    expect(headed.length).toBeGreaterThan(0);
    for (const name of headed.map(nameOf)) expect(name).toMatch(/^[^.:،]{3,20}[.:،·]|^[^.:،·]{3,20} ·/);
  });
});

it.each(languages)("a picture that leads to its figure is named by its title in $lang", ({ lang }) => {
  const { story } = editions[lang]!;
  const pictures = readPage(`${lang}/embed/`).root.querySelectorAll("main figure a > img");
  expect(pictures.length).toBeGreaterThan(0);
  const titles = [story, ...story.figures].map(({ title }) => title);
  for (const picture of pictures) {
    const name = picture.getAttribute("alt") ?? "";
    expect(titles.some((title) => name.includes(title) && name.length < title.length + 20)).toBe(true);
  }
});
