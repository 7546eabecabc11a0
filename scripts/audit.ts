/** npm run audit: asks the npm registry whether a weakness is known of a package that readers load. */
import { spawnSync } from "node:child_process";
import { root } from "#site/folders.ts";
import { auditReport } from "./checks/auditReport.ts";

const words = ["audit", "--omit=dev", "--json", "--fetch-retries=0", "--fetch-timeout=15000"];
const { stdout } = spawnSync("npm", words, { cwd: root, encoding: "utf8", shell: process.platform === "win32" });
const audit = auditReport(stdout);
console.log(audit.words);
process.exitCode = audit.outcome === "found" ? 1 : 0;
