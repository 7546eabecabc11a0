/** Where a site stands. */
export interface Standing {
  /** The path of its address, with both slashes: `/`, `/news/caspian/`. */
  base: string;
  /** The folder on the server that holds its files, with a closing slash. */
  folder: string;
}

/** The comment at the head of a written configuration. */
export function writtenBy(server: string, use: string): string[] {
  return [`Caspian Dossier for ${server}, written by npm run deploy-config from src/site/hosting/policy.ts.`, use];
}

/** A value as nginx, Caddy and Apache read it. */
export function quoted(text: string): string {
  return `"${text}"`;
}
