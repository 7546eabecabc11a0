import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { elementOfKey, focusKeyOf } from "./focusKey.ts";

const page = parse(`
  <nav data-bar=""><details><summary>Chapters</summary><a href="#one">One</a></details><button>A</button><button>B</button></nav>
  <main id="main">
    <h1 tabindex="-1">Story</h1>
    <p id="p-1"><a href="claim/1/" data-sel="claim.1">words</a> and <a href="claim/1/" data-sel="claim.1">again</a></p>
    <figure id="salt"><h3 id="salt-title" tabindex="-1"><a href="salt/">Oil</a></h3>
      <svg class="narrow"><a data-sel="claim.1" href="claim/1/"></a></svg>
      <svg class="wide"><a data-sel="claim.1" href="claim/1/"></a><a data-sel='claim."2' href="claim/2/"></a></svg>
      <details data-table="salt"><summary>Table</summary></details><input id="salt-search">
    </figure>
  </main>
  <section data-selection-panel="claim.1"><h2 id="selection-title" tabindex="-1">One</h2><button>Close</button>
    <a href="claim/1/" data-sel="claim.1">more</a></section>`);
const all = page.querySelectorAll("a, button, summary, h1, h2, h3, input");

describe("focusKeyOf and elementOfKey", () => {
  it("find every element of a page again", () => {
    for (const element of all) expect(elementOfKey(focusKeyOf(element, page), page)).toBe(element);
  });

  it("find it when the page was drawn anew", () => {
    const again = parse(page.toString());
    const others = again.querySelectorAll("a, button, summary, h1, h2, h3, input");
    all.forEach((element, index) => {
      expect(elementOfKey(focusKeyOf(element, page), again)).toBe(others[index]);
    });
  });

  it("give the same thing in the drawing that is shown, where its own is not", () => {
    const [narrow, wide] = page.querySelectorAll("svg > a[data-sel='claim.1']");
    const isShown = (element: typeof narrow) => element?.parentNode?.classList.contains("wide") ?? false;
    expect(elementOfKey(focusKeyOf(narrow!, page), page, isShown)).toBe(wide);
  });

  it("give one that is not shown where all are not, and none where there is none", () => {
    const link = page.querySelector("nav a")!;
    expect(elementOfKey(focusKeyOf(link, page), page, () => false)).toBe(link);
    expect(elementOfKey(focusKeyOf(link, page), parse("<main></main>"))).toBeUndefined();
  });

  it("tell a link in the panel from one to the same in the story, also when the panel is of something else", () => {
    const link = page.querySelector("[data-selection-panel] a")!;
    const other = parse(page.toString().replace('panel="claim.1"', 'panel="claim.9"'));
    expect(elementOfKey(focusKeyOf(link, page), other)).toBe(other.querySelector("[data-selection-panel] a"));
  });
});
