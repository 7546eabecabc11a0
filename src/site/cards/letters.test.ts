import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { cardFrame, pageFrame } from "#figures/frame.ts";

it.each([
  ["a page", "../../figures/Graphic.module.css", ".graphic", pageFrame.fontPx],
  ["a card", "./card.css", ".card-room svg", cardFrame.fontPx],
])("draws the letters of %s as large as layouts take them to be", (_, path, selector, fontPx) => {
  const css = readFileSync(new URL(path, import.meta.url), "utf8");
  const rule = css.slice(css.indexOf(`${selector} {`)).split("}")[0];
  expect(rule).toContain(`font-size: ${String(fontPx)}px;`);
});
