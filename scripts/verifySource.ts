import { readFileSync } from "node:fs";
import { createDraft } from "#model/door/draft.ts";
import { loadStoryFiles, storyFolders } from "#model/door/loadStory.ts";
import { formatProblem } from "#model/door/problem.ts";
import { verifySource } from "#model/door/verifySource.ts";

const [file, folder = storyFolders("data").find((dir) => !/[/\\]_[^/\\]*$/u.test(dir))] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  console.error("usage: npm run verify-source -- FILE [data/STORY], where FILE is the article's text");
  process.exit(2);
}
const { story, claims: quoted, problems } = createDraft(loadStoryFiles(folder));
const { article } = story;
const unsound = problems.filter(({ file: name }) => /(story|claims)\.json$/u.test(name));
if (!article || unsound.length > 0) {
  console.error([...unsound.map(formatProblem), "the article and the claims cannot be compared yet"].join("\n"));
  process.exit(2);
}
const { matching, claims, mismatches } = verifySource(article, quoted, readFileSync(file, "utf8"));
for (const mismatch of mismatches) console.error(mismatch);
console.log(`${matching} of ${claims} phrases stand at their offsets`);
process.exitCode = mismatches.length > 0 ? 1 : 0;
