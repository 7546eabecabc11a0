import { fileURLToPath } from "node:url";
import { compile } from "svelte/compiler";
import { inlineScript } from "../../scripts/bundle/inlineScript.ts";

const files = {
  React: "reactHost.ts",
  Vue: "vueHost.ts",
  "Vue, which keeps views": "vueKeptHost.ts",
  Svelte: "svelteHost.ts",
} as const;

/** What newsrooms draw their pages with. */
export type Framework = keyof typeof files;
export const frameworks = Object.keys(files) as Framework[];

const svelte = {
  name: "svelte",
  transform: (code: string, id: string) =>
    id.endsWith(".svelte") ? compile(code, { generate: "client", filename: id }).js : undefined,
};

/** The script of a newsroom's page in a framework, for a page with an element `root`; it shows the articles of articles.ts. */
export function hostScript(framework: Framework): Promise<string> {
  return inlineScript(fileURLToPath(new URL(files[framework], import.meta.url)), [svelte]);
}
