import { type HTMLElement, type Node, NodeType } from "node-html-parser";
import { plainWords } from "./site.ts";

/** Elements whose words run on in the line of what is around them. */
const inline = /^(a|abbr|b|bdi|bdo|cite|em|i|mark|q|small|span|strong|sub|sup|time|tspan|u)$/;

/** What a reader meets of an element that is no text in it. */
const attributes = ["aria-label", "aria-description", "title", "alt", "placeholder"];

/**
 * All words of a page that somebody sees or hears: the text of each line or label, the names of what has one, the title
 * and the descriptions. Neither geometry nor scripts are words. A label that is broken into lines is one text.
 */
export function textsOf(page: HTMLElement): string[] {
  const texts: string[] = [];
  let line = "";
  const end = () => {
    const words = plainWords(line);
    if (words) texts.push(words);
    line = "";
  };
  const walk = (node: Node, inMark: boolean): void => {
    if (node.nodeType === NodeType.TEXT_NODE) {
      // Two numbers that only a style keeps apart do not become one.
      if (/\d$/.test(line) && /^\d/.test(node.text)) end();
      line += node.text;
      return;
    }
    const element = node as HTMLElement;
    const name = (element.rawTagName ?? "").toLowerCase();
    // Code to be copied is no words.
    if (name === "script" || name === "style" || name === "code" || element.hasAttribute?.("data-code")) return;
    for (const attribute of attributes)
      texts.push(...[element.getAttribute?.(attribute)].flatMap((words) => words ?? []));
    const description = /description|title|site_name/.test(
      element.getAttribute?.("name") ?? element.getAttribute?.("property") ?? "",
    );
    if (name === "meta" && description) texts.push(element.getAttribute("content") ?? "");
    const joins = inline.test(name);
    const label = name === "text" && inMark;
    if (label) line += " ";
    else if (!joins) end();
    for (const child of element.childNodes) walk(child, inMark || (name === "a" && isDrawn(element)));
    if (!joins && !label) end();
  };
  walk(page, false);
  end();
  return texts.map(plainWords).filter(Boolean);
}

function isDrawn(element: HTMLElement): boolean {
  return element.closest("svg") !== null;
}
