/**
 * npm run publish-check -- OLD [NEW]: says what readers would lose if NEW took the place of OLD, which are folders or
 * addresses of published sites. Without NEW it is dist/, put there by `npm run publish`, which keeps the old assets; with
 * it, NEW as it stands, as hosts publish it that replace a site whole. Ends with exit code 1 where something is lost.
 */
import { compareSites } from "./publishing/compareSites.ts";
import { openSite } from "./publishing/openSite.ts";
import { reportOf } from "./publishing/report.ts";
import { siteFolder } from "./serving/serve.ts";

const [old, now] = process.argv.slice(2);
if (!old) {
  console.error("npm run publish-check -- OLD [NEW]: name the folder or the address of the published site.");
  process.exit(2);
}
try {
  const differences = await compareSites(await openSite(old), await openSite(now ?? siteFolder));
  const { text, isLoss } = reportOf(differences, now === undefined);
  console.log(text);
  process.exitCode = isLoss ? 1 : 0;
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 2;
}
