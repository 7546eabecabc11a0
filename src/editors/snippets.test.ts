import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { firstLook } from "./hostLook.ts";
import { type Embedding, framedKinds, snippetKinds, snippetOf } from "./snippets.ts";

const salt: Embedding = {
  siteUrl: "https://site.example/deep/",
  lang: "ar",
  id: "salt",
  measured: {
    title: "النفط «يُكرَّر»",
    alt: "رسم بالأعمدة",
    credit: "ملف بحر قزوين",
    revision: 3,
    heights: { "280": 655, "320": 620, "640": 509, "1200": 640 },
    fallback: { width: 640, height: 509 },
  },
  query: "",
  look: firstLook,
  isPinned: false,
  showAll: "اعرض الرسم كاملاً",
};

const hostile = `"><script>alert(1)</script> & 'x'`;

describe("snippetOf", () => {
  it("writes the HTML of the contract", () => {
    expect(snippetOf("html", salt)).toBe(
      `<figure class="fig-embed" data-fig-src="https://site.example/deep/ar/salt/embed/" data-fig-heights="280:655,320:620,640:509,1200:640">
  <a href="https://site.example/deep/ar/salt/"><img src="https://site.example/deep/ar/salt/fallback.png" alt="رسم بالأعمدة" width="640" height="509" loading="lazy" style="max-width:100%;height:auto"></a>
</figure>
<script async src="https://site.example/deep/embed.js"></script>`,
    );
  });

  it("gives the loader the theme, the frame of others the theme and the colours in its address", () => {
    const dark: Embedding = {
      ...salt,
      query: "?sel=claim.C54-02&layer=article",
      look: { theme: "dark", colours: { record: "abcdef", paper: "000000" } },
    };
    const figure = parse(snippetOf("html", dark)).querySelector("figure");
    expect(figure?.getAttribute("data-fig-theme")).toBe("dark");
    expect(figure?.getAttribute("data-fig-src")).toBe(
      "https://site.example/deep/ar/salt/embed/?sel=claim.C54-02&layer=article&paper=000000&record=abcdef",
    );
    expect(figure?.querySelector("a")?.getAttribute("href")).toBe(
      "https://site.example/deep/ar/salt/?sel=claim.C54-02&layer=article",
    );
    const address =
      "https://site.example/deep/ar/salt/embed/?sel=claim.C54-02&layer=article&theme=dark&paper=000000&record=abcdef";
    expect(parse(snippetOf("frame", dark)).querySelector("iframe")?.getAttribute("src")).toBe(address);
    expect(parse(snippetOf("amp", dark)).querySelector("amp-iframe")?.getAttribute("src")).toBe(address);
    expect(parse(snippetOf("pym", dark)).querySelector("div")?.getAttribute("data-pym-src")).toBe(address);
    expect(snippetOf("frame", { ...dark, look: { theme: "auto", colours: {} } })).not.toContain("theme=");
  });

  it("pins what shows an embed page, and nothing else", () => {
    for (const kind of snippetKinds)
      expect([kind, snippetOf(kind, { ...salt, isPinned: true }).includes("/ar/salt/r/3/embed/")]).toEqual([
        kind,
        framedKinds.includes(kind),
      ]);
  });

  it("is high enough at 320 px and wider where the frame cannot grow", () => {
    expect(parse(snippetOf("frame", salt)).querySelector("iframe")?.getAttribute("height")).toBe("640");
    const between = { ...salt.measured, heights: { "280": 700, "360": 500, "640": 400 } };
    expect(snippetOf("frame", { ...salt, measured: between })).toContain('height="700"');
    const wide = { ...salt.measured, heights: { "640": 400, "1200": 450 } };
    expect(snippetOf("frame", { ...salt, measured: wide })).toContain('height="450"');
  });

  it("lets frames copy and share, and be as high as their content where browsers can", () => {
    const frame = parse(snippetOf("frame", salt)).querySelector("iframe");
    expect(frame?.getAttribute("style")).toContain("frame-sizing:content-height");
    for (const written of [frame, parse(snippetOf("amp", salt)).querySelector("amp-iframe")])
      expect(written?.getAttribute("allow")).toBe("clipboard-write; web-share");
  });

  it("leads to the story from the story's own embed", () => {
    const story = { ...salt, id: "story" };
    expect(snippetOf("link", story)).toBe("https://site.example/deep/ar/");
    expect(snippetOf("html", story)).toContain('data-fig-src="https://site.example/deep/ar/story/embed/"');
    expect(snippetOf("html", story)).toContain('<a href="https://site.example/deep/ar/">');
  });

  it("escapes every value", () => {
    const measured = { ...salt.measured, title: hostile, alt: hostile, credit: hostile };
    for (const kind of snippetKinds.filter((known) => known !== "link")) {
      const written = snippetOf(kind, { ...salt, measured, query: `?q="><script>`, showAll: hostile });
      const root = parse(written);
      const scripts = root.querySelectorAll("script").map((script) => script.rawText);
      expect([kind, scripts.filter(Boolean)]).toEqual([kind, []]);
      expect([kind, root.querySelectorAll("*").filter(({ rawTagName }) => rawTagName === "x")]).toEqual([kind, []]);
      const values = root
        .querySelectorAll("*")
        .flatMap(({ attributes }) => [attributes["alt"], attributes["title"], attributes["data-pym-title"]])
        .filter((value) => value !== undefined);
      expect(values.length, kind).toBeGreaterThan(0);
      expect(new Set(values), kind).toEqual(new Set([hostile]));
    }
  });
});
