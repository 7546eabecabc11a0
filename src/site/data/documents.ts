import type { Story } from "#model/story.ts";
import { writtenWords } from "./columns.ts";
import { describeTable, type Describing, documentList, documentWords } from "./describe.ts";

/** One language of a story with what its files are described with. */
export interface Edition extends Describing {
  story: Story;
}

/** What the files are, how they were made and how to cite them, one part for each language. */
export function readmeOf(editions: readonly Edition[], tables: readonly string[]): string {
  return joined(editions, (edition) => {
    const { story } = edition;
    const words = (key: string) => documentWords(edition, key, { name: story.name, title: story.title });
    return [
      `# ${words("title")}`,
      `## ${words("what")}`,
      aboutOf(edition),
      `## ${words("article")}`,
      story.article.identification,
      `## ${words("files")}`,
      words("filesText"),
      tables
        .map((name) => {
          const { title, text } = describeTable(edition, name);
          return `- \`${name}\`: **${title}.** ${text}`;
        })
        .join("\n"),
      `## ${words("how")}`,
      words("howText"),
      `## ${words("conventions")}`,
      documentList(edition, "conventionsList")
        .map((line) => `- ${line}`)
        .join("\n"),
      `## ${words("cite")}`,
      words("citeText"),
      `## ${words("licence")}`,
      words("seeLicence"),
    ];
  });
}

/** What the data are, in a few sentences. */
export function aboutOf(edition: Edition): string {
  return documentWords(edition, "whatText", { title: edition.story.title });
}

/** Under which terms the data may be used, and what of them is somebody else's. */
export function licenceOf(editions: readonly Edition[]): string {
  return joined(editions, (edition) => [
    `# ${documentWords(edition, "licence")}`,
    ...[edition.story.licence, edition.story.article.rights].filter((words) => words !== undefined),
    `## ${documentWords(edition, "notOurs")}`,
    documentWords(edition, "notOursText"),
  ]);
}

/** How to cite the data, in the Citation File Format 1.2.0; a text in JSON's quotes is one in YAML's too. */
export function citationOf(editions: readonly Edition[], siteUrl?: string): string {
  const [first] = editions;
  if (!first) throw new Error("the story has no language");
  const text = (words: readonly string[]) => JSON.stringify(writtenWords(words.join(" / ")));
  const lines = [
    "cff-version: 1.2.0",
    `message: ${text(editions.map((edition) => documentWords(edition, "citeMessage")))}`,
    "type: dataset",
    `title: ${text(editions.map((edition) => edition.story.title))}`,
    `abstract: ${text(editions.map((edition) => aboutOf(edition)))}`,
    "authors:",
    `  - name: ${text(editions.map((edition) => edition.story.name))}`,
    ...(siteUrl === undefined ? [] : [`url: ${text([siteUrl])}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function joined(editions: readonly Edition[], partsOf: (edition: Edition) => readonly string[]): string {
  const parts = editions.map((edition) => partsOf(edition).join("\n\n"));
  return writtenWords(`${parts.join("\n\n---\n\n")}\n`);
}
