import { parse } from "node-html-parser";
import { expect, it } from "vitest";
import { describeControls } from "./describeControls.ts";

const figure = (id: string) => `<figure data-figure="${id}" aria-labelledby="${id}-title">
  <h3 id="${id}-title"><a href="${id}/">${id}</a></h3>
  <div data-graphic=""><a data-sel="claim.1" href="claim/1/">1</a></div>
  <figcaption><p><a href="sources/">Sources</a></p><div>
    <a href="${id}/#about">About the data</a>
    <details data-table="${id}"><summary>The data as a table</summary><table><td><a href="claim/1/">1</a></td></table></details>
    <a href="${id}/#share" data-share="${id}">Share</a>
  </div></figcaption></figure>`;

it("tells apart by the headline what has the same name below all figures, and describes nothing else", () => {
  const page = parse(figure("salt") + figure("rope"));
  describeControls(page as unknown as ParentNode);
  const described = page
    .querySelectorAll("[aria-describedby]")
    .map((one) => [one.textContent, one.getAttribute("aria-describedby")]);
  expect(described).toEqual(
    ["salt", "rope"].flatMap((id) =>
      ["About the data", "The data as a table", "Share"].map((name) => [name, `${id}-title`]),
    ),
  );
});
