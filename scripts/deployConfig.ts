/**
 * npm run -s deploy-config -- --to nginx [--base /news/caspian/] [--folder /var/www/caspian/]: prints the configuration
 * of a server or static host, from src/site/hosting/policy.ts. The base is the path of SITE_URL where it is not named.
 * --to policy prints instead one Content-Security-Policy for all pages of dist/ and one for all embeds.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hosts } from "#site/hosting/hosts.ts";
import { joinedPolicies } from "#site/hosting/pagePolicies.ts";
import { siteFolder } from "./serving/serve.ts";

const { values } = parseArgs({
  options: { to: { type: "string", default: "" }, base: { type: "string" }, folder: { type: "string" } },
});
const write = hosts[values.to];
if (write) console.log(write({ base: baseAsked(), folder: `${resolve(values.folder ?? siteFolder)}/` }));
else if (values.to === "policy") printPolicies();
else {
  console.error(`--to: found "${values.to}"; expected one of ${[...Object.keys(hosts), "policy"].join(", ")}.`);
  process.exitCode = 2;
}

function baseAsked(): string {
  const setting = process.env["SITE_URL"];
  const path = values.base ?? (setting ? new URL(setting).pathname : "/");
  return `/${path}/`.replace(/\/{2,}/g, "/");
}

function printPolicies(): void {
  const names = readdirSync(siteFolder, { recursive: true, encoding: "utf8" });
  const pages = names.filter((name) => name.endsWith(".html"));
  for (const { of, policy } of joinedPolicies(pages.map((name) => readFileSync(join(siteFolder, name), "utf8"))))
    console.log(`# ${of}\nContent-Security-Policy: ${policy}\n`);
}
