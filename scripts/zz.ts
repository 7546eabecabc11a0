import { loadStoryFiles } from "#model/door/loadStory.ts";
import { parseStory } from "#model/door/parseStory.ts";
import { formatProblem } from "#model/door/problem.ts";
import { kindOptions } from "#site/editions.ts";
import { grownStory } from "./growth/grownStory.ts";
const kinds = await kindOptions();
for (const n of [10, 1000, 10000]) {
  const files = grownStory(loadStoryFiles("data/_specimen"), "data/grown", n);
  const t = performance.now();
  const { problems } = parseStory(files, kinds);
  console.log(n, Math.round(performance.now() - t), problems.length, problems.slice(0, 6).map(formatProblem), problems.filter(p=>p.level==="error").length);
}
