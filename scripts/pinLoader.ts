import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { loaderText, pinnedFile, pinnedFolder } from "./bundle/loader.ts";

const text = await loaderText();
const name = relative(process.cwd(), pinnedFile);
if (!existsSync(pinnedFile)) {
  mkdirSync(pinnedFolder, { recursive: true });
  writeFileSync(pinnedFile, text);
  console.log(`${name} written: commit it.`);
} else if (readFileSync(pinnedFile, "utf8") === text) console.log(`${name} is as it should be.`);
else {
  console.error(`${name} is pinned and never changes: raise the version in src/loader/version.ts first.`);
  process.exitCode = 1;
}
