import { inlineScript } from "./scripts/bundle/inlineScript.ts";
import { brotliCompressSync } from "node:zlib";
for (const f of ["src/embed/frame.ts","src/reader/intent.ts"]) { const s = String(await inlineScript("/tmp/wt-app/"+f)); console.log(f, s.length, brotliCompressSync(s).length); }
