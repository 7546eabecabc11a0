import type { Page } from "./test.ts";

/**
 * Does to a page what a browser's translation does: puts each run of words into two elements of its own, in place of the
 * text node that React knows. The words stay as they are, so that what the page shows can be compared.
 * @param isLive whether what comes later is wrapped too, a moment after it came
 */
export async function translate(page: Page, { isLive = false } = {}): Promise<void> {
  await page.evaluate(wrapWords, isLive);
}

/** What `translate` runs in the page. */
export function wrapWords(live: boolean): void {
  const untouched = "script, style, svg, textarea, font, title, [hidden] option";
  const wrap = (node: Node): void => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const texts: Text[] = node instanceof Text ? [node] : [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || !text.parentElement || text.parentElement.closest(untouched)) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  document.documentElement.lang = "az";
  document.documentElement.classList.add("translated-ltr");
  wrap(document.body);
  if (live)
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === "characterData") wrap(target);
        for (const node of addedNodes) if (node.isConnected) wrap(node);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
