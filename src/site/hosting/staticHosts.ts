import { commonHeaders, headerRules, types } from "./policy.ts";
import { type Standing, writtenBy } from "./standing.ts";

/** Endings whose types hosts do not know, or send without their encoding; with the folder that has such files. */
const unknownTypes = { "data/*.csv": "csv", "data/*.md": "md", "data/*.cff": "cff", "embed.d.ts": "ts" };

/**
 * The site for Netlify and Cloudflare Pages: `_headers` in the root of what is published. Both let a browser ask anew for
 * what no rule names, compress by themselves, answer with 404.html and lead to the closing slash, so it says the rest.
 * Where several rules fit a file, both send all of their headers.
 */
export function headersFile({ base }: Pick<Standing, "base">): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) => [
    base + path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return [
    ...writtenBy("Netlify and Cloudflare", "As _headers in the root of what is published.").map((line) => `# ${line}`),
    ...rule("*", commonHeaders),
    ...headerRules.flatMap(({ what, paths, headers }) => [
      `# ${what}`,
      ...paths.flatMap((path) => rule(path, headers)),
    ]),
    ...Object.entries(unknownTypes).flatMap(([path, ending]) => rule(path, { "Content-Type": types[ending] ?? "" })),
    "",
  ].join("\n");
}

/** What GitHub Pages does by itself, and cannot be told to do. */
export const gitHubPagesNotes = `GitHub Pages takes no configuration. Publish dist/ by its Action (actions/upload-pages-artifact), or from a branch with
an empty file .nojekyll in its root, and set SITE_URL to the address with the repository's path.
- Works: every page, redirects to the closing slash, 404.html, gzip, embeds (no header forbids frames).
- Cannot be had: .br twins; keeping assets/ longer than ten minutes (all files have max-age=600, so a correction comes up
  to ten minutes late); frame-ancestors for pages; nosniff; a referrer policy.
- Each publication replaces the whole site: put the old files of assets/ beside the new ones first, as npm run publish
  does in a folder, and publish that folder.
`;
