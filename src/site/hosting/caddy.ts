import { commonCaching, commonHeaders, headerRules, regexOf, types } from "./policy.ts";
import { quoted, type Standing, writtenBy } from "./standing.ts";

/** The site for Caddy: to be imported in the block of a site. */
export function caddyConfig({ base, folder }: Standing): string {
  return [
    ...writtenBy("Caddy", "Import it in the block of the site that answers for this host.").map((line) => `# ${line}`),
    ...(base === "/" ? [] : redirect("bareBase", [`path ${base.slice(0, -1)}`])),
    `handle_path ${base}* {`,
    ...indented([
      `root * ${quoted(folder)}`,
      // In a route the order is the one that is written; else Caddy has one of its own.
      "route {",
      ...indented([...headerLines(), ...typeLines(), ...redirect("folder", ["not path */", "file {path}/index.html"])]),
      ...indented(fileLines()),
      "}",
    ]),
    "}",
    "",
  ].join("\n");
}

function headerLines(): string[] {
  const common = { ...commonHeaders, "Cache-Control": commonCaching };
  return [
    ...Object.entries(common).map(([name, value]) => `header ${name} ${quoted(value)}`),
    ...headerRules.flatMap(({ what, paths, headers, without = [] }, position) => [
      `# ${what}`,
      `@rule${position} path_regexp ^/(${paths.map(regexOf).join("|")})$`,
      ...Object.entries(headers).map(([name, value]) => `header @rule${position} ${name} ${quoted(value)}`),
      ...without.map((name) => `header @rule${position} -${name}`),
    ]),
  ];
}

function typeLines(): string[] {
  return Object.entries(types).flatMap(([ending, type]) => [
    `@${ending} path *.${ending}${ending === "html" ? " */" : ""}`,
    `header @${ending} Content-Type ${quoted(type)}`,
  ]);
}

/** Adds the closing slash; Caddy's own way to do so forgets the query. */
function redirect(name: string, conditions: readonly string[]): string[] {
  const to = "{http.request.orig_uri.path}/";
  return [
    `@${name}Asked {`,
    ...indented([...conditions, 'expression `{http.request.orig_uri.query} != ""`']),
    "}",
    `redir @${name}Asked ${to}?{http.request.orig_uri.query} 301`,
    `@${name} {`,
    ...indented(conditions),
    "}",
    `redir @${name} ${to} 301`,
  ];
}

function fileLines(): string[] {
  return [
    "@missing {",
    "\tnot {",
    "\t\tpath */",
    "\t\tfile {path}index.html",
    "\t}",
    "\tnot {",
    "\t\tnot path */",
    "\t\tfile {path}",
    "\t}",
    "}",
    "handle @missing {",
    "\trewrite * /404.html",
    ...headersOfMissing().map((line) => `\t${line}`),
    "\tfile_server {",
    "\t\tstatus 404",
    "\t\tprecompressed br gzip",
    "\t}",
    "}",
    "file_server {",
    "\tprecompressed br gzip",
    "}",
  ];
}

/** Those of the page for unknown addresses, whatever was asked for. */
function headersOfMissing(): string[] {
  const rule = headerRules.find(({ paths }) => paths.includes("404.html"));
  const headers = { "Content-Type": types["html"] ?? "", "Cache-Control": commonCaching, ...rule?.headers };
  return Object.entries(headers).map(([name, value]) => `header ${name} ${quoted(value)}`);
}

const indented = (lines: readonly string[]) => lines.map((line) => `\t${line}`);
