import { serve, siteFolder } from "./serving/serve.ts";

const [port = "4173", folder = siteFolder] = process.argv.slice(2);
const served = await serve(folder, Number(port));
console.log(`http://localhost:${served.port}/`);
