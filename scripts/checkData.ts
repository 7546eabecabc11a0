import { uiLanguages } from "#i18n/loadUi.ts";
import { kindOptions } from "#site/editions.ts";
import { staleSchemas } from "#site/schemas.ts";
import { loadStoryFiles, storyFolders } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { formatProblem } from "#model/door/problem.ts";

const kinds = await kindOptions();
let errors = 0;
for (const folder of storyFolders("data")) {
  const files = loadStoryFiles(folder);
  const { problems } = parseStory(files, kinds, uiLanguages);
  const wrong = problems.filter(({ level }) => level === "error").length;
  for (const problem of problems) console.log(formatProblem(problem));
  console.log(`${files.folder}: ${count(wrong, "error")}, ${count(problems.length - wrong, "warning")}`);
  errors += wrong;
}
for (const file of await staleSchemas()) {
  console.log(`${file}: does not say what src/model/schema says; npm run schemas writes it anew`);
  errors += 1;
}
process.exitCode = errors > 0 ? 1 : 0;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
