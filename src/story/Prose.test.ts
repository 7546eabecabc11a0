import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { type Reading, ReadingProvider } from "#figures/Reading.tsx";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi } from "#i18n/loadUi.ts";
import { Prose } from "./Prose.tsx";

const text = "In 2019 [a minister|claim.C01-02] spoke.";

function shown(untranslated: readonly string[]): string {
  const story = { untranslated, sourceLanguage: "en" };
  const i18n = createI18n("ar", loadUi("ar"), "arab");
  const value = { story, i18n, href: (key: string) => `#${key}` } as unknown as Reading;
  return renderToStaticMarkup(createElement(ReadingProvider, { value }, createElement(Prose, { text })))
    .replace(/ class="[^"]*"/g, "")
    .replaceAll("<!-- -->", "");
}

it("runs a paragraph that is not translated in its own direction as a whole, in its own digits", () => {
  expect(shown([text])).toBe(
    '<p lang="en" dir="ltr">In 2019 <a href="#claim.C01-02" data-sel="claim.C01-02">a minister</a> spoke.</p>',
  );
});

it("leaves a translated paragraph to the page, in the reader's digits", () => {
  expect(shown([])).toBe('<p>In ٢٠١٩ <a href="#claim.C01-02" data-sel="claim.C01-02">a minister</a> spoke.</p>');
});
