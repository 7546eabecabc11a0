import { commonCaching, commonHeaders, type HeaderRule, headerRules, regexOf, types } from "./policy.ts";
import { quoted, type Standing, writtenBy } from "./standing.ts";

/** The site for Apache: `.htaccess` in the site's folder, or the inside of its `<Directory>`. */
export function apacheConfig({ base }: Pick<Standing, "base">): string {
  return [
    ...writtenBy("Apache", "As .htaccess in the site's folder (AllowOverride All), or inside of its <Directory>."),
    "Needs the modules dir, headers, mime and rewrite.",
  ]
    .map((line) => `# ${line}`)
    .concat(
      fileLines(base),
      encodingLines(base),
      headerLines({}),
      headerRules.flatMap((rule) => ruleLines(rule, base)),
      "",
    )
    .join("\n");
}

function fileLines(base: string): string[] {
  return [
    "Options -Indexes -MultiViews",
    "DirectoryIndex index.html",
    "DirectorySlash On",
    `ErrorDocument 403 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    ...Object.entries(types).map(([ending, type]) => `AddType ${quoted(type)} .${ending}`),
    "# Behind a proxy only the reader knows the scheme and the port: say the path alone, which Apache can from 2.4.58 on.",
    "<IfDirective RedirectRelative>",
    "  DirectorySlash Off",
    "  RedirectRelative On",
    '  <If "-d %{REQUEST_FILENAME} && %{REQUEST_URI} !~ m#/$#">',
    '    Redirect 301 "%{REQUEST_URI}/"',
    "  </If>",
    "</IfDirective>",
  ];
}

/** The compressed twin of a file in its place, where the browser takes it. */
function encodingLines(base: string): string[] {
  const twins = [
    { name: "br", ending: "br" },
    { name: "gzip", ending: "gz" },
  ];
  return [
    "RemoveType .br .gz",
    "RemoveLanguage .br .gz",
    "RewriteEngine On",
    `RewriteBase ${base}`,
    "# A folder without a page is as good as not there.",
    "RewriteCond %{REQUEST_FILENAME} -d",
    "RewriteCond %{REQUEST_FILENAME}/index.html !-f",
    "RewriteRule ^ - [R=404,L]",
    ...twins.flatMap(({ name, ending }) => [
      `AddEncoding ${name} .${ending}`,
      ...[
        { file: "index.html", rule: "^(|.*/)$" },
        { file: "", rule: "^(.*[^/])$" },
      ].flatMap(({ file, rule }) => [
        `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b`,
        "RewriteCond %{REQUEST_FILENAME} !\\.(br|gz)$",
        `RewriteCond %{REQUEST_FILENAME}${file}.${ending} -f`,
        `RewriteRule ${rule} $1${file}.${ending} [L]`,
      ]),
    ]),
    "Header merge Vary Accept-Encoding",
  ];
}

function headerLines(headers: HeaderRule["headers"], isCommon = true): string[] {
  const all = isCommon ? { ...commonHeaders, "Cache-Control": commonCaching, ...headers } : headers;
  // What the server around sets with good answers alone would be sent beside.
  return Object.entries(all).flatMap(([name, value]) => [
    `Header unset ${name}`,
    `Header always set ${name} ${quoted(value)}`,
  ]);
}

function ruleLines({ what, paths, headers, without = [] }: HeaderRule, base: string): string[] {
  // By the time that headers are set the address may be the twin's.
  const pattern = `^${base.replaceAll(".", "\\.")}(${paths.map(regexOf).join("|")})(\\.(br|gz))?$`;
  return [
    `# ${what}`,
    `<If "%{REQUEST_URI} =~ m#${pattern}#">`,
    ...headerLines(headers, false).map((line) => `  ${line}`),
    ...without.flatMap((name) => [`  Header unset ${name}`, `  Header always unset ${name}`]),
    "</If>",
  ];
}
