import { build } from "./build.ts";
import { serve, siteFolder } from "./serving/serve.ts";

const wanted = Number(process.env["PORT"] ?? 4173);
const { languages } = await build();
const { port } = await serve(siteFolder, wanted);
if (port !== wanted) console.log(`Port ${wanted} is taken; using ${port} instead.`);
const root = `http://localhost:${port}/`;
console.log(`\nThe story is at\n  ${root}`);
for (const { lang, name } of languages) console.log(`  ${root}${lang}/  ${name}`);
console.log(
  "\nThis server is for looking at the story here; how to put it up for readers: README.md, “Putting it up”. Ctrl+C ends it.",
);
