import { describe, expect, it } from "vitest";
import { caddyConfig } from "./caddy.ts";
import { hosts } from "./hosts.ts";
import { joinedPolicies } from "./pagePolicies.ts";
import { headerRules, headersFor, regexOf } from "./policy.ts";
import { headersFile } from "./staticHosts.ts";

describe("the headers of a file", () => {
  it("keep what never changes, and ask anew for pages", () => {
    expect(headersFor("assets/app-1a2b3c4d.js")["Cache-Control"]).toContain("immutable");
    expect(headersFor("embed/1.0.0.js")["Cache-Control"]).toContain("immutable");
    expect(headersFor("embed.js")["Cache-Control"]).toBe("public, max-age=600");
    expect(headersFor("data/figures/map.csv")["Cache-Control"]).toBe("public, max-age=600");
    for (const page of ["", "en/", "en/map/", "en/map/embed/", "en/map/index.html", "robots.txt"])
      expect(headersFor(page)["Cache-Control"], page).toBe("no-cache");
  });

  it("let others frame embeds and nothing else", () => {
    const ofPages = ["", "index.html", "en/", "en/embed/", "en/map/", "en/claim/C01-01/", "en/event/E1/index.html"];
    for (const page of [...ofPages, "404.html"])
      expect(headersFor(page)["Content-Security-Policy"], page).toBe(
        "frame-ancestors 'self'; require-trusted-types-for 'script'",
      );
    for (const embed of ["en/map/embed/", "en/map/r/12/embed/index.html"])
      expect(headersFor(embed)["Content-Security-Policy"], embed).not.toContain("frame-ancestors");
  });

  it("say what a file is, whatever a server's own list says", () => {
    expect(headersFor("embed.d.ts")["Content-Type"]).toBe("text/plain; charset=utf-8");
    expect(headersFor("data/claims.csv")["Content-Type"]).toBe("text/csv; charset=utf-8");
    expect(headersFor("en/")["Content-Type"]).toBe("text/html; charset=utf-8");
  });

  it("come from one rule at most", () => {
    const samples = headerRules.flatMap(({ paths }) => paths.map((path) => path.replace(/:\w+|\*/g, "x")));
    for (const path of samples) {
      const fitting = headerRules.filter(({ paths }) =>
        paths.some((pattern) => new RegExp(`^${regexOf(pattern)}$`).test(path)),
      );
      expect(fitting, path).toHaveLength(1);
    }
  });
});

describe("a configuration", () => {
  const standing = { base: "/news/x/", folder: "/srv/x/" };

  it("says all that the policy says, for each host that takes headers", () => {
    for (const name of ["nginx", "caddy", "apache", "netlify"])
      for (const { what, headers } of headerRules) {
        const text = hosts[name]?.(standing) ?? "";
        expect(text, name).toContain(what);
        for (const value of Object.values(headers)) expect(text, name).toContain(value);
      }
  });

  it("says in the words of Netlify and Cloudflare where its site stands", () => {
    expect(headersFile({ base: "/" })).toContain("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    expect(headersFile(standing)).toContain(
      "\n/news/x/:lang/:page/\n  Content-Security-Policy: frame-ancestors 'self'; require-trusted-types-for 'script'\n",
    );
  });

  it("has no lines beyond what Cloudflare takes", () => {
    const lines = headersFile(standing).split("\n");
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
    expect(lines.filter((line) => line.startsWith("/")).length).toBeLessThanOrEqual(100);
  });

  it("leads Caddy from a path without its slash only below a path", () => {
    expect(caddyConfig(standing)).toContain("path /news/x\n");
    expect(caddyConfig({ ...standing, base: "/" })).not.toContain("bareBase");
  });
});

describe("one policy for many pages", () => {
  const page = (policy: string, mark = "") =>
    `<html${mark}><meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("'", "&#x27;")}"/></html>`;

  it("allows what each allows, pages apart from embeds", () => {
    const documents = [
      page("default-src 'none'; style-src 'self' 'sha256-a'"),
      page("default-src 'none'; style-src 'self' 'sha256-b'; frame-src 'self'"),
      page("script-src 'self' 'strict-dynamic'", ' data-embed=""'),
    ];
    expect(joinedPolicies(documents)).toEqual([
      { of: "pages", policy: "default-src 'none'; style-src 'self' 'sha256-a' 'sha256-b'; frame-src 'self'" },
      { of: "embeds", policy: "script-src 'self' 'strict-dynamic'" },
    ]);
  });
});
