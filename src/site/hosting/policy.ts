/**
 * What every server says of the site's files: the one place that states it. The preview server asks `headersFor`; the
 * configurations of other servers are written from the same lists (`hosts.ts`, which `npm run deploy-config` prints).
 */

/**
 * Paths below the site's root, as the header files of static hosts write them: `:name` stands for one folder, a `*` at
 * the end for all that is below. One that ends in a slash, or is empty, is a page.
 */
export type PathPattern = string;

/** Headers of some files, beside those of all. No file is in two rules. */
export interface HeaderRule {
  what: string;
  paths: readonly PathPattern[];
  headers: Readonly<Record<string, string>>;
  /** Headers of the server around that must not be sent here. */
  without?: readonly string[];
}

/** The type of a file, by the ending of its name. */
export const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  xml: "application/xml",
  atom: "application/atom+xml",
  webmanifest: "application/manifest+json",
  txt: "text/plain; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  cff: "application/yaml",
  // The types of the loader, which else pass for a film.
  ts: "text/plain; charset=utf-8",
  zip: "application/zip",
};

/** Sent with every file. */
export const commonHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

/** Kept by browsers, and asked for anew each time, which costs an answer without a body. For all but what rules say. */
export const commonCaching = "no-cache";

/**
 * The rules beside. Which scripts and styles a page may run stands in the page itself, with their hashes: what is sent
 * here is what a page cannot say of itself.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    what: "files whose names change with their content, and versions of the loader, which never change",
    paths: ["assets/*", "embed/*"],
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  {
    what: "the newest loader and the data, which other people ask for often: up to ten minutes old",
    paths: ["embed.js", "embed.d.ts", "data/*"],
    headers: { "Cache-Control": "public, max-age=600" },
  },
  {
    what: "pages, which only this site may frame",
    paths: ["", ":lang/", ":lang/:page/", ":lang/claim/:id/", ":lang/event/:id/", "404.html"],
    headers: { "Content-Security-Policy": "frame-ancestors 'self'; require-trusted-types-for 'script'" },
  },
  {
    what: "embeds, which anybody may frame",
    paths: [":lang/:of/embed/", ":lang/:of/r/:revision/embed/"],
    headers: { "Content-Security-Policy": "require-trusted-types-for 'script'" },
    without: ["X-Frame-Options"],
  },
];

/**
 * All headers of policy of one file: its type, how long it may be kept, and what browsers may do with it.
 * @param path below the site's root; of a page, its address or its file
 */
export function headersFor(path: string): Record<string, string> {
  const type = types[/\.(\w+)$/.exec(path)?.[1] ?? "html"];
  const rule = headerRules.find(({ paths }) => paths.some((pattern) => new RegExp(`^${regexOf(pattern)}$`).test(path)));
  return {
    ...(type && { "Content-Type": type }),
    ...commonHeaders,
    "Cache-Control": commonCaching,
    ...rule?.headers,
  };
}

/** A pattern as a regular expression, without its ends, that every server understands. */
export function regexOf(pattern: PathPattern): string {
  const parts = pattern.split("/").map((part) => {
    if (part.startsWith(":")) return "[^/]+";
    return part === "*" ? ".*" : part.replaceAll(".", "\\.");
  });
  return parts.join("/") + (isPage(pattern) ? "(index\\.html)?" : "");
}

function isPage(pattern: PathPattern): boolean {
  return pattern === "" || pattern.endsWith("/");
}
