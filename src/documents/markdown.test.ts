import { describe, expect, it } from "vitest";
import { createI18n } from "#i18n/i18n.ts";
import { loadUi, uiLanguages } from "#i18n/loadUi.ts";
import { paints } from "#editors/paints.ts";
import { guideTexts } from "#editors/Guide.tsx";
import { accessibilityTexts } from "./AccessibilityStatement.tsx";
import { type Block, documentIn, type Inline, parseDocument, placeholder } from "./markdown.ts";

const i18nIn = (lang: string) => createI18n(lang, loadUi("en"));
const all = `## Parts {#parts}

{{example plain}}

{{example dark}} {{example colours}} {{example boxes}} {{each figure}} {{title}} {{link}} {{snippet}} {{loader}} {{pinned}} {{site}}

{{snippet html}} {{snippet frame}} {{snippet pym}} {{snippet amp}} {{snippet newsletter}}
`;
const read = (more: string) => parseDocument(all + more, "guide/xx.md", guideTexts.required, i18nIn("en"));
const [{ blocks: known } = { blocks: [] }] = read("");
const added = (more: string) => read(more)[0]?.blocks.slice(known.length);

describe.each([guideTexts, accessibilityTexts])("the $what", (folder) => {
  it.each(uiLanguages)("has the same sections and parts in %s as in every language", (lang) => {
    const shape = (of: string) =>
      documentIn(folder, i18nIn(of)).map(({ id, blocks }) => [
        id,
        ...blocks.map((block) => (block.type === "table" ? block.rows.map((row) => row[0]) : block.type)),
      ]);
    expect(shape(lang)).toEqual(shape("en"));
  });

  it("is Arabic in Arabic and English in English", () => {
    const lines = (block: Block): Inline[] => {
      if (block.type === "list") return block.items.flat();
      if (block.type === "table") return [block.name, ...block.head.flat(), ...block.rows.flat(2)];
      return "words" in block ? block.words : [block.type === "code" ? block.name : ""];
    };
    const words = (lang: string) =>
      documentIn(folder, i18nIn(lang))
        .flatMap(({ title, blocks }) => [title, ...blocks.flatMap(lines)])
        .map((line) => (typeof line === "string" ? line.replace(placeholder, "") : ""))
        .join("\n");
    const names =
      /WordPress|Ghost|Drupal|oEmbed|AMP|HTML|CSS|TypeScript|pym|(?:open-)?iframe-resizer|Datawrapper|newswire|WCAG|AA\b|axe|Chromium|Firefox|WebKit|Safari|NVDA|JAWS|VoiceOver|TalkBack/g;
    expect(
      words("ar")
        .replace(names, "")
        .match(/[A-Za-z<>٠-٩]/g),
    ).toBeNull();
    expect(words("en").match(/[\u0600-\u06ff<>]/)).toBeNull();
  });

  it("is that of the primary language, and where there is none the file to add is named", () => {
    expect(documentIn(folder, i18nIn("ar-LB"))).toEqual(documentIn(folder, i18nIn("ar")));
    expect(() => documentIn(folder, i18nIn("fr"))).toThrow(
      `No ${folder.what} in "fr": add ${folder.path}/fr.md. There are: ${uiLanguages.join(", ")}.`,
    );
  });
});

it.each(uiLanguages)("the guide for editors names in %s every colour that a host can set", (lang) => {
  const text = JSON.stringify(documentIn(guideTexts, i18nIn(lang)));
  for (const paint of paints) expect(text).toContain(`--fig-${paint}`);
});

describe("parseDocument", () => {
  it("reads paragraphs with code, lists, and tables and code with their names", () => {
    expect(
      added(
        "\n```\nw\n```\n\n### More\n\nIt’s `a` & b\n\n- one\n- two `c`\n\n```Named\nx < y\n```\n\n```\nz\n```\n\n: Rows\n\n| A |\n| - |\n| `d` |\n",
      ),
    ).toEqual([
      { type: "code", name: "Parts", text: "w" },
      { type: "heading", words: ["More"] },
      { type: "paragraph", words: ["It’s ", { code: "a" }, " & b"] },
      { type: "list", items: [["one"], ["two ", { code: "c" }]] },
      { type: "code", name: "Named", text: "x < y" },
      { type: "code", name: "More", text: "z" },
      { type: "table", name: "Rows", head: [["A"]], rows: [[[{ code: "d" }]]] },
    ]);
  });

  it("refuses an unknown placeholder with its line and the nearest one", () => {
    expect(() => read("\n{{snipet amp}}\n")).toThrow(
      /^guide\/xx\.md:9: found \{\{snipet amp\}\}; expected a placeholder that there is: .*\. Did you mean "snippet amp"\?$/,
    );
    expect(() => read("\n{{builder.nothing}}\n")).toThrow(/^guide\/xx\.md:9: found \{\{builder\.nothing\}\}/);
    expect(read("\n{{builder.html}}\n")).toHaveLength(1);
  });

  it("refuses a guide that lacks a placeholder", () => {
    expect(() =>
      parseDocument(all.replace("{{pinned}}", ""), "guide/xx.md", guideTexts.required, i18nIn("en")),
    ).toThrow('guide/xx.md:1: found no "{{pinned}}"; expected every placeholder of the document.');
  });

  it.each([
    ["\n## No id\n", /^guide\/xx\.md:9: found ## No id; expected ## Title \{#id\}\.$/],
    ["\n> quoted\n", /^guide\/xx\.md:9: found > quoted; expected a heading \(## or ###\), a paragraph, a list/],
    [
      "\nwords\n\nA **bold** word\n",
      /^guide\/xx\.md:11: found \*\*bold\*\*; expected plain words, or code between backticks\.$/,
    ],
  ])("refuses %j", (more, message) => {
    expect(() => read(more)).toThrow(message);
  });

  it("refuses words before the first section", () => {
    expect(() => parseDocument(`words\n\n${all}`, "guide/xx.md", guideTexts.required, i18nIn("en"))).toThrow(
      /^guide\/xx\.md:1: found words; expected the heading of a section first: ## Title \{#id\}\.$/,
    );
  });
});
