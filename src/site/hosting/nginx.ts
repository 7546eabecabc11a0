import { commonCaching, commonHeaders, type HeaderRule, headerRules, regexOf, types } from "./policy.ts";
import { quoted, type Standing, writtenBy } from "./standing.ts";

/** The site for nginx: to be included in a `server` block. */
export function nginxConfig({ base, folder }: Standing): string {
  const rules = headerRules.map((rule) => ruleLines(rule, base));
  return [
    ...writtenBy("nginx", "Include it in the server block that answers for this host.").map(comment),
    ...(base === "/" ? [] : bareBase(base)),
    `location ${base} {`,
    ...[
      `alias ${quoted(folder)};`,
      "index index.html;",
      "error_page 403 404 =404 " + `${base}404.html;`,
      comment("Behind a proxy only the reader knows the scheme and the port: say the path alone."),
      "absolute_redirect off;",
      comment(
        "Needs a module (Debian: libnginx-mod-http-brotli-static). Without it leave this line out: then .gz is sent.",
      ),
      "brotli_static on;",
      "gzip_static on;",
      "gzip_vary on;",
      "default_type application/octet-stream;",
      "types {",
      ...Object.entries(types).map(([ending, type]) => `  ${quoted(type)} ${ending};`),
      "}",
      ...headerLines({}),
      ...rules.flat(),
    ].map(indented),
    "}",
    "",
  ].join("\n");
}

/** What is inherited goes as soon as a block adds a header of its own, so each block says all. */
function headerLines(headers: HeaderRule["headers"]): string[] {
  const all = { ...commonHeaders, "Cache-Control": commonCaching, ...headers };
  return Object.entries(all).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
}

function ruleLines({ what, paths, headers }: HeaderRule, base: string): string[] {
  const pattern = `^${base.replaceAll(".", "\\.")}(${paths.map(regexOf).join("|")})$`;
  return [comment(what), `location ~ ${quoted(pattern)} {`, ...headerLines(headers).map(indented), "}"];
}

function bareBase(base: string): string[] {
  return [`location = ${base.slice(0, -1)} {`, "  absolute_redirect off;", `  return 301 ${base}$is_args$args;`, "}"];
}

const comment = (words: string) => `# ${words}`;
const indented = (line: string) => `  ${line}`;
