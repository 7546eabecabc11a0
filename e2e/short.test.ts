import { describe, expect, it } from "vitest";
import { editions, plainWords, readPage, wordsIn } from "./site.ts";
import { tags, uiWord } from "./words.ts";

describe.each(tags)("the story in two minutes in %s", (lang) => {
  const { story } = editions[lang]!;
  const { root } = readPage(`${lang}/short/`);

  it("tells each matter with who says it, its number, what sources say, the verdict, who denies it, and a link", () => {
    const told = root.querySelectorAll("main li[data-matter]");
    expect(told.map((matter) => matter.getAttribute("data-matter"))).toEqual(story.matters.map(({ id }) => id));
    for (const [position, { title, claimed, sources, claim: id }] of story.matters.entries()) {
      const { gloss, status, comparison, denial } = story.claims.find((claim) => claim.id === id)!;
      const words = wordsIn(told[position]!);
      const verdict = uiWord(lang, `comparison.${comparison}.label`);
      for (const part of [
        title,
        claimed,
        uiWord(lang, `status.${status}.label`),
        gloss,
        verdict,
        sources,
        denial ?? "",
      ])
        expect(words, id).toContain(plainWords(part));
      expect(told[position]!.querySelectorAll("a").map((link) => link.getAttribute("href"))).toEqual([
        `../claim/${id}/`,
      ]);
    }
  });

  it("explains each comparison and voice that it uses, and no others", () => {
    const claims = story.matters.map(({ claim: id }) => story.claims.find((claim) => claim.id === id)!);
    const glossary = wordsIn(root.querySelector("main details"));
    for (const group of ["comparison", "status"] as const)
      for (const [key, words] of Object.entries(editions[lang]!.ui[group]!))
        if (typeof words !== "string")
          expect(glossary.includes(plainWords(words["meaning"] ?? "")), key).toBe(
            claims.some((claim) => claim[group] === key),
          );
  });

  it("can be read in two minutes, at two hundred words a minute, and asks for few stops", () => {
    const stops = root.querySelectorAll("a[href], summary").length;
    const closed = root.querySelectorAll("details[data-settings] a").length;
    expect(stops - closed).toBeLessThanOrEqual(story.matters.length + 8);
    for (const unread of root.querySelectorAll("main details, main svg")) unread.remove();
    expect(wordsIn(root.querySelector("main")).split(" ").length).toBeLessThanOrEqual(400);
  });

  it("is reached from the top of the story, and leads back to it and to the page on accessibility", () => {
    const links = (path: string, part: string) =>
      readPage(path)
        .root.querySelectorAll(`${part} a`)
        .map((link) => link.getAttribute("href"));
    expect(links(`${lang}/`, "main header")).toContain("short/");
    expect(links(`${lang}/short/`, "main")).toContain("../");
    expect(links(`${lang}/short/`, "footer")).toEqual(["../accessibility/"]);
  });
});

describe.each(tags)("the page on accessibility in %s", (lang) => {
  it("says how to report a barrier: at the publisher's address, or that there is none", () => {
    const { contact } = editions[lang]!.story;
    const report = readPage(`${lang}/accessibility/`).root.querySelector("#accessibility section:last-child");
    expect(report?.querySelectorAll("a").map((link) => link.getAttribute("href"))).toEqual(contact ? [contact] : []);
    expect(report?.querySelectorAll("p")).toHaveLength(1);
  });
});
