/**
 * npm run hosts: pages of other people that embed the built site (e2e/hosts/), on another origin than the site, which
 * is served beside them unless its address is given. Arguments: port (4280), the site's address.
 */
import { serve, siteFolder } from "./serving/serve.ts";
import { serveHosts } from "./serving/serveHosts.ts";

const [port = "4280", given] = process.argv.slice(2);
const siteUrl = given ?? `http://127.0.0.1:${(await serve(siteFolder, Number(port) + 1)).port}/`;
const hosts = await serveHosts(siteUrl, Number(port));
console.log(`http://localhost:${hosts.port}/ embeds ${siteUrl}`);
