import { parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import { loadEditions } from "./editions.ts";
import { specimenStory } from "./stories.ts";
import { documentText } from "./Document.tsx";
import { GalleryPage, type GalleryView, parseGalleryView } from "./GalleryPage.tsx";

const { editions = [] } = await loadEditions(specimenStory);
const stories = editions.map(({ story }) => story);
const figures = stories[0]!.figures;
const htmlOf = (view: GalleryView, shown = stories) => documentText(GalleryPage, { stories: shown, view });

describe("the view of the gallery", () => {
  it("is the story's first language in light, where nothing or nothing known is asked for", () => {
    expect(parseGalleryView("", ["en", "ar"])).toEqual({ langs: ["en"], schemes: ["light"] });
    expect(parseGalleryView("lang=xx&scheme=pink", ["en", "ar"])).toEqual({ langs: ["en"], schemes: ["light"] });
  });

  it("is one language and scheme, or all", () => {
    expect(parseGalleryView("lang=ar&scheme=dark", ["en", "ar"])).toEqual({ langs: ["ar"], schemes: ["dark"] });
    expect(parseGalleryView("scheme=all&lang=all", ["en", "ar"])).toEqual({
      langs: ["en", "ar"],
      schemes: ["light", "dark"],
    });
  });
});

describe("the gallery", () => {
  const root = parse(htmlOf(parseGalleryView("lang=ar&scheme=dark", ["en", "ar"])));

  it("names every figure of the story with its kind and its title in the language shown", () => {
    const words = root.querySelectorAll("section").map((section) => ({
      name: section.querySelector("h2")?.text,
      title: section.querySelector("h3")?.innerHTML,
    }));
    const arabic = stories.find(({ lang }) => lang === "ar")!;
    expect(words).toEqual(
      arabic.figures.map(({ id, kind, title }) => ({
        name: `${id} ${kind}`,
        title: `<bdi lang="ar" dir="rtl">${title}</bdi>`,
      })),
    );
    expect(figures.length).toBeGreaterThan(10);
  });

  it("frames each figure at three widths, and a link leads from each frame to the page in it", () => {
    for (const { id } of figures) {
      const frames = root.querySelectorAll(`#${id} iframe`);
      expect(frames.map((frame) => frame.getAttribute("width"))).toEqual(["320", "640", "1080"]);
      for (const frame of frames) {
        expect(frame.getAttribute("src")).toBe(`ar/${id}/?theme=dark`);
        expect(frame.getAttribute("title")).toMatch(/: ar, dark, \d+ px$/);
      }
      const links = root.querySelectorAll(`#${id} figcaption a`);
      expect(links.map((link) => link.getAttribute("href"))).toEqual(frames.map((frame) => frame.getAttribute("src")));
    }
  });

  it("offers each language and scheme, and all, without losing the other choice", () => {
    const offers = root.querySelectorAll("nav a[href^='?']");
    expect(offers.map((link) => link.getAttribute("href")?.replaceAll("&amp;", "&"))).toEqual([
      ...stories.map(({ lang }) => `?lang=${lang}&scheme=dark`),
      "?lang=all&scheme=dark",
      "?lang=ar&scheme=light",
      "?lang=ar&scheme=dark",
      "?lang=ar&scheme=all",
    ]);
    expect(offers.filter((link) => link.hasAttribute("aria-current")).map(({ text }) => text)).toEqual([
      "العربية",
      "dark",
    ]);
  });

  it("shows all languages and schemes at once where all are asked for", () => {
    const all = parse(htmlOf(parseGalleryView("lang=all&scheme=all", ["en", "ar"])));
    const sources = all.querySelectorAll(`#${figures[0]!.id} iframe`).map((frame) => frame.getAttribute("src"));
    expect(sources).toHaveLength(12);
    expect(new Set(sources).size).toBe(4);
  });

  it("does not take words of the data for markup", () => {
    const odd = { ...stories[0]!, figures: [{ ...figures[0]!, title: '<b>"Salt" & water' }] };
    const html = htmlOf({ langs: ["en"], schemes: ["light"] }, [odd]);
    expect(parse(html).querySelector("h3")?.text).toBe(odd.figures[0]?.title);
    expect(html).not.toContain("<b>");
  });
});
