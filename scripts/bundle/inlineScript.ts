import { minify } from "terser";
import { build, type Plugin } from "vite";

/** Builds a TypeScript file to one small classic script, for standing inline in a page. */
export async function inlineScript(entry: string, plugins: Plugin[] = []): Promise<string> {
  const result = await build({
    configFile: false,
    plugins,
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rollupOptions: { input: entry, optimization: { inlineConst: true }, output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(result)
    ? result.flatMap(({ output }) => output)
    : "output" in result
      ? result.output
      : [];
  const chunk = outputs.find((output) => output.type === "chunk");
  if (!chunk) throw new Error(`${entry} gave no script`);
  // It stands in every page, so each byte counts: a second minifier finds what the first one leaves.
  const { code = "" } = await minify(chunk.code, { ecma: 2020, compress: { passes: 3 } });
  return code;
}
