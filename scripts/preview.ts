import { serve, siteFolder } from "./serve.ts";

const { port } = await serve(siteFolder, Number(process.argv[2] ?? 4173));
console.log(`http://localhost:${String(port)}/`);
