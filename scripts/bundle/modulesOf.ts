import type { build } from "vite";

/** The paths of the modules that a build put into its scripts. */
export function modulesOf(result: Awaited<ReturnType<typeof build>>): string[] {
  const outputs = "close" in result ? [] : [result].flat().flatMap(({ output }) => output);
  return outputs.flatMap((output) => (output.type === "chunk" ? output.moduleIds : []));
}
